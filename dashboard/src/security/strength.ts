import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api, ask, type Shape } from '@/api/client';
import { useMe } from '@/api/me';

/** How good a password is, by the desk's own measure. */
export function useStrength(password: string): Shape<'PasswordStrength'> | undefined {
  const { name, email } = useMe();
  const asked = useDeferredValue(password);
  return useQuery({
    queryKey: ['strength', asked],
    queryFn: () => ask(api.POST('/v1/passwords/strength', { body: { password: asked, name, email } })),
    enabled: asked.length > 0,
    placeholderData: asked.length > 0 ? keepPreviousData : undefined,
    gcTime: 0,
  }).data;
}
