/** The way of a move: where to, what the desk says of it, and the move itself. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, ask, askPath, askVersion, freshKey } from '@/api/client';
import { Problem } from '@/api/problem';
import { usePlace } from '@/api/me';
import type { CheckedMove, Offer } from './shapes';
import { asFields, type Place } from './wall';

/** Where to: the fields, or an instant that was offered or that the clock shows twice. */
export interface Aim { date: string; time: string; resource: string; instant?: string }

export const bookingQuery = (id: string) => ({
  queryKey: ['booking', id],
  queryFn: () => askVersion(api.GET('/v1/bookings/{id}', { params: { path: { id } } })),
});

export function aimAt(starts: string, resource: string, place: Place): Aim {
  const isInstant = /(Z|[+-]\d{2}:\d{2})$/.test(starts);
  if (isInstant) return { ...asFields(starts, place), resource, instant: starts };
  const [date = '', time = ''] = starts.split('T');
  return { date, time, resource };
}

const startsOf = ({ date, time, instant }: Aim) => instant ?? `${date}T${time}`;

export function useMove(id: string, first: Aim, onMoved: (was: Offer) => void) {
  const client = useQueryClient();
  const place = usePlace();
  const [aim, setAim] = useState(first);
  /** Somebody else changed it meanwhile; where it was to go is kept. */
  const [isChanged, setChanged] = useState(false);
  const booking = useQuery(bookingQuery(id));
  const version = booking.data?.version ?? '';
  const starts = startsOf(aim);
  const isWhole = Boolean(aim.instant) || (/^\d{4}-\d{2}-\d{2}$/.test(aim.date) && /^\d{2}:\d{2}/.test(aim.time));
  const check = useQuery({
    queryKey: ['check-move', id, version, starts, aim.resource],
    queryFn: () => askPath<CheckedMove>('POST', `/v1/bookings/${id}/check-move`, { starts, resource: aim.resource }),
    enabled: isWhole && version !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const it = booking.data?.it;
  const key = useMemo(() => freshKey(), [starts, aim.resource, version]);
  const isSame = it !== undefined && check.data?.would_be?.starts_at === it.starts_at && aim.resource === it.resource;
  const move = useMutation({
    mutationFn: ({ starts_at, resource }: Offer) => ask(api.POST('/v1/bookings/{id}/move', {
      params: { path: { id } }, body: { starts_at, resource }, headers: { 'If-Match': version, 'Idempotency-Key': key },
    })),
    onSuccess: () => { if (check.data) onMoved(check.data.was); },
    onError: (error) => {
      setChanged(error instanceof Problem && error.status === 412);
      void client.invalidateQueries({ queryKey: ['booking', id] });
      void client.invalidateQueries({ queryKey: ['check-move', id] });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
  const take = ({ starts_at, resource }: Offer) => setAim(aimAt(starts_at, resource, place));
  return { aim, setAim, take, booking, check, move, isSame, isChanged, isChecking: check.isFetching };
}
