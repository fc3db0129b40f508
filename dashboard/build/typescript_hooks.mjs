import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const source = new URL('../src/', import.meta.url);
const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX };

/** As Vite finds files: `@/` is the source, and the ending may be left out. */
export async function resolve(name, context, next) {
  const ours = name.startsWith('@/') ? new URL(name.slice(2), source).href : name;
  if (ours.startsWith('.') || ours.startsWith('file:')) {
    const at = new URL(ours, context.parentURL);
    const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => fileURLToPath(at) + end).find((path) => /\.\w+$/.test(path) && existsSync(path));
    if (found) return next(pathToFileURL(found).href, context);
  }
  return next(ours, context);
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: ts.transpileModule(text, { compilerOptions, fileName: url }).outputText };
}
