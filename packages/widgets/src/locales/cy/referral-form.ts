import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');

/** Words of `nk-referral-form` before the first question in Welsh. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'Gofyn am help',
  formHeadingFor: (service) => `Gofyn am help gan ${service}`,
  start: 'Dechrau',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `I bobl ${minimum} oed neu’n hŷn`
      : minimum === undefined
        ? `I bobl ${maximum} oed neu’n iau`
        : `I bobl ${minimum} i ${maximum} oed`,
  notFor: (who) => `Nid yw ar gyfer: ${who}`,
  waitingList: 'Mae rhestr aros',
  waitingWeeks: (weeks) =>
    `Mae rhestr aros: tua ${n(weeks, { zero: '# wythnos', one: '# wythnos', two: '# wythnos', few: '# wythnos', many: '# wythnos', other: '# wythnos' })}`,
  noCapacity:
    'Ni all y gwasanaeth hwn gymryd pobl newydd ar hyn o bryd. Gallwch ofyn o hyd: byddant yn dweud wrthych pan fydd lle.',
  assessment: 'Byddant yn siarad â chi yn gyntaf i weld a allant helpu',
  whoFor: 'Ar gyfer pwy mae’r gwasanaeth hwn',
  bring: (documents) => `Efallai y gofynnir i chi am: ${documents}`,
  takes: 'Mae’n cymryd tua 5 munud. Gallwch ofyn i chi’ch hun neu i rywun arall.',
  sharing: (organisation) =>
    `Byddwn yn anfon hyn at ${organisation} er mwyn iddynt allu cysylltu â chi. Gallwch ofyn i ni stopio.`,
  sharingOther: (organisation) =>
    `Byddwn yn anfon hyn at ${organisation} er mwyn iddynt allu cysylltu â’r person rydych chi’n gofyn ar ei ran. Gallwch chi neu’r person hwnnw ofyn i ni stopio.`,
  controller: (controller) => `${controller} sy’n gyfrifol am eich atebion.`,
  retention: (retention) => `Cânt eu cadw am: ${retention}.`,
  privacy: 'Sut y defnyddir eich atebion (hysbysiad preifatrwydd)',
  complaints: 'Sut i gwyno',
  memoryOnly:
    'Nid oes dim yn cael ei gadw ar y ddyfais hon. Os byddwch yn gadael y dudalen hon cyn anfon, collir eich atebion.',
  offline:
    'Nid ydych wedi’ch cysylltu â’r rhyngrwyd. Pan fyddwch wedi’ch cysylltu eto, dewiswch ‘Rhowch gynnig arall arni’.',
  notReady: 'Ni ellir defnyddio’r ffurflen hon ar hyn o bryd.',
};
