import { Building2, Check, KeyRound, Languages, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMe, usePlaceIfAny } from '@/api/me';
import { Menu, MenuItem, MenuLine } from '@/ui/menu';
import { LANGUAGES, speak, useWords } from '@/words';
import { enter, signOut } from './leave';
import { theme, wear } from './theme';

const initials = (name: string) => name.split(/\s+/).map(([first]) => first ?? '').slice(0, 2).join('').toUpperCase();

/** Who is here, where, and how it looks. */
export default function MyMenu() {
  const t = useTranslations('common');
  const { name, tenants } = useMe();
  const here = usePlaceIfAny()?.id;
  const { language } = useWords();
  const now = theme();
  const chosen = <Check aria-hidden className="size-4 text-accent" />;
  return (
    <Menu
      label={t('act.account')}
      placement="right bottom"
      trigger={<Button aria-label={`${initials(name)}: ${t('act.account')}`} className="grid size-9 place-items-center rounded-full bg-accent-tint text-xs font-semibold text-accent-strong">{initials(name)}</Button>}
    >
      {tenants.length > 1 && tenants.map(({ id, name: business }) => (
        <MenuItem key={id} id={id} textValue={business} icon={id === here ? chosen : <Building2 aria-hidden />} onAction={() => void enter(id)}>{business}</MenuItem>
      ))}
      {tenants.length > 1 && <MenuLine />}
      <MenuItem icon={now === 'light' ? chosen : <Sun aria-hidden />} onAction={() => wear('light')}>{t('look.light')}</MenuItem>
      <MenuItem icon={now === 'dark' ? chosen : <Moon aria-hidden />} onAction={() => wear('dark')}>{t('look.dark')}</MenuItem>
      <MenuItem icon={now === 'system' ? chosen : <Monitor aria-hidden />} onAction={() => wear('system')}>{t('look.system')}</MenuItem>
      <MenuLine />
      {LANGUAGES.map((it) => (
        <MenuItem key={it} icon={it === language ? chosen : <Languages aria-hidden />} onAction={() => void speak(it)}>{t(`language.${it}`)}</MenuItem>
      ))}
      <MenuLine />
      <MenuItem icon={<KeyRound aria-hidden />} href="/security">{t('places.security')}</MenuItem>
      <MenuItem icon={<UserRound aria-hidden />} href="/account">{t('act.account')}</MenuItem>
      <MenuItem icon={<LogOut aria-hidden />} onAction={() => void signOut()}>{t('act.signOut')}</MenuItem>
    </Menu>
  );
}
