import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import type { Theme } from '../shared/tokens.styles.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';
import './nk-crisis-help.define.js';
import { CRISIS_EXAMPLES } from './nk-crisis-help.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

/** Draws one example as a page would embed it. */
function draw({ example, theme, direction }: Args): TemplateResult {
  const locale = direction === 'rtl' ? RIGHT_TO_LEFT : CRISIS_EXAMPLES.find(({ name }) => name === example)?.locale;
  if (locale) addLocale(locale);
  return html`<nk-crisis-help theme=${theme} locale=${ifDefined(locale?.code)} heading-level="1"></nk-crisis-help>`;
}

const meta: Meta<Args> = {
  title: 'Elements/nk-crisis-help',
  component: 'nk-crisis-help',
  render: draw,
  args: { example: 'english', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: CRISIS_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const English: Story = { args: { example: 'english' } };
export const Translated: Story = { args: { example: 'translated' } };
export const EnglishRtl: Story = { args: { example: 'english', direction: 'rtl' } };
export const EnglishNhs: Story = { args: { example: 'english', theme: 'nhs' } };
