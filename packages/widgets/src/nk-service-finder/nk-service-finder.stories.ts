import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-service-finder.define.js';
import { drawFinder, FINDER_EXAMPLES, type FinderExample } from './nk-service-finder.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => FINDER_EXAMPLES.find((example) => example.name === name) as FinderExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-service-finder',
  component: 'nk-service-finder',
  render: ({ example, theme, direction }) => drawFinder(find(example), { theme, direction }),
  args: { example: 'ready', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: FINDER_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Ready = story('ready');
export const Found = story('found');
export const Nhs = story('found', { theme: 'nhs' });
export const Govuk = story('found', { theme: 'govuk' });
export const RightToLeft = story('found', { direction: 'rtl' });
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
