import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-service-finder.define.js';
import { drawFinder, FINDER_EXAMPLES, type FinderExample } from './nk-service-finder.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
  readonly language?: Language;
}

const find = (name: string) => FINDER_EXAMPLES.find((example) => example.name === name) as FinderExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-service-finder',
  component: 'nk-service-finder',
  render: ({ example, theme, direction, language }) => drawFinder(find(example), { theme, direction, language }),
  args: { example: 'ready', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: FINDER_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    language: { control: 'select', options: [undefined, ...Object.keys(LANGUAGES)] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Ready = story('ready');
export const Found = story('found');
export const Campaign = story('campaign');
export const Nhs = story('found', { theme: 'nhs' });
export const Govuk = story('found', { theme: 'govuk' });
export const RightToLeft = story('found', { direction: 'rtl' });
export const Welsh = story('found', { language: 'cy' });
export const Polish = story('found', { language: 'pl' });
export const Punjabi = story('found', { language: 'pa' });
export const Urdu = story('found', { language: 'ur', direction: 'rtl' });
export const Arabic = story('found', { language: 'ar', direction: 'rtl' });
export const OpenNow = story('open-now');
export const Empty = story('empty');
export const BareFeed = story('bare-feed');
export const Service = story('service');
export const Loading = story('loading');
export const Idle = story('idle');
export const FailedOffline = story('failed-offline');
export const FailedTimeout = story('failed-timeout');
export const FailedUnreachable = story('failed-unreachable');
export const FailedTooBig = story('failed-too-big');
export const FailedNotFound = story('failed-not-found');
export const FailedBusy = story('failed-busy');
export const FailedServerError = story('failed-server-error');
export const FailedEmpty = story('failed-empty');
export const FailedWebPage = story('failed-web-page');
export const FailedNotJson = story('failed-not-json');
export const FailedNotADirectory = story('failed-not-a-directory');
export const FailedDamagedSnapshot = story('failed-damaged-snapshot');
export const FailedUnknown = story('failed-unknown');
