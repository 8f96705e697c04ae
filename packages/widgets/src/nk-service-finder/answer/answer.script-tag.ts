/**
 * `answer.ts` as a file for script tags: it hands to `kit-service.js` what both use, so that neither a page that only lists services nor one
 * that opens one carries it twice.
 * @packageDocumentation
 */
import { toBlocks } from '@neighbourhood-kit/core/text';
import { dayNumber, fromWall, LONDON, parseWallTime } from '@neighbourhood-kit/core/time';
import { placesEn } from '../../locales/en/places.js';
import { formatDay } from '../../shared/format.js';
import { comingSessions, dayFromNow, openingLine, sessionTimes } from '../../shared/opening.js';
import { contactsOf, emailsOf, phonesOf } from '../../shared/reach.js';
import { hoursAt } from '../../shared/service-places.js';
import { staleSince } from '../../shared/stale.js';
import type { Linked } from '../../shared/linked.js';
import type { ANSWER_NAMES } from '../../shared/linked-names.js';

export * from './answer.js';

/** What `kit-service.js` shares with this file, by module. */
export const linkedByAnswer: Linked<typeof ANSWER_NAMES> = {
  '@neighbourhood-kit/core/text': { toBlocks },
  '@neighbourhood-kit/core/time': { dayNumber, fromWall, LONDON, parseWallTime },
  'locales/en/places': { placesEn },
  'shared/format': { formatDay },
  'shared/opening': { comingSessions, dayFromNow, openingLine, sessionTimes },
  'shared/reach': { contactsOf, emailsOf, phonesOf },
  'shared/service-places': { hoursAt },
  'shared/stale': { staleSince },
};
