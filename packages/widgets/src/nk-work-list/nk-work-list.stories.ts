import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-work-list.define.js';
import { WORK_LIST_EXAMPLES, type WorkListExample } from './nk-work-list.examples.js';
import type { NkWorkList } from './nk-work-list.js';
import { show } from './testing/show.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const exampleOf = ({ example }: Args) => WORK_LIST_EXAMPLES.find(({ name }) => name === example) as WorkListExample;

function draw(args: Args): TemplateResult {
  const { desk: open, practice = false } = exampleOf(args);
  const desk = open?.();
  return html`<div dir=${args.direction}>
    <nk-work-list
      .desk=${desk}
      api=${desk ? nothing : '/'}
      theme=${args.theme}
      ?practice=${practice}
      heading-level="1"
    ></nk-work-list>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'Elements/nk-work-list',
  component: 'nk-work-list',
  render: draw,
  args: { example: 'list', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: WORK_LIST_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  play: async ({ canvasElement, args }) => {
    const element = canvasElement.querySelector<NkWorkList>('nk-work-list');
    if (element) await show(element, exampleOf(args));
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string): Story => ({ args: { example } });

export const List = story('list');
export const SigningIn = story('signing-in');
export const SigningInAgain = story('signing-in-again');
export const Loading = story('loading');
export const Empty = story('empty');
export const Failed = story('failed');
export const Detail = story('detail');
export const Declining = story('declining');
export const DecliningWithout = story('declining-without');
export const PassingOn = story('passing-on');
export const Accepted = story('accepted');
export const Giving = story('giving');
export const Telling = story('telling');
export const Figures = story('figures');
export const Organisations = story('organisations');
export const NewCode = story('new-code');
export const SessionEnded = story('session-ended');
export const CutOff = story('cut-off');
export const SomebodyFaster = story('somebody-faster');
export const Alert = story('alert');
export const Practice = story('practice');
export const FiguresRightToLeft: Story = { args: { example: 'figures', direction: 'rtl' } };
export const RightToLeft: Story = { args: { example: 'detail', direction: 'rtl' } };
export const Nhs: Story = { args: { example: 'list', theme: 'nhs' } };
