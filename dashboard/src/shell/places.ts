/** The places of the rail, in their order, and the key that goes there after `g`. */
import { CalendarDays, ChartNoAxesColumn, ContactRound, Inbox, Settings, SunMedium, type LucideIcon } from 'lucide-react';

export interface Place { name: 'inbox' | 'calendar' | 'contacts' | 'today' | 'figures' | 'settings'; to: string; icon: LucideIcon; key: string; may: string }

export const PLACES: readonly Place[] = [
  { name: 'inbox', to: '/inbox', icon: Inbox, key: 'i', may: 'conversations.read' },
  { name: 'calendar', to: '/calendar', icon: CalendarDays, key: 'c', may: 'bookings.read' },
  { name: 'contacts', to: '/contacts', icon: ContactRound, key: 'p', may: 'contacts.read' },
  { name: 'today', to: '/today', icon: SunMedium, key: 'd', may: 'conversations.read' },
  { name: 'figures', to: '/figures', icon: ChartNoAxesColumn, key: 'a', may: 'conversations.read' },
  { name: 'settings', to: '/settings', icon: Settings, key: 's', may: 'settings.read' },
];
