/** By hand until the document of the API has them. */
export const STATUSES = ['new', 'qualified', 'appointment', 'completed', 'lost'] as const;
export type Status = (typeof STATUSES)[number];

export interface Lead {
  id: string;
  contact: string;
  name?: string | null;
  address?: string | null;
  status: Status;
  /** In the smallest unit of the business's currency. */
  value?: number | null;
  wanted?: string | null;
  reason?: string | null;
  conversation?: string | null;
  booking?: string | null;
  created_at: string;
  changed_at: string;
  version: string | number;
}

export interface LeadChange { status?: Status; value?: number; reason?: string }
