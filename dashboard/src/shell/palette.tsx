import { useNavigate } from '@tanstack/react-router';
import { ArrowRight, Search, Zap } from 'lucide-react';
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, TextField, useFilter } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { usePlaceIfAny } from '@/api/me';
import { ITEM } from '@/ui/choice';
import { FLOAT } from '@/ui/menu';
import { cx } from '@/ui/cx';
import { useOffered, type Command } from './commands';
import { PLACES } from './places';

function useGoing(): Command[] {
  const t = useTranslations('common.places');
  const navigate = useNavigate();
  const may = usePlaceIfAny()?.permissions ?? [];
  const places = PLACES.filter((place) => may.includes(place.may));
  const going = places.map(({ name, to, key }) => ({ id: to, text: t(name), keys: `g ${key}`, run: () => void navigate({ to }) }));
  const more = ([['phrases', 'playbooks.read'], ['team', 'members.read']] as const).filter(([, needs]) => may.includes(needs));
  return [...going, ...[...more.map(([name]) => name), 'security' as const].map((name) => ({ id: `/${name}`, text: t(name), run: () => void navigate({ to: `/${name}` as string }) }))];
}

function Section({ name, icon, commands, onClose }: { name: string; icon: React.ReactNode; commands: readonly Command[]; onClose: () => void }) {
  return (
    <MenuSection>
      <Header className="px-2 pt-2 pb-1 text-xs font-medium text-ink-faint">{name}</Header>
      {commands.map(({ id, text, keys, run }) => (
        <MenuItem key={id} id={id} textValue={text} className={ITEM} onAction={() => { onClose(); run(); }}>
          <span className="text-ink-faint">{icon}</span>
          <span className="min-w-0 flex-1 truncate">{text}</span>
          {keys && <kbd className="font-sans text-xs text-ink-faint">{keys}</kbd>}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** Every place and every act by name. */
export default function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('common.palette');
  const { contains } = useFilter({ sensitivity: 'base' });
  const [going, doing] = [useGoing(), useOffered()];
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} isDismissable className="appear fixed inset-0 z-40 flex items-start justify-center bg-veil p-4 pt-[12dvh]">
      <Modal className={cx(FLOAT, 'w-full max-w-lg overflow-hidden rounded-xl')}>
        <Dialog aria-label={t('title')} className="flex max-h-[60dvh] flex-col outline-none">
          <Autocomplete filter={contains}>
            <TextField aria-label={t('placeholder')} autoFocus className="flex items-center gap-2 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <Input placeholder={t('placeholder')} className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none" />
            </TextField>
            <Menu aria-label={t('title')} className="min-h-0 flex-1 overflow-auto p-2 outline-none" renderEmptyState={() => <p className="px-2 py-6 text-center text-ink-soft">{t('none')}</p>}>
              {doing.length > 0 && <Section name={t('do')} icon={<Zap aria-hidden className="size-4" />} commands={doing} onClose={onClose} />}
              <Section name={t('go')} icon={<ArrowRight aria-hidden className="size-4" />} commands={going} onClose={onClose} />
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
