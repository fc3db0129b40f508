import type { Shape } from '@/api/client';
import type { Figure } from '@/figures/shapes';

/** The day so far. By hand until the document of the API has it. */
export interface Today {
  zone: string;
  currency: string;
  date: string;
  as_of: string;
  figures: Figure[];
  /** None for whoever may not see them. */
  appointments: number | null;
  next: Shape<'BookingShape'> | null;
  tasks_due: number;
  /** None for whoever may not see contacts. */
  leads_new: number | null;
}
