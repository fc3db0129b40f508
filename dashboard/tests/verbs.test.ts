// The audit's page knows every act that the trail does, in each language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VERBS } from '../src/settings/verbs.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const acts = [...text('../../crates/domain/src/audit/verb.rs').matchAll(/^ {4}\w+ = "([a-z_.]+)";$/gm)].map(([, name]) => name);

test('every act of the trail can be looked for', () => {
  assert.ok(acts.length > 80, String(acts.length));
  assert.deepEqual([...VERBS].sort(), acts.sort());
});

for (const language of ['en', 'es']) {
  test(`every act of the trail has words in ${language}`, () => {
    const { verbs } = JSON.parse(text(`../src/settings/words/${language}.json`)) as { verbs: Record<string, Record<string, string>> };
    for (const act of acts) {
      const [of, did] = act!.split('.') as [string, string];
      assert.ok(verbs[of]?.[did], act);
    }
  });
}
