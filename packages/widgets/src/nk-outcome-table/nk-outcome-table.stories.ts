import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-outcome-table.define.js';
import { drawOutcomeTable, OUTCOME_TABLE_EXAMPLES, type OutcomeTableExample } from './nk-outcome-table.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => OUTCOME_TABLE_EXAMPLES.find((example) => example.name === name) as OutcomeTableExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-outcome-table',
  component: 'nk-outcome-table',
  render: ({ example, theme, direction }) => drawOutcomeTable(find(example), { theme, direction }),
  args: { example: 'report', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: OUTCOME_TABLE_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Report = story('report');
export const Nhs = story('report', { theme: 'nhs' });
export const Govuk = story('report', { theme: 'govuk' });
export const RightToLeft = story('report', { direction: 'rtl' });
export const Readings = story('readings');
export const Claims = story('claims');
export const LeftOut = story('left-out');
export const Idle = story('idle');
export const Loading = story('loading');
export const Empty = story('empty');
export const Unreadable = story('unreadable');
export const Failed = story('failed');
