/** The places of the settings, in their order. */
import { BookOpen, CalendarClock, Clock, History, KeyRound, MessageSquareReply, MessageSquareText, Phone, Scissors, ShieldCheck, Sparkles, Store, UserRound, UsersRound, Webhook, type LucideIcon } from 'lucide-react';

export interface Section { name: SectionName; to: string; icon: LucideIcon; may?: string }

export type SectionName = 'business' | 'hours' | 'services' | 'staff' | 'rules' | 'channels' | 'assistant' | 'phrases' | 'replies' | 'team' | 'security' | 'keys' | 'webhooks' | 'audit' | 'start';
export type GroupName = 'work' | 'talk' | 'people' | 'programs';

export const GROUPS: readonly { name: GroupName; sections: readonly Section[] }[] = [
  { name: 'work', sections: [
    { name: 'business', to: '/settings/business', icon: Store, may: 'settings.read' },
    { name: 'hours', to: '/settings/hours', icon: Clock, may: 'settings.read' },
    { name: 'services', to: '/settings/services', icon: Scissors, may: 'settings.read' },
    { name: 'staff', to: '/settings/staff', icon: UserRound, may: 'settings.read' },
    { name: 'rules', to: '/settings/rules', icon: CalendarClock, may: 'settings.read' },
  ] },
  { name: 'talk', sections: [
    { name: 'channels', to: '/settings/channels', icon: Phone, may: 'settings.read' },
    { name: 'assistant', to: '/settings/assistant', icon: Sparkles, may: 'settings.read' },
    { name: 'phrases', to: '/phrases', icon: MessageSquareText, may: 'playbooks.read' },
    { name: 'replies', to: '/settings/replies', icon: MessageSquareReply, may: 'conversations.reply' },
    { name: 'start', to: '/onboarding', icon: BookOpen, may: 'settings.write' },
  ] },
  { name: 'people', sections: [
    { name: 'team', to: '/team', icon: UsersRound, may: 'members.read' },
    { name: 'security', to: '/security', icon: ShieldCheck },
  ] },
  { name: 'programs', sections: [
    { name: 'keys', to: '/settings/keys', icon: KeyRound, may: 'keys.read' },
    { name: 'webhooks', to: '/settings/webhooks', icon: Webhook, may: 'webhooks.read' },
    { name: 'audit', to: '/settings/audit', icon: History, may: 'audit.read' },
  ] },
];
