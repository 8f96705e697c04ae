import { plural } from '../plural.js';
import type { ReportKind } from '../../more/report.js';

/** Words of what a visitor may open next to a list of services or an entry: share, shortlist, map, report a problem. */
export interface MoreMessages {
  readonly close: string;
  readonly shareHeading: string;
  readonly shareServiceHeading: string;
  readonly shareListHeading: string;
  /** Who may see what; said before anything is copied. */
  readonly shareWarning: string;
  readonly shareWithoutHere: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly shortlistHeading: string;
  readonly shortlistEmpty: string;
  readonly added: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly takeOff: (name: string) => string;
  readonly remember: string;
  readonly rememberHint: string;
  readonly rememberRefused: string;
  readonly printList: string;
  readonly shareList: string;
  readonly emptyList: string;
  readonly notFound: string;
  readonly mapHeading: string;
  readonly mapAbout: (places: number, services: number) => string;
  readonly mapNothing: string;
  readonly mapWithout: (count: number) => string;
  readonly mapYou: string;
  readonly reportHeading: string;
  readonly reportAbout: (name: string) => string;
  readonly reportKinds: Readonly<Record<ReportKind, string>>;
  readonly reportKind: string;
  readonly reportKindMissing: string;
  readonly reportDetails: string;
  readonly reportHint: string;
  readonly send: string;
  readonly sending: string;
  readonly reportSent: string;
  readonly reportNotSent: string;
  /** Stands above the page's own fallback content, where the site named nobody who could take a report. */
  readonly reportNowhere: string;
  readonly reportByEmail: (address: string) => string;
}

const en = (count: number, one: string, other: string): string => plural('en', count, { one, other });

/** English words of what a visitor may open. */
export const moreEn: MoreMessages = {
  close: 'Close',
  shareHeading: 'Share these results',
  shareServiceHeading: 'Share this service',
  shareListHeading: 'Share your shortlist',
  shareWarning:
    'Anyone who has this link can see what you looked for. Nothing is shared until you send it to somebody.',
  shareWithoutHere: 'The link does not say where you are.',
  link: 'Link',
  copy: 'Copy the link',
  copied: 'Copied',
  copyByHand: 'The link is selected: copy it with your keyboard or your browser’s menu.',
  shortlistHeading: 'Your shortlist',
  shortlistEmpty: 'There is nothing on your shortlist yet. “Add to shortlist” is below each service.',
  added: (name) => `${name} is on your shortlist`,
  removed: (name) => `${name} is no longer on your shortlist`,
  takeOff: (name) => `Take ${name} off`,
  remember: 'Keep this list on this device',
  rememberHint:
    'Without it the list is gone when you leave the page; with it, 30 days after you last change the list. Do not tick this on a shared computer.',
  rememberRefused: 'The list could not be kept.',
  printList: 'Print the list',
  shareList: 'Share the list',
  emptyList: 'Empty the list',
  notFound: 'no longer in the directory',
  mapHeading: 'Map',
  mapAbout: (places, services) =>
    `${en(services, '# service', '# services')} at ${en(places, '# place', '# places')}, north at the top. The numbers are those of the list below.`,
  mapNothing: 'None of the services shown has a place that can be put on a map.',
  mapWithout: (count) =>
    en(
      count,
      '# service is not on the map: it has no place, or its address is private.',
      '# services are not on the map: they have no place, or their address is private.',
    ),
  mapYou: 'Where you look from',
  reportHeading: 'Report a problem',
  reportAbout: (name) => `About: ${name}`,
  reportKinds: {
    closed: 'It has closed or moved',
    contact: 'The telephone number, address or website is wrong',
    times: 'The times are wrong',
    details: 'Something else in the entry is wrong',
    page: 'This page does not work as it should',
  },
  reportKind: 'What is wrong?',
  reportKindMissing: 'Select what is wrong',
  reportDetails: 'Tell us more',
  reportHint: 'Do not write anything about yourself or your health.',
  send: 'Send',
  sending: 'Sending',
  reportSent: 'Thank you. Your report has been sent.',
  reportNotSent: 'Your report could not be sent. What you wrote is still here: try again later.',
  reportNowhere:
    'Problems cannot be reported from here just now. Please tell the people who run this website in another way.',
  reportByEmail: (address) => `Your e-mail program should open with the report. If it does not, write to ${address}.`,
};
