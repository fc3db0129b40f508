/** What the desk tells of its days. By hand until the document of the API has these shapes. */
import type { Shape } from '@/api/client';

export interface ClockChange { at: string; from: string; to: string }

export interface Day {
  date: string;
  starts_at: string;
  ends_at: string;
  hours_in_day: number;
  holiday: string | null;
  open: { starts_at: string; ends_at: string }[];
  clock_change: ClockChange | null;
}

export interface Resource { id: string; name: string; capacity: number }

export type Booking = Shape<'BookingShape'> & { seat: number; version: string };

export interface Hold {
  id: string;
  service: string;
  resource: string;
  seat: number;
  starts_at: string;
  ends_at: string;
  expires_at: string;
  by: { conversation: string; contact: string; name: string | null };
}

export type Block = Shape<'BlockShape'>;
export type Offer = Shape<'OfferShape'>;

export interface Days {
  zone: string;
  days: Day[];
  resources: Resource[];
  bookings: Booking[];
  holds: Hold[];
  blocks: Block[];
  more: boolean;
}

export interface CheckedMove {
  allowed: boolean;
  was: Offer;
  would_be: Offer | null;
  notice: { to: string; text: string } | null;
  why: { reason: string } | null;
  offers: Offer[];
}

export interface BookingChange {
  id: string;
  what: 'booked' | 'moved' | 'cancelled';
  at: string;
  by: string | null;
  conversation: string | null;
  from: string | null;
  to: string | null;
  resource: string | null;
}
