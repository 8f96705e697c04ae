import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FormDriver } from '../nk-referral-form/testing/form-driver.js';
import type { Theme } from '../shared/tokens.styles.js';
import { ADVISER_EXAMPLES, adviserForm, type AdviserExample } from './nk-adviser-form.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => ADVISER_EXAMPLES.find((example) => example.name === name) as AdviserExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-adviser-form',
  component: 'nk-adviser-form',
  render: ({ example, theme, direction }) => {
    const element = adviserForm(find(example));
    element.theme = theme;
    return html`<div dir=${direction}>${element}</div>`;
  },
  args: { example: 'call', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: ADVISER_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  beforeEach: () => {
    history.replaceState(null, '');
  },
  play: async ({ canvasElement, args }) => {
    const element = canvasElement.querySelector('nk-adviser-form');
    if (element) await find(args.example).steps?.(new FormDriver(element));
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Call: Story = { args: { example: 'call' } };
export const Paper: Story = { args: { example: 'paper' } };
export const Question: Story = { args: { example: 'question' } };
export const ReadingBack: Story = { args: { example: 'reading-back' } };
export const Sent: Story = { args: { example: 'sent' } };
export const RightToLeft: Story = { args: { example: 'question', direction: 'rtl' } };
export const Nhs: Story = { args: { example: 'call', theme: 'nhs' } };
