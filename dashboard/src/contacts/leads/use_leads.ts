import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask, askPath } from '@/api/client';
import { useEvents } from '@/api/live';
import { kept } from '@/api/query';
import type { Lead, LeadChange } from './shapes';

const AT_ONCE = 200;
const anew = () => void kept.invalidateQueries({ queryKey: ['leads'] });

/** The open ones and those of late; more than these nobody reads on a board. */
export function useLeads() {
  useEvents((event) => { if (/^(lead_|booking_)/.test(event.type)) anew(); }, anew);
  return useQuery({ queryKey: ['leads'], queryFn: () => askPath<{ items: Lead[]; next?: string | null }>('GET', `/v1/leads?limit=${AT_ONCE}`) });
}

export function useChangeLead() {
  return useMutation({
    mutationFn: ({ lead, change }: { lead: Lead; change: LeadChange }) => askPath<Lead>('PATCH', `/v1/leads/${lead.id}`, change, { 'If-Match': `"${lead.version}"` }),
    onSettled: anew,
  });
}

/** The currency of the business. */
export const useCurrency = () => useQuery({ queryKey: ['settings'], queryFn: () => ask(api.GET('/v1/settings')), staleTime: 5 * 60_000 }).data?.currency;
