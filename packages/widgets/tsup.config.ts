import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Options } from 'tsup';
import { library } from '../../tsup.base.ts';
import manifest from './package.json' with { type: 'json' };
import { squeezeLiterals } from './squeeze-literals.ts';
import { LANGUAGES } from './src/locales/language-list.ts';
import { ANSWER_NAMES, LINKED_NAMES, STATUS_NAMES } from './src/shared/linked-names.ts';

/** Scripts of two versions on one page tell each other apart by it. */
const define = { KIT_VERSION: JSON.stringify(manifest.version) };

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The parts that only some pages need are files next to the script, and not bundled into it (docs/decisions/weight-of-kit.md). */
const partsBeside: Plugin = {
  name: 'separate-parts',
  setup(build) {
    build.onResolve({ filter: /\/parts\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\.js$/, '.script-tag.ts')),
    }));
  },
};

/**
 * @stdlib finds out whether the browser knows generators by running code made from a string, which a strict policy refuses and reports.
 * Every browser the kit runs in knows them.
 */
const withoutEval: Plugin = {
  name: 'without-eval',
  setup(build) {
    const namespace = 'generators-are-known';
    build.onResolve({ filter: /^@stdlib\/assert-has-generator-support$/ }, ({ path }) => ({ path, namespace }));
    build.onLoad({ filter: /.*/, namespace }, () => ({ contents: 'module.exports = () => true;' }));
  },
};

/**
 * Parts that are opened late share modules with kit.js instead of carrying them once more. Each is built as one function, `link`, of what
 * kit.js hands it (`shared/linked.ts`), because a plain script has no exports that another file could import. A name that kit.js does
 * not hand over is a build error, as any missing export is.
 */
const linkedTo = (given: Readonly<Record<string, readonly string[]>>): Plugin => ({
  name: 'linked',
  setup(build) {
    const namespace = 'linked';
    build.onResolve({ filter: /.*/ }, ({ path, resolveDir }) => {
      const name = path.startsWith('.')
        ? relative(fileURLToPath(new URL('src', import.meta.url)), resolve(resolveDir, path)).replace(/\.js$/, '')
        : path;
      return Object.hasOwn(given, name) ? { path: name, namespace } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => {
      return {
        contents: (given[path] ?? [])
          .map((name) => `export const ${name} = linked[${JSON.stringify(path)}].${name};`)
          .join(''),
      };
    });
  },
});

/** What a service's own part is given: names of `kit.js`, and of the part of an answer. */
const NAMES_OF_SERVICE: Record<string, readonly string[]> = { ...LINKED_NAMES };
for (const [name, names] of Object.entries(ANSWER_NAMES))
  NAMES_OF_SERVICE[name] = [...(NAMES_OF_SERVICE[name] ?? []), ...names];

/** Turns the exports of a bundle into what its function gives back. */
const asFunction: NonNullable<Options['plugins']>[number] = {
  name: 'as-function',
  renderChunk(code, { path }) {
    if (!path.endsWith('.js')) return undefined;
    const exports = /export \{([^}]*)\};\s*(?:\/\/#.*\s*)?$/.exec(code);
    if (!exports) throw new Error(`${path} does not end with its exports`);
    const given = (exports[1] ?? '').split(',').map((each) => {
      const [name = '', as = name] = each.trim().split(' as ');
      return `${as}: ${name}`;
    });
    return {
      code: `export const link = (linked) => {${code.slice(0, exports.index)}return {${given.join(', ')}};};`,
      map: null,
    };
  },
};

/** What a licence asks to be said in every copy. */
const NOTICE =
  '/*! Neighbourhood Kit, MIT. Contains Lit, (c) Google LLC, BSD-3-Clause, and @date-fns/tz, (c) Sasha Koss, MIT. */';

/**
 * Smaller after brotli than esbuild's own minifier (docs/decisions/weight-of-kit.md), by nothing that terser calls unsafe. Reading a
 * property is taken to do nothing else, so that names which a part is given and does not use are left out. Not by `minify: 'terser'`, which
 * leaves the source map as it was before and goes on when it fails.
 */
const terser = (preamble: string, comments: 'some' | false = false): NonNullable<Options['plugins']>[number] => ({
  name: 'terser',
  async renderChunk(code, { path }) {
    if (!path.endsWith('.js')) return undefined;
    const minified = await minify(
      { [path]: code },
      {
        module: true,
        ecma: 2020,
        compress: { passes: 3, hoist_funs: true, keep_fargs: false, pure_getters: true },
        format: { comments, preamble },
        sourceMap: true,
      },
    );
    return { code: minified.code ?? code, map: minified.map ?? null };
  },
});

const bundle: Options = {
  define,
  outExtension: () => ({ js: '.js' }),
  format: ['esm'],
  target: 'es2022',
  platform: 'browser',
  noExternal: [/.*/],
  splitting: false,
  sourcemap: true,
  silent: true,
  esbuildPlugins: [partsBeside, squeezeLiterals],
  esbuildOptions(options) {
    options.conditions = ['@neighbourhood-kit/source'];
    options.legalComments = 'none';
  },
};

export default defineConfig([
  { ...library, define: { KIT_VERSION: 'undefined' }, esbuildPlugins: [squeezeLiterals] },
  {
    // What a page loads from a script tag: every element, lit once, read from the sources of all packages. Charts and the
    // work list of staff are files of their own. Wrapped in a function, so that it leaves no names behind in the page
    // and works with and without type="module". (esbuild's own wrapping adds half a kilobyte of helpers that nothing calls.)
    ...bundle,
    entry: {
      'cdn/kit': 'src/kit.ts',
      'cdn/kit-charts': 'src/kit-charts.ts',
      'cdn/kit-place': 'src/kit-place.ts',
      'cdn/kit-status': 'src/kit-status.ts',
      'cdn/kit-adviser': 'src/kit-adviser.ts',
      'cdn/work-list': 'src/work-list.ts',
      'cdn/nk-sw': 'src/offline/nk-sw.ts',
    },
    banner: { js: '(()=>{' },
    footer: { js: '})();' },
    plugins: [terser(`${NOTICE}\n"use strict";`)],
  },
  {
    ...bundle,
    entry: {
      'cdn/kit-index': 'src/shared/source/snapshot-reader.ts',
      'cdn/kit-feed': 'src/shared/source/feed-reader.ts',
      'cdn/kit-api': 'src/shared/source/api-reader.ts',
      'cdn/kit-directory': 'src/shared/source/directory-reader.ts',
      'cdn/kit-hours': 'src/shared/source/week-hours.ts',
      'cdn/kit-words': 'src/shared/source/everyday-words.ts',
      'cdn/kit-topics': 'src/shared/source/topics.ts',
    },
    plugins: [terser(NOTICE)],
  },
  {
    ...bundle,
    entry: {
      'cdn/kit-form': 'src/nk-referral-form/nk-referral-form.define.ts',
      'cdn/kit-questions': 'src/nk-referral-form/answering.ts',
      'cdn/kit-answer': 'src/nk-service-finder/answer/answer.script-tag.ts',
      'cdn/kit-more': 'src/more/more.ts',
      'cdn/kit-server': 'src/shared/source/api-root.ts',
    },
    esbuildPlugins: [linkedTo(LINKED_NAMES), partsBeside, squeezeLiterals],
    plugins: [asFunction, terser(NOTICE)],
  },
  {
    ...bundle,
    entry: { 'cdn/kit-service': 'src/nk-service/entry.ts' },
    esbuildPlugins: [linkedTo(NAMES_OF_SERVICE), partsBeside, squeezeLiterals],
    plugins: [asFunction, terser('/*! Neighbourhood Kit, MIT. */')],
  },
  {
    ...bundle,
    entry: { 'cdn/kit-contact': 'src/nk-referral-status/contact-form.ts' },
    esbuildPlugins: [linkedTo(STATUS_NAMES), partsBeside, squeezeLiterals],
    plugins: [asFunction, terser('/*! Neighbourhood Kit, MIT. */')],
  },
  {
    // The words of each language, a file a section.
    ...bundle,
    entry: Object.fromEntries<string>(
      Object.entries(LANGUAGES).flatMap(([code, { sections }]): [string, string][] => [
        [`cdn/kit-${code}`, `src/locales/${code}/common.ts`],
        ...sections.map((section): [string, string] => [
          `cdn/kit-${code}-${section}`,
          `src/locales/${code}/${section}.ts`,
        ]),
      ]),
    ),
    plugins: [terser('/*! Neighbourhood Kit, MIT. */')],
  },
  {
    // stdlib's licence, and those of the work it rests on, ask for their notices to be kept as they are.
    ...bundle,
    entry: {
      'cdn/kit-statistics': 'src/nk-outcome-chart/statistics.ts',
      'cdn/kit-trend': 'src/nk-outcome-chart/trend-statistics.ts',
    },
    esbuildPlugins: [partsBeside, squeezeLiterals, withoutEval],
    esbuildOptions(options) {
      options.conditions = ['@neighbourhood-kit/source'];
      options.legalComments = 'eof';
    },
    plugins: [terser('/*! Neighbourhood Kit, MIT. */', 'some')],
  },
]);
