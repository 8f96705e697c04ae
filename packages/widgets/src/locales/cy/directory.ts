import type { LocaleSections } from '../locale.js';

/** Welsh words of services. */
export const words: NonNullable<LocaleSections['directory']> = {
  failures: {
    offline: 'Mae’n ymddangos eich bod all-lein. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
    timeout: 'Mae’r rhestr o wasanaethau’n cymryd gormod o amser i gyrraedd. Efallai fod eich cysylltiad yn araf.',
    unreachable:
      'Ni allwn gyrraedd y rhestr o wasanaethau. Efallai fod eich cysylltiad wedi torri, neu nad yw’r wefan sy’n cadw’r rhestr yn gweithio.',
    'too-big': 'Mae’r rhestr o wasanaethau’n rhy fawr i’w llwytho yma.',
    'not-found': 'Nid yw’r rhestr o wasanaethau lle y dylai fod.',
    busy: 'Mae gormod o bobl yn defnyddio’r rhestr o wasanaethau. Arhoswch funud, yna rhowch gynnig arall arni.',
    'server-error': 'Nid yw’r wefan sy’n cadw’r rhestr o wasanaethau’n gweithio ar hyn o bryd.',
    empty: 'Mae’r rhestr o wasanaethau’n wag ar hyn o bryd.',
    'web-page': 'Cawsom dudalen we yn lle’r rhestr o wasanaethau.',
    'not-json': 'Cyrhaeddodd y rhestr o wasanaethau’n anghyflawn neu wedi’i difrodi.',
    'not-a-directory': 'Nid yw’r hyn a gyrhaeddodd yn rhestr o wasanaethau y gallwn ei darllen.',
    'damaged-snapshot': 'Mae’r rhestr o wasanaethau wedi’i difrodi neu’n hen.',
    unknown: 'Ni ellid llwytho’r rhestr o wasanaethau.',
  },
  openNow: 'Ar agor nawr',
  closedNow: 'Ar gau nawr',
  hoursNotKnown: {
    'no-hours': 'Oriau agor ddim yn hysbys',
    'no-times': 'Oriau agor heddiw ddim yn hysbys',
    unreadable: 'Oriau agor ddim yn hysbys',
    expired: 'Oriau agor ddim yn hysbys: mae’r rhai a roddwyd wedi dod i ben',
  },
  costs: { free: 'Am ddim', paid: 'Mae cost', mixed: 'Rhywfaint am ddim', 'not-stated': 'Cost heb ei rhoi' },
  accessModes: {
    'walk-in': 'Galwch heibio',
    'self-referral': 'Cyfeiriwch eich hun',
    'professional-referral': 'Gweithiwr proffesiynol yn eich cyfeirio',
    appointment: 'Drwy apwyntiad',
    telephone: 'Dros y ffôn',
    online: 'Ar-lein',
    outreach: 'Maen nhw’n dod i leoedd yn agos atoch',
    'home-visit': 'Maen nhw’n ymweld â’ch cartref',
    'information-only': 'Gwybodaeth yn unig',
  },
  accessibilityNames: {
    'step-free': 'Mynediad heb risiau',
    'accessible-toilet': 'Toiled hygyrch',
    'hearing-loop': 'Dolen glyw',
    'changing-places': 'Toiled Changing Places',
    parking: 'Parcio',
    'blue-badge-parking': 'Parcio Bathodyn Glas',
    lift: 'Lifft',
    'quiet-space': 'Lle tawel',
    bsl: 'Iaith Arwyddion Prydain (BSL)',
  },
  reportProblem: 'Rhoi gwybod am broblem',
};
