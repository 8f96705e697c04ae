import { ENTER, until, type OtherBrowser } from './browser.ts';

/** Put before every script: elements that are seen, through all shadow roots, and what they are called. */
const EYES = String.raw`
  const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const seen = () => all(document).filter((each) => each.checkVisibility({ visibilityProperty: true }));
  const textOf = (each) => (each.getAttribute('aria-label') ?? each.textContent).trim().replace(/\s+/g, ' ');
  const called = (selector, name) => seen().find((each) => each.matches(selector) && new RegExp(name).test(textOf(each)));
  const labelled = (name) => called('label', name)?.control;
`;

/** A page as somebody meets it who looks and types. */
export function pageOf({ run, type }: OtherBrowser) {
  const act = (what: string, body: string) => until(async () => (await run(EYES + body)) as boolean | undefined, what);
  const quoted = JSON.stringify;
  return {
    /** Waits for an element with a text. */
    sees: (name: string) =>
      act(`“${name}”`, `return called('h1,h2,h3,h4,p,li,legend,label', ${quoted(name)}) !== undefined || undefined;`),
    /** Presses a button or a link. */
    press: (name: string) =>
      act(
        `A button “${name}”`,
        `const it = called('button,a', ${quoted(name)}); if (!it || it.disabled) return undefined; it.click(); return true;`,
      ),
    /** Chooses a radio button or a box to tick. */
    choose: (name: string) =>
      act(
        `A choice “${name}”`,
        `const it = labelled(${quoted(name)}); if (!it) return undefined; it.click(); return it.checked || undefined;`,
      ),
    /** Types into the box with a label, again where a page that was still moving focus took it away meanwhile. */
    fill: (name: string, text: string) =>
      until(async () => {
        const box = `const it = labelled(${quoted(name)});`;
        const ready = `it?.focus(); it?.select(); return (it && it.getRootNode().activeElement === it) || undefined;`;
        if (!(await run(EYES + box + ready))) return undefined;
        await type(text);
        return (await run(`${EYES} ${box} return it?.value === ${quoted(text.replace(ENTER, ''))};`)) || undefined;
      }, `A box “${name}” that takes “${text}”`),
    /** Reads the first text that fits. */
    read: async (pattern: string) =>
      String(
        await act(
          `A text like ${pattern}`,
          `for (const each of seen()) { const found = new RegExp(${quoted(pattern)}).exec(textOf(each)); if (found) return found[0]; }`,
        ),
      ),
  };
}
