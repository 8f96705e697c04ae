import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Theme } from '../shared/tokens.styles.js';
import { fallback } from '../testing/fallback.js';
import { EXAMPLE_NOW } from '../testing/services.js';
import './nk-service-finder.define.js';
import { FINDER_EXAMPLES, type FinderExample } from './nk-service-finder.examples.js';
import { NkServiceFinder } from './nk-service-finder.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

/** Draws one example as a page would embed it. */
function draw({ example, theme, direction }: Args): TemplateResult {
  const { source, ask, open } = FINDER_EXAMPLES.find(({ name }) => name === example) as FinderExample;
  const begin = (element?: Element) => {
    if (!(element instanceof NkServiceFinder)) return;
    if (ask) element.ask(ask);
    if (open !== undefined) void element.open(open);
  };
  return html`<div dir=${direction}>
    <nk-service-finder
      .source=${source}
      .clock=${() => EXAMPLE_NOW}
      theme=${theme}
      form="#refer"
      heading-level="1"
      ${ref(begin)}
    >
      ${fallback()}
    </nk-service-finder>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'Elements/nk-service-finder',
  component: 'nk-service-finder',
  render: draw,
  args: { example: 'ready', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: FINDER_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string): Story => ({ args: { example } });

export const Ready = story('ready');
export const Found = story('found');
