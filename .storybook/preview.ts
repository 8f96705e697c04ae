import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// Written by `pnpm run analyze`, which every script that needs it runs first.
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    a11y: {
      // A finding is a failed test. WCAG 2.2 has to be named: axe leaves its rules out by default.
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
  },
};

export default preview;
