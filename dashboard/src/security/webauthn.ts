/** Passkeys: what the desk and the browser tell each other, as both write it. */
import { api, ask } from '@/api/client';
import { Problem } from '@/api/problem';

interface Jsonable extends Credential { toJSON: () => unknown }
type Options = { publicKey: unknown };

const inner = (told: unknown) => ((told as Options).publicKey ?? told) as never;

export const passkeysWork = () => 'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Nobody touched it, or it was shut: no fault, only nothing. */
const given = (made: Credential | null): unknown => {
  if (!made) throw new Problem(0, 'no_passkey', '');
  return (made as Jsonable).toJSON();
};

export async function makePasskey(): Promise<unknown> {
  const told = await ask(api.POST('/v1/me/passkeys/options'));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(inner(told));
  return given(await navigator.credentials.create({ publicKey }));
}

export async function answerPasskey(): Promise<unknown> {
  const told = await ask(api.POST('/v1/session/passkey/options'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(inner(told));
  return given(await navigator.credentials.get({ publicKey }));
}
