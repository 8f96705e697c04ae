import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-referral-status.define.js';
import { drawStatus, STATUS_EXAMPLES, type StatusExample } from './nk-referral-status.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
  readonly language?: Language | undefined;
}

const find = (name: string) => STATUS_EXAMPLES.find((example) => example.name === name) as StatusExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-referral-status',
  component: 'nk-referral-status',
  render: ({ example, theme, direction, language }) => drawStatus(find(example), { theme, direction, language }),
  args: { example: 'asking', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: STATUS_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    language: { control: 'select', options: [undefined, ...Object.keys(LANGUAGES)] },
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
export const TooMany = story('too-many');
export const Unavailable = story('unavailable');
export const Unreachable = story('unreachable');
export const Offline = story('offline');
export const Sent = story('sent');
export const Looking = story('looking');
export const Accepted = story('accepted');
export const Asked = story('asked');
export const Appointment = story('appointment');
export const Finished = story('finished');
export const Stopping = story('stopping');
export const Add = story('add');
export const Withdraw = story('withdraw');
export const NotSent = story('not-sent');
export const Contact = story('contact');
export const ContactWrong = story('contact-wrong');
export const ContactWaiting = story('contact-waiting');
export const ContactTooOften = story('contact-too-often');
export const ContactNotSent = story('contact-not-sent');
export const ContactUrdu = story('contact-wrong', { language: 'ur', direction: 'rtl' });
export const Welsh = story('accepted', { language: 'cy' });
export const Polish = story('appointment', { language: 'pl' });
export const Punjabi = story('asked', { language: 'pa' });
export const Urdu = story('withdraw', { language: 'ur', direction: 'rtl' });
export const Arabic = story('accepted', { language: 'ar', direction: 'rtl' });
export const Slow = story('slow');
export const Idle = story('idle');
