import { TOKEN_USES } from './src/testing/token-uses.ts';

const cssProperties = Object.entries(TOKEN_USES).map(([name, description]) => ({ name, description }));

/** What the analyser does not see, or takes for an element: it reads `define(tag, …)` as an element called "tag". */
const asEditorsNeedIt = {
  name: 'as-editors-need-it',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.exports = module.exports?.filter(
        ({ kind, name }) => kind !== 'custom-element-definition' || name !== 'tag',
      );
      for (const declaration of module.declarations ?? []) {
        if (declaration.tagName === 'tag') {
          delete declaration.tagName;
          delete declaration.customElement;
        }
        declaration.events = declaration.events?.filter(({ name }) => name !== undefined);
        if (declaration.tagName === undefined) continue;
        declaration.cssProperties = cssProperties;
        for (const attribute of declaration.attributes ?? []) {
          if (attribute.name === 'lang')
            attribute.description = 'Language of the words, BCP 47; the page’s where absent. `locale` goes before it.';
        }
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/*.examples.ts', 'src/**/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [asEditorsNeedIt],
};
