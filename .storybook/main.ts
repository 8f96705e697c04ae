import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

/** A Storybook setting that its own type leaves out: the packages Vite prepares before the first page. */
interface OptimizeViteDeps {
  optimizeViteDeps: (names: string[]) => string[];
}

const config: StorybookConfig & OptimizeViteDeps = {
  stories: ['../packages/widgets/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The docs addon lists React by its bare name, which only a React project can resolve; every run would warn about it.
  optimizeViteDeps: (names) => names.filter((name) => !/^react(-dom)?($|\/)/.test(name)),
  viteFinal: (vite) =>
    mergeConfig(vite, { resolve: { conditions: ['@neighbourhood-kit/source', ...defaultClientConditions] } }),
};

export default config;
