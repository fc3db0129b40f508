/** What the inbox shows, as the API tells it. */
import type { Shape } from '@/api/client';
import type { Event } from '@/api/live';

export interface Row {
  conversation: string;
  contact: { id: string; name?: string | null; address?: string | null };
  channel: string;
  medium: 'voice' | 'sms' | 'web';
  status: 'open' | 'snoozed' | 'closed';
  holder: 'assistant' | 'queue' | 'member';
  assignee?: string | null;
  snoozed_until?: string | null;
  preview?: { author: Author; text: string } | null;
  /** What to send as `seen` with an answer. */
  last?: string | null;
  at: string;
  unread: boolean;
  mentioned: boolean;
  waiting_since?: string | null;
  due_at?: string | null;
  urgent: boolean;
  failed: boolean;
  draft: boolean;
  tags: string[];
  /** Which team it was given to. */
  team?: string | null;
  in_call: boolean;
  version: number;
}

export type Author = 'contact' | 'assistant' | 'member' | 'system';
export type View = 'waiting' | 'mine' | 'unassigned' | 'assistant' | 'all' | 'snoozed' | 'closed' | 'failed';
export type Counts = Record<Exclude<View, 'closed'> | 'unread', number>;
export type Message = Shape<'MessageShape'>;
export type Attachment = Shape<'AttachmentShape'>;
export type Turn = Shape<'TurnShape'>;

export interface Note { id: string; conversation: string; author: string; body: string; mentions: string[]; at: string }

/** What happened, of which a line tells. */
export type Happening = Pick<Event, 'type'> & Record<string, unknown>;

/** One thing that happened in a conversation. */
export interface Entry {
  id: string;
  kind: 'message' | 'turn' | 'note' | 'event';
  conversation: string;
  at: string;
  message?: Message;
  turn?: Turn;
  note?: Note;
  event?: Happening;
}

/** Somebody of the team, by name. */
export interface Colleague { id: string; name: string; disabled: boolean }

export interface Page<T> { items: T[]; next?: string | null; zone: string }
