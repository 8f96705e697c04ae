import { readFile } from 'node:fs/promises';
import type { Options } from 'tsup';
import ts from 'typescript';

/**
 * Takes white space out of the templates and styles of the bundles for script tags, where no minifier of scripts looks. In templates every
 * run becomes one space, which a browser would make of it anyway; styles without expressions go through esbuild's own minifier of CSS.
 * Decorators become the calls that they stand for.
 */
export const squeezeLiterals: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'squeeze-literals',
  setup(build) {
    build.onLoad({ filter: /[/\\]widgets[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      // Signs beyond ASCII stay as they are, and a backslash stays one: within a template it would begin an escape of its own.
      const minify = async (css: string) =>
        (await build.esbuild.transform(css, { loader: 'css', minify: true, charset: 'utf8' })).code
          .trim()
          // Of custom properties it leaves what white space there is, which nobody reads.
          .replace(/(--[\w-]+)([:,]) /g, '$1$2')
          .replace(/[\\`$]/g, '\\$&');
      return { contents: await squeeze(source, minify), loader: 'ts' };
    });
  },
};

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string | Promise<string>;
}

async function squeeze(source: string, minify: (css: string) => Promise<string>): Promise<string> {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const { cuts: marks, calls } = decorators(file);
  const cuts = literals(file).flatMap(({ tag, template }): Cut[] => {
    if (tag !== 'html' && tag !== 'css') return [];
    const whole = ts.isNoSubstitutionTemplateLiteral(template);
    if (whole && tag === 'css') return [{ ...inside(template), text: minify(template.text) }];
    const parts = whole ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
    return parts.map((part) => {
      const { start, end } = inside(part);
      return { start, end, text: source.slice(start, end).replace(/\s+/g, ' ') };
    });
  });
  let squeezed = source + calls;
  for (const { start, end, text } of [...cuts, ...marks].sort((a, b) => b.start - a.start))
    squeezed = squeezed.slice(0, start) + (await text) + squeezed.slice(end);
  return squeezed;
}

/**
 * Decorators of fields, as the calls that they stand for: those of `shared/property.ts` need no more than the prototype and the name, and
 * a compiler gives every file a helper for all that others could.
 */
function decorators(file: ts.SourceFile): { readonly cuts: Cut[]; readonly calls: string } {
  const cuts: Cut[] = [];
  const calls = file.statements.filter(ts.isClassDeclaration).flatMap(({ name, members }) =>
    members.filter(ts.isPropertyDeclaration).flatMap((field) =>
      (ts.getDecorators(field) ?? []).map((mark) => {
        cuts.push({ start: mark.getStart(), end: mark.getEnd(), text: '' });
        return `\n${mark.expression.getText()}(${name?.text ?? ''}.prototype, '${field.name.getText()}');`;
      }),
    ),
  );
  return { cuts, calls: calls.join('') };
}

function literals(node: ts.Node): { readonly tag: string; readonly template: ts.TemplateLiteral }[] {
  const own = ts.isTaggedTemplateExpression(node) ? [{ tag: node.tag.getText(), template: node.template }] : [];
  const inner: ReturnType<typeof literals> = [];
  ts.forEachChild(node, (child) => {
    inner.push(...literals(child));
  });
  return [...own, ...inner];
}

/** What stands between the marks of a piece of a template: `…`, `…${, }…${ or }…`. */
function inside(part: ts.Node): { readonly start: number; readonly end: number } {
  return { start: part.getStart() + 1, end: part.getEnd() - (/\$\{$/.test(part.getText()) ? 2 : 1) };
}
