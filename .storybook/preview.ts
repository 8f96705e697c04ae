import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// Written by `pnpm run analyze`, which every script that needs it runs first.
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
};

export default preview;
