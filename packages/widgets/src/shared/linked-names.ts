/**
 * What the parts that are loaded late share with `kit.js` instead of carrying it once more, by module: the build gives a part these
 * names from what `kit.js` hands it, and fails when a part imports another.
 */
export const LINKED_NAMES = {
  lit: ['css', 'html', 'nothing', 'svg'],
  'lit/directives/live.js': ['live'],
  '@neighbourhood-kit/core/services': ['CRISIS_LINES', 'nextOpenings', 'openState'],
  '@neighbourhood-kit/core/time': [
    'civilDate',
    'dayNumber',
    'fromWall',
    'holidayOn',
    'LONDON',
    'parseWallTime',
    'toWall',
    'wallTime',
  ],
  '@neighbourhood-kit/core/text': ['summarise', 'toBlocks'],
  'lit/decorators.js': ['property', 'state'],
  'shared/base-element': ['NkElement'],
  'shared/controls.styles': ['controls'],
  'shared/define': ['define'],
  'shared/history-entry': ['entryMark', 'markEntry', 'topMark'],
  'shared/crisis': ['crisisHelp'],
  'shared/format': ['british', 'formatDay', 'formatDistance', 'formatTime', 'metres'],
  'shared/given': ['given'],
  'shared/heading': ['heading'],
  'shared/opening': ['dayFromNow', 'openingLine', 'sessionTimes'],
  'shared/opening.styles': ['openingStyles'],
  'shared/own': ['own'],
  'shared/service-places': ['hoursAt', 'placeOf'],
  'locales/languages': ['kitLanguage'],
  'locales/plural': ['plural'],
} as const;
