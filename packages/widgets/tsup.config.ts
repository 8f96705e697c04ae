import { defineConfig, type Options } from 'tsup';
import { library } from '../../tsup.base.ts';

/** The reader of live feeds is a file of its own beside kit.js, loaded only by pages that name such a source (docs/decisions). */
const feedApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'feed-reader-apart',
  setup(build) {
    build.onResolve({ filter: /\/feed-reader\.js$/ }, () => ({ path: './kit-feed.js', external: true }));
  },
};

/** The statistics of raw figures, and those of trends, which weigh more than a chart, stand beside kit-charts.js (docs/decisions). */
const statisticsApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'statistics-apart',
  setup(build) {
    const apart = { './statistics.js': './kit-statistics.js', './trend-statistics.js': './kit-trend.js' } as const;
    build.onResolve({ filter: /^\.\/(trend-)?statistics\.js$/ }, ({ path }) => ({
      path: apart[path as keyof typeof apart],
      external: true,
    }));
  },
};

const bundle: Options = {
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
};

export default defineConfig([
  library,
  {
    // What a page loads from a script tag: every element, lit once, read from the sources of all packages. The work list of
    // staff is a file of its own, for the server's page. Wrapped in a function, so that it leaves no names behind in the page
    // and works with and without type="module".
    ...bundle,
    entry: { 'cdn/kit': 'src/kit.ts', 'cdn/work-list': 'src/nk-work-list/nk-work-list.define.ts' },
    format: ['iife'],
    esbuildPlugins: [feedApart],
  },
  { ...bundle, entry: { 'cdn/kit-charts': 'src/kit-charts.ts' }, format: ['iife'], esbuildPlugins: [statisticsApart] },
  {
    ...bundle,
    entry: {
      'cdn/kit-statistics': 'src/nk-outcome-chart/statistics.ts',
      'cdn/kit-trend': 'src/nk-outcome-chart/trend-statistics.ts',
    },
    format: ['esm'],
  },
  { ...bundle, entry: { 'cdn/kit-feed': 'src/shared/source/feed-reader.ts' }, format: ['esm'] },
]);
