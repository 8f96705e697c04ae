import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-referral-status.define.js';
import { drawStatus, STATUS_EXAMPLES, type StatusExample } from './nk-referral-status.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => STATUS_EXAMPLES.find((example) => example.name === name) as StatusExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-referral-status',
  component: 'nk-referral-status',
  render: ({ example, theme, direction }) => drawStatus(find(example), { theme, direction }),
  args: { example: 'asking', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: STATUS_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Asking = story('asking');
export const Nhs = story('accepted', { theme: 'nhs' });
export const Govuk = story('accepted', { theme: 'govuk' });
export const RightToLeft = story('accepted', { direction: 'rtl' });
export const Empty = story('empty');
export const NoMatch = story('no-match');
export const Sent = story('sent');
export const Looking = story('looking');
export const Accepted = story('accepted');
export const Asked = story('asked');
export const Appointment = story('appointment');
export const Finished = story('finished');
export const Stopping = story('stopping');
export const Add = story('add');
export const Withdraw = story('withdraw');
export const Slow = story('slow');
export const Idle = story('idle');
