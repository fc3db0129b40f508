/** What the desk counted. By hand until the document of the API has these shapes. */
export type Unit = 'count' | 'share' | 'seconds' | 'money';

export interface Figure {
  name: string;
  unit: Unit;
  /** Nothing to count is no zero. */
  value: number | null;
  of?: { part: number; whole: number } | null;
  /** In the span of the same length just before. */
  before?: number | null;
  definition: string;
}

export interface Figures {
  zone: string;
  currency: string;
  from: string;
  to: string;
  figures: Figure[];
  days: { date: string; values: Record<string, number | null> }[];
  by?: { key: string; label: string; values: Record<string, number | null> }[] | null;
  reasons: { reason: string; count: number }[];
  gave_up: { flow: string; step: string; count: number }[];
}

export interface BehindRow { conversation: string; contact: string; name?: string | null; address?: string | null; channel?: string; medium: string; at: string; value?: number | null }
