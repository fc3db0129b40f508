import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from './button';
import { cx } from './cx';

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** What stands at the bottom: the buttons. */
  foot?: ReactNode;
  wide?: boolean;
  /** Something that must be answered: a click beside it does not close it. */
  alert?: boolean;
}

const VEIL = 'appear fixed inset-0 z-40 flex bg-veil';

function Head({ title, onClose }: { title: string; onClose: () => void }) {
  const t = useTranslations('common.act');
  return (
    <header className="flex shrink-0 items-center justify-between gap-3 px-5 pt-4 pb-2">
      <Heading slot="title" className="min-w-0 text-lg font-semibold">{title}</Heading>
      <IconButton label={t('close')} onPress={onClose} className="-mr-2"><X aria-hidden className="size-4" /></IconButton>
    </header>
  );
}

function Inside({ title, onClose, children, foot, alert }: Omit<Props, 'isOpen' | 'wide'>) {
  return (
    <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="flex max-h-[inherit] min-h-0 flex-1 flex-col outline-none">
      <Head title={title} onClose={onClose} />
      <div className="min-h-0 flex-1 overflow-auto px-5 pt-1 pb-5">{children}</div>
      {foot && <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{foot}</footer>}
    </AriaDialog>
  );
}

/** In the middle; on a phone from below. */
export function Dialog({ isOpen, wide, ...rest }: Props) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => { if (!open) rest.onClose(); }} isDismissable={!rest.alert} className={cx(VEIL, 'items-center justify-center p-4 max-phone:items-end max-phone:p-0')}>
      <Modal className={cx('rise flex max-h-[85dvh] w-full flex-col rounded-xl border border-line bg-raised shadow-float max-phone:rounded-b-none', wide ? 'max-w-2xl' : 'max-w-md')}>
        <Inside {...rest} />
      </Modal>
    </ModalOverlay>
  );
}

/** From the side, beside what it is about. */
export function Sheet({ isOpen, wide, ...rest }: Props) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => { if (!open) rest.onClose(); }} isDismissable={!rest.alert} className={cx(VEIL, 'justify-end')}>
      <Modal className={cx('slide flex h-dvh w-full flex-col border-l border-line bg-raised shadow-float', wide ? 'max-w-2xl' : 'max-w-md')}>
        <Inside {...rest} />
      </Modal>
    </ModalOverlay>
  );
}
