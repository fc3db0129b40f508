import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = new URL('../src/', import.meta.url);
const folders = ['words/', ...readdirSync(source).map((name) => `${name}/words/`)].filter((path) => existsSync(new URL(`${path}en.json`, source)));

type Words = { [key: string]: string | Words };
const read = (path: string): Words => JSON.parse(readFileSync(new URL(path, source), 'utf8')) as Words;

/** `act.save` → what it says. */
function flat(words: Words, before = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (
    typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)])));
}

/** The arguments that are named in a message, also inside of plurals. */
const named = (text: string) => [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort();

for (const folder of folders) {
  test(`${folder} says the same in every language`, () => {
    const english = flat(read(`${folder}en.json`));
    assert.ok(english.size > 0);
    for (const file of readdirSync(new URL(folder, source)).filter((name) => name.endsWith('.json') && name !== 'en.json')) {
      const other = flat(read(folder + file));
      assert.deepEqual([...other.keys()].sort(), [...english.keys()].sort(), file);
      for (const [key, text] of english) assert.deepEqual(named(other.get(key) ?? ''), named(text), `${file}: ${key}`);
    }
  });
}
