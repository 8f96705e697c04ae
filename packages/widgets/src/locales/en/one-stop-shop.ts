import type { ProviderStanding } from '@neighbourhood-kit/core/assets';
import { plural } from '../plural.js';

/** Words of `nk-one-stop-shop`. */
export interface OneStopShopMessages {
  readonly idle: string;
  readonly loadingFigures: string;
  readonly noFigures: string;
  readonly tooFew: string;
  readonly unreadable: string;
  /** How much there is under the roof, in a sentence. */
  readonly offer: (services: number, organisations: number, notNhs: number) => string;
  readonly nothingListed: string;
  /** For a house that informs: no appointment is needed. */
  readonly informationPoint: string;
  readonly onToday: (day: string) => string;
  readonly nothingToday: string;
  readonly later: string;
  readonly nothingThatDay: string;
  /** Over services of which nobody says when they are there. */
  readonly ask: string;
  readonly askHint: string;
  /** Said of one service whose hours on a day are not known. */
  readonly askThat: string;
  readonly buildingOnly: string;
  readonly runBy: (provider: string, standing: string) => string;
  readonly standings: Readonly<Record<ProviderStanding, string>>;
  readonly informationOnly: string;
  readonly accessNotSaid: string;
  readonly temporarilyClosed: string;
  readonly reach: string;
  readonly find: string;
  readonly check: string;
  readonly print: string;
  readonly asOf: (day: string) => string;
}

const count = (number: number, one: string, other: string): string => plural('en', number, { one, other });

/** English words of `nk-one-stop-shop`. */
export const oneStopShopEn: OneStopShopMessages = {
  idle: 'No place has been chosen.',
  loadingFigures: 'Loading what is on here',
  noFigures: 'Nothing is listed at this place.',
  tooFew: 'What is on here cannot be shown.',
  unreadable: 'What is on here cannot be shown. Ring or ask before you go.',
  offer: (services, organisations, notNhs) =>
    [
      count(services, '# service', '# services'),
      organisations === 0 ? '' : ` from ${count(organisations, '# organisation', '# organisations')}`,
      notNhs === 0 ? '.' : `. ${count(notNhs, '# of the services is', '# of the services are')} not run by the NHS.`,
    ].join(''),
  nothingListed: 'Nothing is listed here at present. Ask before you go.',
  informationPoint: 'You can come in and ask about anything. You do not need an appointment.',
  onToday: (day) => `On today, ${day}`,
  nothingToday: 'Nothing that we know of is on today.',
  later: 'The rest of the week',
  nothingThatDay: 'Nothing that we know of.',
  ask: 'Ask before you go',
  askHint: 'Nobody has told us when these are here.',
  askThat: 'Times not known: ask before you go',
  buildingOnly: 'The building is open, but we do not know when this is there: ask before you go',
  runBy: (provider, standing) => `Run by ${provider} (${standing})`,
  standings: {
    nhs: 'NHS',
    'nhs-contractor': 'works for the NHS',
    'not-nhs': 'not the NHS',
    'not-known': 'kind of organisation not known',
  },
  informationOnly: 'Gives information here, and nothing else',
  accessNotSaid: 'They have not said how to get in: ask before you go',
  temporarilyClosed: 'Closed for the time being',
  reach: 'Ring or write',
  find: 'How to find it',
  check: 'Bank holiday: check first',
  print: 'Print as a poster for the door',
  asOf: (day) => `As of ${day}`,
};
