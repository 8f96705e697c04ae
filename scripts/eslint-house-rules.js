/** Packages from the centre outwards: each may import only from those before it. */
const order = ['core', 'finder', 'open-referral', 'fhir', 'widgets', 'server', 'cli'];

const packageName = (folder) => (folder === 'cli' ? 'neighbourhood-kit' : `@neighbourhood-kit/${folder}`);
const notTests = ['**/*.test.ts', '**/*.stories.ts', '**/*.examples.ts', '**/testing/**'];

/** Patterns for what a package must not import: packages after it, and any package by a path into its folder. */
function direction(folder) {
  const later = order.slice(order.indexOf(folder) + 1).map(packageName);
  return [
    ...(later.length === 0
      ? []
      : [
          {
            group: later.flatMap((name) => [name, `${name}/**`]),
            message: `${folder} may import only from: ${order.slice(0, order.indexOf(folder)).join(', ') || 'no other package'}.`,
          },
        ]),
    { regex: `/(${order.join('|')})/(src|dist)/`, message: 'Import another package by its name, not by a path.' },
  ];
}

const withoutZod = [
  {
    regex: '^zod($|/)',
    message: 'zod stays in schema files; rules, finder and widgets run without it.',
  },
  {
    regex: '(^|[./])schemas?(\\.js)?$',
    allowTypeImports: true,
    message: 'A schema carries zod. Import its type only, or put the rule in a zod-free file.',
  },
];

const importRule = (patterns) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const zodFree = {
  core: { files: ['packages/core/src/**/*.ts'], ignores: ['**/*schema*.ts', ...notTests] },
  finder: { files: ['packages/finder/src/**/*.ts'], ignores: notTests },
  widgets: { files: ['packages/widgets/src/**/*.ts'], ignores: ['**/*.test.ts'] },
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use a named export: it is found by its name everywhere.',
};

const namedZod = {
  selector: "ImportDeclaration[source.value='zod'][importKind='value'] > ImportSpecifier[importKind='value']",
  message: "Write `import * as z from 'zod'`: a named import carries five times the code into a bundle.",
};

const dayOfUtc = {
  selector:
    "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString'][arguments.0.value=0][arguments.1.value=10]",
  message:
    'This is the day in UTC, in summer for an hour not that of the people. Take civilDayOf(instant), or civilDate(day) of a day number.',
};

const unsafeMarkup = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Markup from a string is how feeds come to run code. Render with a Lit template.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Markup from a string is how feeds come to run code. Render with elements.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|CSS|Static)$/]',
    message: 'Unsafe directives let outside text become markup. Render with a Lit template.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message:
      'A strict content security policy refuses inline style. Use a class, a part or a custom property set by script.',
  },
];

/**
 * The rules of this house, as ESLint settings: import direction, where zod may be, how markup is made.
 * @type {import('eslint').Linter.Config[]}
 */
export const houseRules = [
  ...order.map((folder) => ({ files: [`packages/${folder}/src/**/*.ts`], rules: importRule(direction(folder)) })),
  ...Object.entries(zodFree).map(([folder, where]) => ({
    ...where,
    rules: importRule([...direction(folder), ...withoutZod]),
  })),
  {
    files: ['**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, namedZod, ...unsafeMarkup] },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: notTests,
    rules: { 'no-restricted-syntax': ['error', defaultExport, namedZod, dayOfUtc, ...unsafeMarkup] },
  },
  {
    // These files are read by tools that want a default export.
    files: ['*.config.ts', 'packages/*/*.config.ts', '.storybook/*.ts', '**/*.stories.ts'],
    rules: { 'no-restricted-syntax': ['error', namedZod, ...unsafeMarkup] },
  },
];
