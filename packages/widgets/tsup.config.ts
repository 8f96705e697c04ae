import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig([
  library,
  {
    // The one file a page loads from a script tag: every element, lit once, read from the sources of all packages. The work list of
    // staff is a file of its own, for the server's page. Wrapped in a
    // function, so that it leaves no names behind in the page and works with and without type="module".
    entry: { 'cdn/kit': 'src/kit.ts', 'cdn/work-list': 'src/nk-work-list/nk-work-list.define.ts' },
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    target: 'es2022',
    platform: 'browser',
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    sourcemap: true,
    silent: true,
    esbuildOptions(options) {
      options.conditions = ['@neighbourhood-kit/source'];
    },
  },
]);
