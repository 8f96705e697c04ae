import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { blankForm } from './nk-blank-form.examples.js';

interface Args {
  readonly direction: 'ltr' | 'rtl';
}

const meta: Meta<Args> = {
  title: 'Elements/nk-blank-form',
  component: 'nk-blank-form',
  render: ({ direction }) => html`<div dir=${direction}>${blankForm()}</div>`,
  args: { direction: 'ltr' },
  argTypes: { direction: { control: 'inline-radio', options: ['ltr', 'rtl'] } },
};
export default meta;

export const Blank: StoryObj<Args> = {};
export const RightToLeft: StoryObj<Args> = { args: { direction: 'rtl' } };
