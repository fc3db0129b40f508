/** What the desk proposed when the business was made. Whoever goes on with it makes it their own. */
import { api, ask } from '@/api/client';
import { askAnew, resources, seenBefore, services, type Resource, type Service } from '@/settings/document';

/** One change after the other: they share one version. */
async function inTurn(changes: readonly (() => Promise<unknown>)[]) {
  for (const change of changes) await change();
  if (changes.length > 0) await askAnew();
}

const upon = async (read: () => Promise<{ version: string }>) => seenBefore((await read()).version);

/** The services that are samples stay, as services of the business. */
export const keepServices = (all: readonly Service[]) => inTurn(all.filter(({ sample }) => sample).map(({ id, name, also, minutes, price = null, default: usual, by }) => async () => (
  ask(api.PUT('/v1/services/{id}', { params: { path: { id } }, body: { name, also, minutes, price, default: usual, by }, ...await upon(services.read) })))));

export const keepStaff = (all: readonly Resource[]) => inTurn(all.filter(({ sample }) => sample).map(({ id, name, also, capacity }) => async () => (
  ask(api.PUT('/v1/resources/{id}', { params: { path: { id } }, body: { name, also, capacity }, ...await upon(resources.read) })))));

export const dropService = async (id: string) => { await ask(api.DELETE('/v1/services/{id}', { params: { path: { id } }, ...await upon(services.read) })); await askAnew(); };
export const dropStaff = async (id: string) => { await ask(api.DELETE('/v1/resources/{id}', { params: { path: { id } }, ...await upon(resources.read) })); await askAnew(); };

/** The samples go; what the business added itself stays. Something has to stay. */
export const dropServices = (all: readonly Service[]) => inTurn(all.filter(({ sample }) => sample).map(({ id }) => () => dropService(id)));

export const dropSamples = (all: readonly Resource[]) => inTurn(all.filter(({ sample }) => sample).map(({ id }) => () => dropStaff(id)));
