import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../pages/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** What a reader sees of a page, or hears. */
function told(html: string): string[] {
  const body = html.slice(html.indexOf('<body'));
  return [...body.matchAll(/>([^<>]+)</g), ...body.matchAll(/(?:placeholder|aria-label)="([^"]+)"/g)].map(([, text = '']) => text.trim()).filter(Boolean);
}

/** Sentences in a script: what begins with a capital and has a space. */
const sentences = (script: string) => [...script.matchAll(/"([A-Z][^"]* [^"]*)"/g)].map(([, text = '']) => text);

test('the pages to sign in by say everything in Spanish too', () => {
  const known = read('words.js');
  const english = [
    ...readdirSync(folder).filter((name) => name.endsWith('.html')).flatMap((name) => told(read(name))),
    ...['pages.js', 'account.js'].flatMap((name) => sentences(read(name))),
  ].filter((text) => text !== 'Frontdesk');
  assert.ok(english.length > 60);
  assert.deepEqual(english.filter((text) => !known.includes(`"${text}":`)), []);
});
