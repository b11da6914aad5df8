import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the room into `dist/web`; while it is worked on, `npx vite web` asks the API of a server on port 8080. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing is put into the page itself: its Content-Security-Policy allows neither inline script nor data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/feeds': 'http://127.0.0.1:8080' } },
});
