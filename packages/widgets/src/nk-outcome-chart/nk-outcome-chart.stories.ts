import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-outcome-chart.define.js';
import { drawOutcomeChart, OUTCOME_CHART_EXAMPLES, type OutcomeChartExample } from './nk-outcome-chart.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => OUTCOME_CHART_EXAMPLES.find((example) => example.name === name) as OutcomeChartExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-outcome-chart',
  component: 'nk-outcome-chart',
  render: ({ example, theme, direction }) => drawOutcomeChart(find(example), { theme, direction }),
  args: { example: 'spc', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: OUTCOME_CHART_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const ControlChart = story('spc');
export const Nhs = story('spc', { theme: 'nhs' });
export const Govuk = story('spc', { theme: 'govuk' });
export const RightToLeft = story('spc', { direction: 'rtl' });
export const Proportion = story('proportion');
export const NearLimits = story('near-limits');
export const Neutral = story('neutral');
export const RunChart = story('run');
export const Trend = story('trend');
export const Funnel = story('funnel');
export const Measure = story('measure');
export const Short = story('short');
export const OnePoint = story('one-point');
export const LightTable = story('light-table');
export const Idle = story('idle');
export const Loading = story('loading');
export const Empty = story('empty');
export const TooFew = story('too-few');
export const Unreadable = story('unreadable');
export const Failed = story('failed');
