// Takes the shapes that forms are rendered from out of the API's document: node build/shapes.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const NAMES = ['NewSettings', 'BookingRules', 'NewService', 'NewResource', 'NewChannel', 'ChannelVendor', 'RingFirstShape',
  'NewKey', 'RoleDraft', 'NewInvitation', 'Add', 'Setup', 'WriteReply', 'WriteTeam'];

const { components } = JSON.parse(readFileSync(new URL('../../clients/openapi.json', import.meta.url), 'utf8'));
const shapes = Object.fromEntries(NAMES.map((name) => {
  const shape = components.schemas[name];
  if (!shape) throw new Error(`the API's document has no shape ${name}`);
  return [name, shape];
}));
writeFileSync(new URL('../src/settings/form/shapes.json', import.meta.url), `${JSON.stringify(shapes, null, 2)}\n`);
