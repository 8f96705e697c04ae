import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/eslint-house-rules.js';

const widgets = ['packages/widgets/src/**/*.ts'];

export default defineConfig(
  { ignores: ['**/dist/**', '**/coverage/**', 'storybook-static/**', '**/.nk/**', 'examples/*/kit*.js'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // TypeScript itself knows which names exist; Lit templates pass unbound methods on purpose.
      'no-undef': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // A test that reads past the end of a list fails anyway, and says where.
    files: ['**/*.test.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // React reads the tags it may be given from an interface in a namespace, which has nothing to add but what it extends.
    files: ['**/*.tsx'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['examples/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: widgets, ...lit['flat/recommended'] },
  { files: widgets, ...wc['flat/best-practice'], settings: { wc: { elementBaseClasses: ['LitElement'] } } },
  { files: widgets, plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  ...houseRules,
);
