import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import { cx } from './cx';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

const LOOKS: Record<Look, string> = {
  main: 'bg-accent text-on-accent hover:bg-accent-strong data-[pressed]:bg-accent-strong',
  plain: 'border border-line-strong bg-paper text-ink hover:bg-hover',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'bg-bad-fill text-on-accent hover:bg-bad',
};

const BASE = 'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none '
  + 'transition-colors duration-100 disabled:opacity-50 data-[pending]:opacity-70';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  look?: Look;
  small?: boolean;
  className?: string;
  children: ReactNode;
}

/** One `main` button on a page, at most. */
export function Button({ look = 'plain', small, className, ...rest }: Props) {
  const size = small ? 'h-7 px-2 text-sm max-phone:h-11' : 'h-8 px-3 text-base max-phone:h-11';
  return <AriaButton {...rest} className={cx(BASE, size, LOOKS[look], className)} />;
}

interface IconProps extends Omit<Props, 'children' | 'small'> { label: string; keys?: string; children: ReactNode }

/** A button of an icon alone; its name shows when it is pointed at. */
export function IconButton({ look = 'quiet', label, keys, className, children, ...rest }: IconProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton {...rest} aria-label={label} className={cx(BASE, 'size-8 max-phone:size-11', LOOKS[look], className)}>{children}</AriaButton>
      <Hint>{label}{keys && <kbd className="ml-2 font-sans opacity-70">{keys}</kbd>}</Hint>
    </TooltipTrigger>
  );
}

/** What a tooltip says. */
export function Hint({ children, placement }: { children: ReactNode; placement?: 'right' | 'top' | 'bottom' }) {
  return (
    <Tooltip offset={6} placement={placement} className="appear rounded-md bg-ink px-2 py-1 text-xs text-paper shadow-float">
      {children}
    </Tooltip>
  );
}
