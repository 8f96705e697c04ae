import { plural } from '../plural.js';

/** Words of `nk-referral-form` before the first question, also while the questions are not there. */
export interface FormFrontMessages {
  readonly formHeading: string;
  readonly formHeadingFor: (service: string) => string;
  readonly start: string;
  readonly forAges: (minimum: number | undefined, maximum: number | undefined) => string;
  readonly notFor: (who: string) => string;
  readonly waitingList: string;
  readonly waitingWeeks: (weeks: number) => string;
  readonly noCapacity: string;
  readonly assessment: string;
  readonly whoFor: string;
  readonly bring: (documents: string) => string;
  readonly takes: string;
  /** Shown before the first question and before sending, and sent as the wording of the permission. */
  readonly sharing: (organisation: string) => string;
  readonly sharingOther: (organisation: string) => string;
  readonly controller: (controller: string) => string;
  readonly retention: (retention: string) => string;
  readonly privacy: string;
  readonly complaints: string;
  readonly memoryOnly: string;
  readonly offline: string;
  readonly notReady: string;
}

const en = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/**
 * English words of `nk-referral-form` before the first question; those from there on come with the questions. Style: GOV.UK and the NHS
 * digital service manual.
 */
export const referralFormEn: FormFrontMessages = {
  formHeading: 'Ask for help',
  formHeadingFor: (service) => `Ask for help from ${service}`,
  start: 'Start',
  forAges: (minimum, maximum) => {
    if (maximum === undefined) return `For people aged ${String(minimum)} or over`;
    return minimum === undefined
      ? `For people aged ${String(maximum)} or under`
      : `For people aged ${String(minimum)} to ${String(maximum)}`;
  },
  notFor: (who) => `Not for ${who}`,
  waitingList: 'There is a waiting list',
  waitingWeeks: (weeks) => en(weeks, 'There is a waiting list: about # week', 'There is a waiting list: about # weeks'),
  noCapacity:
    'This service cannot take new people at the moment. You can still ask: they will tell you when there is room.',
  assessment: 'They will talk with you first to see whether they can help',
  whoFor: 'Who this service is for',
  bring: (documents) => `You may be asked for: ${documents}`,
  takes: 'It takes about 5 minutes. You can ask for yourself or for someone else.',
  sharing: (organisation) => `We will send this to ${organisation} so they can contact you. You can ask us to stop.`,
  sharingOther: (organisation) =>
    `We will send this to ${organisation} so they can contact the person you are asking for. You or they can ask us to stop.`,
  controller: (controller) => `${controller} is responsible for your answers.`,
  retention: (retention) => `They are kept for ${retention}.`,
  privacy: 'How your answers are used (privacy notice)',
  complaints: 'How to complain',
  memoryOnly: 'Nothing is saved on this device. If you leave this page before sending, your answers are lost.',
  offline: 'You are not connected to the internet. When you are connected again, select ‘Try again’.',
  notReady: 'This form cannot be used at the moment.',
};
