import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaItem, MenuTrigger, Popover, Separator, type MenuItemProps } from 'react-aria-components';
import { cx } from './cx';

/** What floats: the only things with a shadow. */
export const FLOAT = 'rise rounded-lg border border-line bg-raised text-ink shadow-float outline-none';

interface Props { trigger: ReactNode; label: string; children: ReactNode; placement?: 'bottom start' | 'bottom end' | 'top start' | 'right bottom' }

/** A button and what it opens. */
export function Menu({ trigger, label, children, placement = 'bottom start' }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} className={cx(FLOAT, 'min-w-48')}>
        <AriaMenu aria-label={label} className="max-h-[70dvh] overflow-auto p-1 outline-none">{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface ItemProps extends Omit<MenuItemProps, 'className' | 'children'> { icon?: ReactNode; keys?: string; danger?: boolean; children: ReactNode }

export function MenuItem({ icon, keys, danger, children, ...rest }: ItemProps) {
  return (
    <AriaItem
      {...rest}
      className={cx('flex min-h-8 items-center gap-2 rounded-md px-2 py-1 outline-none select-none data-[disabled]:opacity-50 data-[focused]:bg-hover max-phone:min-h-11', danger && 'text-bad')}
    >
      {icon && <span className="text-ink-faint [&>svg]:size-4">{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {keys && <kbd className="font-sans text-xs text-ink-faint">{keys}</kbd>}
    </AriaItem>
  );
}

export const MenuLine = () => <Separator className="my-1 border-t border-line" />;
