import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-service.define.js';
import { drawService, SERVICE_EXAMPLES, type ServiceExample } from './nk-service.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
  readonly language?: Language;
}

const find = (name: string) => SERVICE_EXAMPLES.find((example) => example.name === name) as ServiceExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-service',
  component: 'nk-service',
  render: ({ example, theme, direction, language }) => drawService(find(example), { theme, direction, language }),
  args: { example: 'ready', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: SERVICE_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    language: { control: 'select', options: [undefined, ...Object.keys(LANGUAGES)] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Ready = story('ready');
export const Nhs = story('ready', { theme: 'nhs' });
export const Govuk = story('ready', { theme: 'govuk' });
export const RightToLeft = story('ready', { direction: 'rtl' });
export const Welsh = story('ready', { language: 'cy' });
export const Polish = story('ready', { language: 'pl' });
export const Punjabi = story('ready', { language: 'pa' });
export const Urdu = story('ready', { language: 'ur', direction: 'rtl' });
export const Arabic = story('ready', { language: 'ar', direction: 'rtl' });
export const Confidential = story('confidential');
export const Stale = story('stale');
export const Closed = story('closed');
export const WaitingList = story('waiting-list');
export const PastMidnight = story('past-midnight');
export const Bare = story('bare');
export const Loading = story('loading');
export const Missing = story('missing');
export const Failed = story('failed');
export const Idle = story('idle');
