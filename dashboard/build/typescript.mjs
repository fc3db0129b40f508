// Lets `node --test` of any Node from 20 on read TypeScript: node --import ./build/typescript.mjs --test …
import { register } from 'node:module';

register('./typescript_hooks.mjs', import.meta.url);
