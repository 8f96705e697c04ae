import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Theme } from '../shared/tokens.styles.js';
import './nk-referral-form.define.js';
import { drawForm, FORM_EXAMPLES, type FormExample } from './nk-referral-form.examples.js';
import { FormDriver } from './testing/form-driver.js';

interface Args {
  readonly example: string;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}

const find = (name: string) => FORM_EXAMPLES.find((example) => example.name === name) as FormExample;

const meta: Meta<Args> = {
  title: 'Elements/nk-referral-form',
  component: 'nk-referral-form',
  render: ({ example, theme, direction }) => drawForm(find(example), { theme, direction }),
  args: { example: 'intro', theme: 'neutral', direction: 'ltr' },
  argTypes: {
    example: { control: 'select', options: FORM_EXAMPLES.map(({ name }) => name) },
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    direction: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  // The story before may have left word in the session history that its form was sent.
  beforeEach: () => {
    history.replaceState(null, '');
  },
  play: async ({ canvasElement, args }) => {
    const element = canvasElement.querySelector('nk-referral-form');
    if (element) await find(args.example).steps?.(new FormDriver(element));
  },
};
export default meta;

type Story = StoryObj<Args>;

const story = (example: string, args: Partial<Args> = {}): Story => ({ args: { example, ...args } });

export const Intro = story('intro');
export const IntroService = story('intro-service');
export const IntroWaiting = story('intro-waiting');
export const AskingChoice = story('asking-choice');
export const AskingWords = story('asking-words');
export const AskingDate = story('asking-date');
export const AskingSeveral = story('asking-several');
export const AskingSafety = story('asking-safety');
export const AskingNhsNumber = story('asking-nhs-number');
export const Problem = story('problem');
export const Problems = story('problems');
export const OnePage = story('one-page');
export const Checking = story('checking');
export const CheckingProfessional = story('checking-professional');
export const Sending = story('sending');
export const Refused = story('refused');
export const Failed = story('failed');
export const Sent = story('sent');
export const SentProfessional = story('sent-professional');
export const AlreadySent = story('already-sent');
export const Cleared = story('cleared');
export const Refusing = story('refusing');
export const AskingDateRtl = story('asking-date', { direction: 'rtl' });
export const ProblemsRtl = story('problems', { direction: 'rtl' });
export const CheckingRtl = story('checking', { direction: 'rtl' });
export const FailedRtl = story('failed', { direction: 'rtl' });
export const SentRtl = story('sent', { direction: 'rtl' });
export const IntroNhs = story('intro-service', { theme: 'nhs' });
export const ProblemGovuk = story('problem', { theme: 'govuk' });
