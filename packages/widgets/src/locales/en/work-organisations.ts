import type { Organisation } from '../../nk-work-list/work.js';
import { plural } from '../plural.js';

/** Words of the page of organisations. */
export interface OrganisationWords {
  readonly title: string;
  readonly about: string;
  readonly noMail: string;
  readonly lost: string;
  readonly noneLost: string;
  readonly sendLink: string;
  readonly linkSent: string;
  readonly known: string;
  readonly look: string;
  readonly noneFound: string;
  readonly more: (count: number) => string;
  readonly told: Readonly<Record<Organisation['told'], string>>;
  readonly open: (count: number) => string;
  readonly noCode: string;
  readonly codeSince: (day: string) => string;
  readonly giveCode: string;
  readonly giveCodeAsk: string;
  readonly giveCodeYes: string;
  readonly code: (code: string) => string;
  readonly codeHint: string;
  readonly pause: string;
  readonly goOn: string;
  readonly pausedSince: (day: string) => string;
  readonly paused: string;
  readonly goesOn: string;
}

/** English words of the page of organisations. */
export const organisationsEn: OrganisationWords = {
  title: 'Organisations',
  about:
    'How each organisation is told about referrals. Those without a system of their own get a link by e-mail, and open it with their answer code.',
  noMail: 'Nobody is told about referrals by e-mail here: the people who run the server have not set it up.',
  lost: 'Messages that did not arrive',
  noneLost: 'Every message about an open referral has arrived, or is on its way.',
  sendLink: 'Send a new link',
  linkSent: 'A new link is on its way.',
  known: 'How they are told',
  look: 'Find an organisation by its name',
  noneFound: 'No organisation has that in its name.',
  more: (count) => `And ${String(count)} more: find them by name.`,
  told: {
    email: 'Is told by e-mail, and answers by a link.',
    system: 'Its own system is told.',
    nobody: 'Is not told: no address is known. Please call them about referrals.',
  },
  open: (count) => plural('en', count, { one: '# open referral.', other: '# open referrals.' }),
  noCode: 'Has no answer code yet: links cannot be opened without one.',
  codeSince: (day) => `Has had its answer code since ${day}.`,
  giveCode: 'Give out a new answer code',
  giveCodeAsk: 'The code they have stops working at once.',
  giveCodeYes: 'Give out a new one',
  code: (code) => `The new code is ${code}.`,
  codeHint: 'Tell them by telephone or in person, never by e-mail. It is shown only now.',
  pause: 'Pause new requests',
  goOn: 'Take new requests again',
  pausedSince: (day) => `Takes no new requests since ${day}: they come to the coordinators instead.`,
  paused: 'New requests are paused.',
  goesOn: 'New requests are taken again.',
};
