import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useKnown } from '@/playbook/names';
import { useStepped } from './stepped';
import { isThing, plainly } from './plainly';

/** A turn as the desk tells it. Values it cannot name are shown as they are. */
export interface Told {
  heard?: string | null;
  came?: unknown;
  understood?: unknown;
  read?: unknown;
  advice?: unknown[];
  steps?: unknown[];
  did?: unknown[];
  phrases?: { name: string; language?: string }[];
  said?: string | null;
  same?: boolean;
}

function listed(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  const inside = isThing(value) && Array.isArray(value.commands) ? value.commands : value;
  return (Array.isArray(inside) ? inside : [inside]).map(plainly).filter(Boolean);
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="relative border-l border-line pb-5 pl-5 last:border-transparent last:pb-0 before:absolute before:top-1.5 before:-left-[5px] before:size-[9px] before:rounded-full before:border-2 before:border-raised before:bg-edge">
      <h3 className="text-sm font-medium text-ink-faint">{title}</h3>
      <div className="mt-1">{children}</div>
    </li>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return <ul className="flex flex-col gap-1">{of.map((line, i) => <li key={`${i}-${line}`} className="break-words">{line}</li>)}</ul>;
}

/** Heard, understood, stepped, done, said: in the order in which it happened. */
export function Steps({ told }: { told: Told }) {
  const t = useTranslations('inbox.why');
  const known = useKnown();
  const stepped = useStepped();
  const parts = [
    ['understood', listed(told.understood)], ['advice', listed(told.advice)], ['steps', (told.steps ?? []).map((step) => (typeof step === 'string' ? stepped(step) : plainly(step)))], ['did', listed(told.did)],
    ['phrases', [...new Set((told.phrases ?? []).map(({ name }) => plainly(name)))]],
  ] as const;
  return (
    <ol>
      <Step title={t('heard')}>{told.heard ? <p className="text-lg">“{told.heard}”</p> : <p>{known(typeof told.came === 'string' ? told.came : plainly(told.came), '')}</p>}</Step>
      {parts.filter(([, lines]) => lines.length).map(([name, lines]) => <Step key={name} title={t(name)}><Lines of={lines} /></Step>)}
      <Step title={t('said')}><p className="text-lg">{told.said ? `“${told.said}”` : t('nothing')}</p></Step>
    </ol>
  );
}
