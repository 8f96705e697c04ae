import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig([
  library,
  {
    // The one file a page loads from a script tag: every element, lit once, read from the sources of all packages.
    entry: { 'cdn/kit': 'src/kit.ts' },
    format: ['esm'],
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
