import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-one-stop-shop.define.js';
import { drawOneStopShop, ONE_STOP_SHOP_EXAMPLES, type OneStopShopExample } from './nk-one-stop-shop.examples.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => ONE_STOP_SHOP_EXAMPLES.find((example) => example.name === name) as OneStopShopExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-one-stop-shop',
  component: 'nk-one-stop-shop',
  render: ({ example, theme, direction }) => drawOneStopShop(find(example), { theme, direction }),
  args: { example: 'house', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: ONE_STOP_SHOP_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const House = story('house');
export const Nhs = story('house', { theme: 'nhs' });
export const Govuk = story('house', { theme: 'govuk' });
export const RightToLeft = story('house', { direction: 'rtl' });
export const NothingListed = story('nothing-listed');
export const Confidential = story('confidential');
export const Missing = story('missing');
export const Unreadable = story('unreadable');
export const Idle = story('idle');
export const Loading = story('loading');
export const Failed = story('failed');
