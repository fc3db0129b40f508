/** The desk's API, typed by its own document. `ask(api.GET(…))` gives what was answered, or throws a `Problem`. */
import createClient, { type Middleware } from 'openapi-fetch';
import { Problem, problemOf } from './problem';
import type { components, paths } from './schema';
import { tenant } from './tenant';

/** A shape of the document: `Shape<'ConversationShape'>`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A key of its own for each act; pass the same one to send the same act again. */
export function freshKey(): string {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const headers: Middleware = {
  onRequest({ request }) {
    const id = tenant();
    if (id) request.headers.set('Frontdesk-Tenant', id);
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', freshKey());
    }
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin' });
api.use(headers);

interface Answered<T> { data?: T; error?: unknown; response: Response }

/** The next page to show after signing in. */
export function signIn(): never {
  const here = location.pathname + location.search;
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
  throw new Problem(401, 'not_signed_in', '');
}

/** A wrong password is refused with the same status; whoever typed it is signed in still. */
const isOut = (status: number, error: unknown) => status === 401 && problemOf(status, error).code !== 'not_right';

async function settled<T>(asked: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'not_reached', '');
  }
}

/** What was answered. */
export async function ask<T>(asked: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await settled(asked);
  if (response.ok) return data as T;
  if (isOut(response.status, error)) signIn();
  throw problemOf(response.status, error);
}

/** What was answered and its version, which goes into `If-Match` of the next change. */
export async function askVersion<T>(asked: Promise<Answered<T>>): Promise<{ it: T; version: string }> {
  const { data, error, response } = await settled(asked);
  if (response.ok) return { it: data as T, version: response.headers.get('etag') ?? '' };
  if (isOut(response.status, error)) signIn();
  throw problemOf(response.status, error);
}

/**
 * For a route that the document does not know yet. Its shape is written by hand; change to `ask(api.…)` once it is there.
 */
export async function askPath<T>(method: string, path: string, body?: unknown, more: HeadersInit = {}): Promise<T> {
  const request = new Request(new URL(path, location.origin), {
    method,
    credentials: 'same-origin',
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...more },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  headers.onRequest?.({ request } as Parameters<NonNullable<Middleware['onRequest']>>[0]);
  return ask<T>(fetch(request).then(async (response) => {
    const text = await response.text();
    const told: unknown = text ? parsed(text) : undefined;
    return response.ok ? { data: told as T, response } : { error: told, response };
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
