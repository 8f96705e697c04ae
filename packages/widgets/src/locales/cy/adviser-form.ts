import type { LocaleSections } from '../locale.js';

/** Words of `nk-adviser-form` in Welsh. */
export const words: NonNullable<LocaleSections['adviser-form']> = {
  script: 'Darllenwch yn uchel',
  greeting: [
    'Oes unrhyw un mewn perygl ar hyn o bryd? Os felly, rhowch y ffôn i lawr a ffoniwch 999.',
    'Byddaf yn gofyn rhai cwestiynau i chi, ac yn ysgrifennu’r hyn a ddywedwch yn eich geiriau chi. Mae’n cymryd tua deg munud.',
    'Nid oes rhaid i chi ateb cwestiwn sy’n ddewisol, a gallwch stopio unrhyw bryd.',
  ],
  readOut: 'Darllenwch bob cwestiwn fel y mae. Peidiwch ag awgrymu ateb.',
  optionsAre: (options) => `Gallwch ateb: ${options}.`,
  optionalOne: 'Nid oes rhaid i chi ateb hwn.',
  typeIt: 'Ysgrifennwch yr ateb yng ngeiriau’r person ei hun.',
  readBack: 'Byddaf yn darllen yr hyn rwyf wedi’i ysgrifennu yn ôl i chi. Dywedwch wrthyf os nad yw rhywbeth yn iawn.',
  mayISend: 'Gaf i anfon hwn nawr?',
  done: (organisation) =>
    `Mae wedi’i anfon. Bydd ${organisation} yn cysylltu mewn ffordd y dywedoch chi ei bod yn ddiogel.`,
  referenceIs: 'Dyma eich cyfeirnod, ysgrifennwch ef i lawr:',
  spelled: (letter, word) => `${letter} am ${word}`,
  receivedCall: 'Diwrnod yr alwad',
  receivedPaper: 'Diwrnod derbyn y ffurflen bapur',
  receivedHint: 'Cyfrifir yr amser aros o’r diwrnod hwn',
  paperHint:
    'Teipiwch yr hyn sydd ar y ffurflen, yng ngeiriau’r person ei hun. Lle mae ateb sydd ei angen ar goll, gofynnwch i’r person mewn ffordd y mae wedi’i chaniatáu.',
};
