import type { CDPSession, Page } from 'playwright';

/**
 * What a screen reader is given, in words: Chromium's own accessibility tree (docs/decisions/transcripts.md), read from top to bottom, where focus
 * is, and what live regions say.
 */

/** One node of the tree, as the DevTools protocol gives it: https://chromedevtools.github.io/devtools-protocol/tot/Accessibility. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What is read within a line. */
const INLINE = new Set(['StaticText', 'link', 'strong', 'emphasis', 'time', 'abbr', 'mark', 'code', 'LineBreak']);
/** What is read as one, with everything in it as its name. */
const WHOLE = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'image',
  'link',
  'option',
  'radio',
  'searchbox',
  'spinbutton',
  'textbox',
]);
/** What nobody hears of by itself. */
const SILENT = new Set(['generic', 'none', 'RootWebArea']);
/** Words that are the name of something else, and marks. */
const LEFT_OUT = new Set(['LabelText', 'Legend', 'ListMarker', 'InlineTextBox']);
/** What stands open: its parts are read, but not again the words that are its name. */
const NAMED = new Set(['heading', 'term', 'DescriptionListTerm']);
const NAMES: Readonly<Record<string, string>> = {
  combobox: 'choice',
  contentinfo: 'footer',
  Details: 'group',
  DisclosureTriangle: 'disclosure',
  DescriptionList: 'list',
  DescriptionListDetail: 'definition',
  DescriptionListTerm: 'term',
  searchbox: 'search field',
  spinbutton: 'number field',
  textbox: 'text field',
};

/** States that are read, where they hold. */
function statesOf({ properties = [], value, role }: AxNode): string[] {
  const by = new Map(properties.map((each) => [each.name, each.value.value]));
  const said: string[] = [];
  if (by.has('checked')) said.push(by.get('checked') === 'true' ? 'checked' : 'not checked');
  if (by.get('pressed') === 'true') said.push('pressed');
  if (by.has('expanded')) said.push(by.get('expanded') === true ? 'expanded' : 'collapsed');
  if (by.get('required') === true) said.push('required');
  if (by.get('invalid') === 'true') said.push('invalid');
  if (by.get('disabled') === true) said.push('unavailable');
  const text = value?.value;
  if (text !== undefined && text !== '' && role?.value !== 'checkbox' && role?.value !== 'radio')
    said.push(`“${String(text)}”`);
  return said;
}

const squeezed = (words: string | undefined): string => (words ?? '').replaceAll(/\s+/gu, ' ').trim();

/** One node as a line: role, level, name, states, description. */
function lineOf(node: AxNode): string {
  const role = node.role?.value ?? '';
  if (role === 'StaticText') return squeezed(node.name?.value);
  const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
  const name = squeezed(node.name?.value);
  const description = squeezed(node.description?.value);
  return [
    role === 'heading' ? `heading ${String(level)}` : (NAMES[role] ?? role),
    ...(name === '' ? [] : [name]),
    ...statesOf(node),
    ...(description === '' || description === name ? [] : [`(${description})`]),
  ].join(', ');
}

class Reading {
  readonly lines: string[] = [];
  #open: string[] = [];
  constructor(private readonly nodes: ReadonlyMap<string, AxNode>) {}

  #children({ childIds = [] }: AxNode): AxNode[] {
    return childIds.flatMap((id) => this.nodes.get(id) ?? []);
  }

  #close(depth: number): void {
    const words = squeezed(this.#open.join(' '));
    this.#open = [];
    if (words !== '') this.lines.push('  '.repeat(depth) + words);
  }

  read(node: AxNode, depth: number, named = false): void {
    const role = node.role?.value ?? '';
    if (LEFT_OUT.has(role)) return;
    if (!node.ignored && INLINE.has(role)) {
      this.#readInline(node, role, depth, named);
      return;
    }
    const children = this.#children(node);
    const empty = ['status', 'group'].includes(role) && !children.some((child) => this.#speaks(child));
    if (empty) return;
    if (node.ignored || SILENT.has(role)) {
      for (const child of children) this.read(child, depth, named);
      return;
    }
    this.#close(depth);
    const plain = role === 'paragraph';
    if (!plain) this.lines.push('  '.repeat(depth) + lineOf(node));
    const inside = plain ? depth : depth + 1;
    if (!WHOLE.has(role)) for (const child of children) this.read(child, inside, NAMED.has(role));
    this.#close(inside);
  }

  #readInline(node: AxNode, role: string, depth: number, named: boolean): void {
    if (role === 'link') this.#open.push(`[${lineOf(node)}]`);
    else if (role !== 'StaticText') for (const child of this.#children(node)) this.read(child, depth, named);
    else if (!named) this.#open.push(squeezed(node.name?.value));
  }

  #speaks(node: AxNode): boolean {
    const role = node.role?.value ?? '';
    if (!node.ignored && !SILENT.has(role)) return true;
    return this.#children(node).some((child) => this.#speaks(child));
  }
}

async function nodesOf(session: CDPSession): Promise<readonly AxNode[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly AxNode[] };
  return nodes;
}

/** Runs in the page before anything else: keeps what live regions say, in every shadow root. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heardByReader: heard });
  const regions = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
  const observed = new WeakSet<Node>();
  const look = (root: Document | ShadowRoot): void => {
    if (observed.has(root)) return;
    observed.add(root);
    new MutationObserver((changes) => {
      const told = new Set<Element>();
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (region) told.add(region);
      }
      for (const region of told) {
        const words = region.textContent.replace(/\s+/g, ' ').trim();
        if (words !== '') heard.push(words);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true });
  };

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    look(root);
    return root;
  };
  look(document);
}

/** Writes down what somebody with a screen reader does and hears. */
export class Transcript {
  readonly #lines: string[] = [];
  #heard = 0;
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /**
   * Begins a transcript.
   * @param page - A page that has not been opened yet.
   */
  static async begin(page: Page): Promise<Transcript> {
    await page.addInitScript(listen);
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Transcript(page, session);
  }

  /** Everything so far. */
  get text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  /**
   * Does something, and writes down what is said about it: what live regions tell, then where focus is.
   * @param doing - What it is, in words.
   * @param act - Does it; resolves once what it brings is there.
   */
  async act(doing: string, act: () => Promise<unknown>): Promise<void> {
    await act();
    // An announcement waits for a pause in typing (packages/widgets/src/shared/announcer.ts).
    await this.page.waitForTimeout(300);
    const heard = await this.page.evaluate(() => (globalThis as { heardByReader?: string[] }).heardByReader ?? []);
    const said = heard.slice(this.#heard);
    this.#heard = heard.length;
    this.#lines.push('', `> ${doing}`, ...said.map((words) => `said: ${words}`), `focus: ${await this.#focus()}`);
  }

  async #focus(): Promise<string> {
    const nodes = await nodesOf(this.session);
    const focused = nodes.filter(({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const inner = focused.findLast(({ role }) => role?.value !== 'RootWebArea');
    return inner ? lineOf(inner) : 'the page';
  }

  /**
   * Writes down what is on the page, from top to bottom.
   * @param what - What is read, in words.
   * @param role - Only the first node of this role, and what is in it.
   * @param from - Only from the first line on that begins so.
   */
  async readAll(what: string, role = 'main', from = ''): Promise<void> {
    const nodes = await nodesOf(this.session);
    const begin = nodes.find((node) => !node.ignored && node.role?.value === role);
    if (!begin) throw new Error(`There is no ${role} on the page`);
    const reading = new Reading(new Map(nodes.map((node) => [node.nodeId, node])));
    reading.read(begin, 0);
    const first = reading.lines.findIndex((line) => line.trim().startsWith(from));
    this.#lines.push('', `> read ${what}`, ...reading.lines.slice(first));
  }
}
