import type { Assurance, PointType, Variation } from '@neighbourhood-kit/core/statistics/spc';
import type { SourceFailure } from '../../shared/source/source-error.js';

/** Words that the chart and the table of outcomes share. */
export interface OutcomeMessages {
  /** What the latest value says of the process, in two or three words. */
  readonly variations: Readonly<Record<Variation, string>>;
  /** What to expect of the target, in a few words. */
  readonly assurances: Readonly<Record<Assurance, string>>;
  /** What a single point says. */
  readonly pointTypes: Readonly<Record<PointType, string>>;
  /** Why figures could not be read, in a sentence a visitor understands. */
  readonly failures: Readonly<Record<SourceFailure, string>>;
  readonly idle: string;
  readonly loadingFigures: string;
  readonly noFigures: string;
  readonly tooFew: string;
  readonly unreadable: string;
  readonly provisional: string;
  readonly percentagePoints: (value: string) => string;
}

/** English words that the chart and the table of outcomes share. */
export const outcomeEn: OutcomeMessages = {
  variations: {
    'common-cause': 'Usual variation',
    'improvement-high': 'Improving, higher',
    'improvement-low': 'Improving, lower',
    'concern-high': 'Concerning, higher',
    'concern-low': 'Concerning, lower',
    'neutral-high': 'Changed, higher',
    'neutral-low': 'Changed, lower',
    'not-assessed': 'Not assessed',
  },
  assurances: {
    pass: 'Target: met every time',
    fail: 'Target: out of reach as it is',
    inconsistent: 'Target: met by chance',
    'not-assessed': 'Target: not assessed',
  },
  pointTypes: {
    'common-cause': 'Usual variation',
    improvement: 'Improving',
    concern: 'Concerning',
    'neutral-high': 'Changed, higher',
    'neutral-low': 'Changed, lower',
  },
  failures: {
    offline: 'You seem to be offline. Check your connection, then try again.',
    timeout: 'The figures are taking too long to arrive. Your connection may be slow.',
    unreachable:
      'We cannot reach the figures. Your connection may have dropped, or the site that holds them may be down.',
    'too-big': 'There are more figures than can be loaded here.',
    'not-found': 'The figures are not where they should be.',
    busy: 'Too many people are asking for the figures just now. Wait a minute, then try again.',
    'server-error': 'The site that holds the figures is not working just now.',
    empty: 'The file of figures is empty just now.',
    'web-page': 'We were sent a web page where the figures should be.',
    'not-json': 'The figures arrived damaged or incomplete.',
    'not-a-directory': 'What arrived is not a set of figures that we can read.',
    'damaged-snapshot': 'The figures arrived damaged or incomplete.',
    unknown: 'The figures could not be loaded.',
  },
  idle: 'No figures are named to be shown here.',
  loadingFigures: 'Loading the figures',
  tooFew: 'There are too few figures for this kind of chart:',
  noFigures: 'There are no figures yet.',
  unreadable: 'These figures cannot be shown as they are:',
  provisional: 'provisional',
  percentagePoints: (value) => `${value} percentage points`,
};
