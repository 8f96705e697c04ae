import type { Options } from 'tsup';

/**
 * How every library is built: one JavaScript file a source file, nothing bundled, so that an application's own bundler sees the
 * real modules. Declarations come from `tsc -b`, which writes them next to these files.
 */
export const library: Options = {
  entry: [
    'src/**/*.ts',
    '!src/**/*.test.ts',
    '!src/**/*.stories.ts',
    '!src/**/*.examples.ts',
    '!src/**/testing/**',
    '!src/**/*.d.ts',
  ],
  bundle: false,
  // Otherwise every file imports the helper of decorators, whether or not it has one, from a chunk with a hashed name.
  splitting: false,
  format: ['esm'],
  target: 'es2022',
  sourcemap: true,
  dts: false,
  silent: true,
};
