import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { embeddable } from './build/embeddable.ts';

/** The running desk that the pages talk to while they are being worked on. */
const desk = process.env.DESK ?? 'http://127.0.0.1:8080';
const ours = ['/v1', '/openapi.json', '/docs', '/sign-in', '/first-run', '/account', '/pages.css', '/pages.js', '/words.js', '/look.js', '/join',
  '/forgotten', '/new-password', '/confirm-address', '/demo', '/chat', '/widget.js', '/errors'];

/** The desk takes cookies and sockets from its own pages alone, so the proxy says the request is of one. */
const proxied = { target: desk, ws: true, headers: { origin: desk } };

export default defineConfig({
  plugins: [react(), tailwind(), embeddable()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: Object.fromEntries(ours.map((path) => [path, proxied])) },
  build: {
    target: 'es2022',
    manifest: true,
    // The folder's own .gitignore stays; `embeddable` empties the rest.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every page needs travels together, which packs better than a dozen small files.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: /node_modules\/(react|react-dom|scheduler|@tanstack|use-intl)\// }] } } },
  },
});
