import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-decision.define.js';
import { drawDecision, DECISION_EXAMPLES, type DecisionExample } from './nk-decision.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => DECISION_EXAMPLES.find((example) => example.name === name) as DecisionExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-decision',
  component: 'nk-decision',
  render: ({ example, theme, direction }) => drawDecision(find(example), { theme, direction }),
  args: { example: 'front-door', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: DECISION_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Approvals = story('front-door');
export const Nhs = story('front-door', { theme: 'nhs' });
export const Govuk = story('front-door', { theme: 'govuk' });
export const RightToLeft = story('front-door', { direction: 'rtl' });
export const Outline = story('outline');
export const Agreed = story('agreed');
export const Refused = story('refused');
export const Withdrawn = story('withdrawn');
export const NobodyNamed = story('nobody');
export const NotVisible = story('ward');
export const Restricted = story('ward-restricted');
export const Computed = story('view');
export const Missing = story('gone');
export const Unreadable = story('unreadable');
export const Idle = story('idle');
export const Loading = story('loading');
export const Failed = story('failed');
