export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/*.examples.ts', 'src/**/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
};
