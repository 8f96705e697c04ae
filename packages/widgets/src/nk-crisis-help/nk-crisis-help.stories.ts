import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-crisis-help.define.js';
import { CRISIS_EXAMPLES, drawCrisisHelp, type CrisisExample } from './nk-crisis-help.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => CRISIS_EXAMPLES.find((example) => example.name === name) as CrisisExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-crisis-help',
  component: 'nk-crisis-help',
  render: ({ example, theme, direction }) => drawCrisisHelp(find(example), { theme, direction }),
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
