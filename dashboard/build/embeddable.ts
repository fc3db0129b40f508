import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|svg|json|txt|webmanifest)$/;

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

function empty(folder: string) {
  for (const name of readdirSync(folder)) {
    if (name !== '.gitignore') rmSync(join(folder, name), { recursive: true });
  }
}

function compress(path: string) {
  const text = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

/** Writes every built file compressed too, because the binary that embeds them compresses nothing itself. */
export function embeddable(): Plugin {
  let folder = '';
  return {
    name: 'embeddable',
    apply: 'build',
    configResolved(config) { folder = config.build.outDir; },
    buildStart() { empty(folder); },
    closeBundle() { files(folder).filter((path) => TEXT.test(path)).forEach(compress); },
  };
}
