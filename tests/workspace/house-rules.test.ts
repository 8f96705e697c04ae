import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { houseRules } from '../../scripts/eslint-house-rules.js';

const linter = new Linter();
const typescript: Linter.Config = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  plugins: { '@typescript-eslint': tseslint.plugin },
};

/** What the house rules say about one line of code in one file. */
const complaints = (filename: string, code: string): string[] =>
  linter.verify(code, [typescript, ...houseRules], { filename }).map(({ message }) => message);

describe('a package imports only from packages nearer the centre', () => {
  test.for([
    ['core', '@neighbourhood-kit/finder'],
    ['finder', '@neighbourhood-kit/open-referral'],
    ['open-referral', '@neighbourhood-kit/widgets'],
    ['open-referral', '@neighbourhood-kit/fhir'],
    ['widgets', '@neighbourhood-kit/server'],
    ['widgets', '@neighbourhood-kit/server/anything/below'],
    ['server', 'neighbourhood-kit'],
    ['server', '../../core/src/index.js'],
  ])('%s may not import %s', ([folder, imported]) => {
    expect(complaints(`packages/${folder}/src/file.ts`, `import { a } from '${imported}'; a();`)).toHaveLength(1);
  });

  test.for([
    ['finder', '@neighbourhood-kit/core/services'],
    ['widgets', '@neighbourhood-kit/open-referral/reader'],
    ['cli', '@neighbourhood-kit/server'],
    ['core', './core-thing.js'],
  ])('%s may import %s', ([folder, imported]) => {
    expect(complaints(`packages/${folder}/src/file.ts`, `import { a } from '${imported}'; a();`)).toEqual([]);
  });
});

describe('zod stays in schema files', () => {
  test.for(['core', 'finder', 'widgets'])('%s may not import zod, a schema or the schemas of core', (folder) => {
    const file = `packages/${folder}/src/rules.ts`;
    for (const from of ['zod', 'zod/mini', './service.schema.js', '@neighbourhood-kit/core/schemas']) {
      expect(complaints(file, `import * as a from '${from}'; a.b();`), from).toHaveLength(1);
    }
  });

  test('the type of a schema may be imported anywhere, for it is gone at run time', () => {
    expect(
      complaints('packages/widgets/src/a.ts', "import type { A } from '@neighbourhood-kit/core/schemas';"),
    ).toEqual([]);
  });

  test('schema files import it as a namespace, never by name', () => {
    expect(complaints('packages/core/src/services/schema.ts', "import * as z from 'zod'; z.string();")).toEqual([]);
    expect(complaints('packages/core/src/services/schema.ts', "import { z } from 'zod'; z.string();")).toHaveLength(1);
  });
});

describe('markup is never made from strings', () => {
  test.for<[string, string]>([
    ['innerHTML', 'element.innerHTML = text;'],
    ['insertAdjacentHTML', "element.insertAdjacentHTML('beforeend', text);"],
    ['unsafeHTML', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
    ['an inline style in a template', 'const a = html`<p style="color: red"></p>`;'],
    ['an inline style from a value', 'const a = html`<p class="b" style=${c}></p>`;'],
  ])('%s is refused', ([, code]) => {
    expect(complaints('packages/widgets/src/element/element.ts', code)).toHaveLength(1);
  });

  test('dangerouslySetInnerHTML of React is refused', () => {
    expect(
      complaints('examples/react/main.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: b }} />;'),
    ).toHaveLength(1);
  });

  test('a styles property and an attribute that ends in -style are not inline styles', () => {
    expect(complaints('packages/widgets/src/a.ts', 'const a = html`<p data-style="x" .style=${b}></p>`;')).toEqual([]);
  });
});

test('a default export is refused, except where a tool reads one', () => {
  expect(complaints('packages/core/src/a.ts', 'export default 1;')).toHaveLength(1);
  expect(complaints('vitest.config.ts', 'export default 1;')).toEqual([]);
});
