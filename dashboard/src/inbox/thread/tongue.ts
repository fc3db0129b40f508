import { useQuery } from '@tanstack/react-query';
import { createContext } from 'react';
import { useMay } from '@/api/me';
import { contactQuery } from '../asked';
import type { Row } from '../shapes';

/** The language that is spoken in a conversation, so that it is read out as such. */
export const Tongue = createContext<string | undefined>(undefined);

export function useTongue(row: Row): string | undefined {
  const may = useMay('contacts.read');
  return useQuery({ ...contactQuery(row.contact.id), enabled: may }).data?.language ?? undefined;
}
