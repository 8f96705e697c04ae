/**
 * What the parts that are loaded late share with `kit.js` instead of carrying it once more, by module: the build gives a part these
 * names from what `kit.js` hands it, and fails when a part imports another.
 */
export const LINKED_NAMES = {
  lit: ['css', 'html', 'nothing', 'svg'],
  'lit/directives/live.js': ['live'],
  'locales/en/directory': ['directoryEn'],
  'locales/languages': ['kitLanguage'],
  'locales/plural': ['plural'],
  'nk-service-finder/facets.view': ['leftOut'],
  'nk-service-finder/finder-view': ['facetHeading', 'facetLabel'],
  'nk-service-finder/tools.view': ['keep'],
  'nk-service-finder/search-state': ['AGES', 'comingWeek', 'NOTHING_ASKED', 'withFacet', 'withFacetValues'],
  'shared/base-element': ['NkElement'],
  'shared/crisis': ['crisisHelp'],
  'shared/date-words': ['british', 'dateWordsOf'],
  'shared/define': ['define'],
  'shared/distance': ['formatDistance', 'metres'],
  'shared/failure': ['failureView'],
  'shared/fields.styles': ['fields'],
  'shared/given': ['given'],
  'shared/heading': ['heading'],
  'shared/late-part': ['LatePart'],
  'shared/opening.styles': ['openingStyles'],
  'shared/own': ['own'],
  'shared/plain-buttons.styles': ['plainButtons'],
  'shared/property': ['property', 'state'],
  'shared/quick-exit': ['exitStyles', 'quickExit'],
  'shared/source/load': ['loadJson'],
  'shared/source/load-part': ['loadPart'],
  'shared/source/source-element': ['SourceElement'],
  'shared/source/source-error': ['failureOf', 'isSourceError', 'SourceError'],
  'shared/take-styles': ['takeStyles'],
} as const;

/** What `kit-service.js` shares with `kit-answer.js` in the same way: it is never shown without it. */
export const ANSWER_NAMES = {
  '@neighbourhood-kit/core/text': ['toBlocks'],
  '@neighbourhood-kit/core/time': ['dayNumber', 'fromWall', 'LONDON', 'parseWallTime'],
  'locales/en/places': ['placesEn'],
  'shared/format': ['formatDay'],
  'shared/opening': ['comingSessions', 'dayFromNow', 'openingLine', 'sessionTimes'],
  'shared/reach': ['contactsOf', 'emailsOf', 'phonesOf'],
  'shared/service-places': ['hoursAt'],
  'shared/stale': ['staleSince'],
} as const;

/** What `kit-contact.js` shares with `kit-status.js`, which loads it. */
export const STATUS_NAMES = {
  lit: ['html', 'nothing'],
  'lit/directives/live.js': ['live'],
} as const;
