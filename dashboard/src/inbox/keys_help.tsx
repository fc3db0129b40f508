import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { keysAreOn, switchKeys, useKey } from '@/shell/keys';
import { Switch } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { switchSound, useSoundIsOff } from './sound';

const ACTS = [
  ['j k Home End', 'list'], ['Enter', 'open'], ['r', 'reply'], ['n', 'note'], ['l', 'tags'], ['/', 'search'], ['Ctrl Enter', 'send'], ['g i, c, p, a', 'go'], ['Ctrl K', 'palette'],
] as const;
const ON_THREAD = [['t', 'takeOver'], ['b', 'handBack'], ['e', 'close'], ['s', 'snooze'], ['a', 'assign'], ['u', 'unread'], ['Esc', 'back']] as const;

function Line({ keys, text }: { keys: string; text: string }) {
  return <div className="flex items-center justify-between gap-4 py-1"><dt>{text}</dt><dd><kbd className="rounded-sm bg-sunken px-1.5 py-0.5 font-sans text-sm text-ink-soft">{keys}</kbd></dd></div>;
}

/** All keys, and a switch for those of a single letter. */
export default function KeysHelp() {
  const t = useTranslations('inbox');
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState(keysAreOn);
  useKey({ '?': () => setOpen(true) });
  const off = useSoundIsOff();
  const change = (next: boolean) => { switchKeys(next); setOn(next); };
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={() => setOpen(false)} foot={<div className="w-full"><Switch isSelected={on} onChange={change}>{t('keys.single')}</Switch><Switch isSelected={!off} onChange={switchSound}>{t('sound.on')}</Switch></div>}>
      <dl className="columns-1">
        {ACTS.map(([keys, name]) => <Line key={name} keys={keys} text={t(`keys.${name}`)} />)}
        {ON_THREAD.map(([keys, name]) => <Line key={name} keys={keys} text={t(`act.${name}`)} />)}
      </dl>
    </Dialog>
  );
}
