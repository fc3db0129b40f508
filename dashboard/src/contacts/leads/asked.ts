/** Leads as the desk has them, by stage, and what is changed on them. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { api, ask, type Shape } from '@/api/client';
import { useEvents, type Event } from '@/api/live';
import { kept } from '@/api/query';

export type Lead = Shape<'LeadShape'>;
export type LeadChange = Shape<'LeadChangeShape'>;
export const STAGES = ['new', 'qualified', 'appointment', 'completed', 'lost'] as const;
export type Stage = (typeof STAGES)[number];

const AT_ONCE = 30;
const SHOWN_DAYS = 30;
const DAY_MS = 86_400_000;
const PAUSE_MS = 300;
/** What makes a lead of somebody, moves it on, or says whose it is. */
const TELLING = /^(lead_|booking_|slot_held|call_missed|call_ended|message_received|message_queued|consent_changed|contact_changed)/;

let asked: ReturnType<typeof setTimeout> | undefined;
export const anew = () => void kept.invalidateQueries({ queryKey: ['leads'] });

/** Keeps what is shown up to date. What is over is told a moment later as well: time moves leads too. */
export function useLeadsLive() {
  const hear = (event: Event) => {
    if (!TELLING.test(event.type)) return;
    clearTimeout(asked);
    asked = setTimeout(anew, PAUSE_MS);
  };
  useEvents(hear, anew);
}

/** Of what is completed or lost, the last thirty days are shown; the same instant all day, so that it is asked once. */
export const shownSince = (now = Date.now()) => new Date(Math.floor(now / DAY_MS) * DAY_MS - SHOWN_DAYS * DAY_MS).toISOString();

export const stagesQuery = () => queryOptions({
  queryKey: ['leads', 'stages'],
  queryFn: () => ask(api.GET('/v1/leads/stages', { params: { query: { since: shownSince() } } })),
});

export const stageQuery = (status: Stage) => infiniteQueryOptions({
  queryKey: ['leads', 'of', status],
  queryFn: ({ pageParam }) => ask(api.GET('/v1/leads', { params: { query: { status, since: shownSince(), limit: AT_ONCE, ...(pageParam && { after: pageParam }) } } })),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

export const leadsOfQuery = (contact: string) => queryOptions({
  queryKey: ['leads', 'contact', contact],
  queryFn: () => ask(api.GET('/v1/leads', { params: { query: { contact, limit: 20 } } })),
});

export function useChangeLead() {
  return useMutation({
    mutationFn: ({ lead, change }: { lead: Lead; change: LeadChange }) => ask(api.PATCH('/v1/leads/{id}', { params: { path: { id: lead.id } }, body: change, headers: { 'If-Match': `"${lead.version}"` } })),
    onSettled: anew,
  });
}

export function useNewLead() {
  return useMutation({ mutationFn: (body: Shape<'NoteLead'>) => ask(api.POST('/v1/leads', { body })), onSettled: anew });
}
