import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';

const dist = new URL('../dist/', import.meta.url);
const KILOBYTES_MAX = 250;

interface Chunk { file: string; imports?: string[]; css?: string[]; src?: string }
const manifest = new URL('.vite/manifest.json', dist);
const skip = existsSync(manifest) ? false : 'not built: npm run build';

/** The files that a chunk needs before it runs. */
function needed(chunks: Record<string, Chunk>, name: string, found = new Set<string>()): Set<string> {
  const chunk = chunks[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  chunk.css?.forEach((file) => found.add(file));
  chunk.imports?.forEach((other) => needed(chunks, other, found));
  return found;
}

const gzipped = (file: string) => statSync(new URL(`${file}.gz`, dist)).size;

test(`what the inbox needs before it is shown is at most ${KILOBYTES_MAX} kB gzipped`, { skip }, () => {
  const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  for (const name of ['index.html', 'src/shell/shell.tsx', 'src/inbox/page.tsx', 'src/words/en.json', 'src/inbox/words/en.json']) {
    assert.ok(chunks[name], `${name} is not built`);
    needed(chunks, name, files);
  }
  const sizes = [...files].map((file) => [gzipped(file), file] as const).sort(([a], [b]) => b - a);
  const sum = sizes.reduce((total, [size]) => total + size, 0) / 1000;
  assert.ok(sum > 50 && sum <= KILOBYTES_MAX, `${sum.toFixed(1)} kB:\n${sizes.map(([size, file]) => `${size} ${file}`).join('\n')}`);
});
