import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunch } from './scripts/chromium.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const launchOptions = await chromiumLaunch();

// Tests run against the sources of the workspace packages, not their dist.
const source = '@neighbourhood-kit/source';
const resolve = { conditions: [source, ...defaultClientConditions] };
const ssr = {
  resolve: {
    conditions: [source, ...defaultServerConditions],
    externalConditions: [source, ...defaultServerConditions],
  },
};

// Packages of pure functions: their test files share a process, which evaluates every module once (half the processor time).
const inNode = (name: string, { isolate = false } = {}): TestProjectInlineConfiguration => ({
  resolve,
  ssr,
  test: {
    name,
    isolate,
    root: at(`./packages/${name}`),
    include: ['src/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
  screenshotFailures: false,
});

// Vite finds these only when a test imports them, and then loads the page again in the middle of a run.
const optimizeDeps = {
  include: [
    'lit',
    'lit/decorators.js',
    'lit/directives/guard.js',
    'lit/directives/if-defined.js',
    'lit/directives/keyed.js',
    'lit/directives/live.js',
    'lit/directives/ref.js',
    'lit/directives/repeat.js',
  ],
};

// What a page does late on a busy machine is late, not wrong.
const expectations = { poll: { timeout: 5000 } };

export default defineConfig({
  test: {
    // Every core: by default one is left idle, which is half of a machine with two.
    maxWorkers: '100%',
    // Lit prints this once a page; its real warnings stay.
    onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.stories.ts', '**/*.examples.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
    },
    projects: [
      inNode('core'),
      inNode('finder'),
      inNode('open-referral'),
      inNode('fhir'),
      // Its tests start servers and databases, spy on the process and end them: each file has a process of its own.
      inNode('server', { isolate: true }),
      inNode('cli'),
      {
        resolve,
        optimizeDeps,
        test: {
          name: 'widgets',
          root: at('./packages/widgets'),
          include: ['src/**/*.test.ts'],
          expect: expectations,
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: at('./.storybook'), disableAddonDocs: true })],
        resolve,
        optimizeDeps,
        test: { name: 'storybook', browser: browser() },
      },
      // Whole-system tests use what is built: they need `pnpm run build` first.
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: expectations,
        },
      },
      {
        test: {
          name: 'consume',
          include: ['tests/{consume,size,workspace}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
