import type { LanguageFile } from '../languages.js';

/** Welsh: how it is written, and the words that several elements need. */
export const language: LanguageFile = {
  code: 'cy',
  name: 'Cymraeg',
  direction: 'ltr',
  notice: 'Rhagolwg: nid yw siaradwr Cymraeg wedi gwirio’r cyfieithiad hwn.',
  dates: {
    weekdays: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
    months: [
      'Ionawr',
      'Chwefror',
      'Mawrth',
      'Ebrill',
      'Mai',
      'Mehefin',
      'Gorffennaf',
      'Awst',
      'Medi',
      'Hydref',
      'Tachwedd',
      'Rhagfyr',
    ],
    miles: (miles) => `${miles} milltir`,
  },
  common: {
    crisisHeading: 'Angen help nawr?',
    crisisWhen: {
      emergency: 'os oes bywyd mewn perygl',
      'nhs-111': 'am help brys gan y GIG',
      samaritans: 'i siarad â’r Samariaid',
    },
    call: 'Ffoniwch',
    tryAgain: 'Rhowch gynnig arall arni',
    loading: 'Yn llwytho',
    back: 'Yn ôl',
    optional: 'dewisol',
    yes: 'Ie',
    no: 'Na',
    broken:
      'Mae’n ddrwg gennym, nid yw’r rhan hon o’r dudalen yn gweithio. Gallwch ddefnyddio’r rhifau ffôn yma o hyd.',
    problem: 'Mae problem',
    leave: 'Gadael y dudalen hon nawr',
  },
};
