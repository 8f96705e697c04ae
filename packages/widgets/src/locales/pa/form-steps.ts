import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pa');

const parts = { day: 'ਦਿਨ', month: 'ਮਹੀਨਾ', year: 'ਸਾਲ' };

const characters = (count: number) => n(count, { one: '# ਅੱਖਰ', other: '# ਅੱਖਰ' });

/** Words of `nk-referral-form` around its questions in Punjabi. */
export const words: NonNullable<LocaleSections['form-steps']> = {
  continue: 'ਅੱਗੇ ਵਧੋ',
  saveChange: 'ਸੰਭਾਲੋ ਅਤੇ ਆਪਣੇ ਜਵਾਬਾਂ ’ਤੇ ਵਾਪਸ ਜਾਓ',
  errorPrefix: 'ਗਲਤੀ:',
  day: 'ਦਿਨ',
  month: 'ਮਹੀਨਾ',
  year: 'ਸਾਲ',
  charactersLeft: (count) => `${characters(count)} ਬਾਕੀ`,
  charactersOver: (count) => `${characters(count)} ਵੱਧ`,
  answerRequired: (short) => `ਇਸ ਸਵਾਲ ਦਾ ਜਵਾਬ ਦਿਓ: ${short}`,
  answerTooLong: (short, limit) => `${short}: ਵੱਧ ਤੋਂ ਵੱਧ ${characters(limit)}`,
  dateIncomplete: (short, missing) => `${short}: ਇਹ ਵੀ ਲਿਖੋ: ${missing.map((part) => parts[part]).join(' ਅਤੇ ')}`,
  dateYear: 'ਸਾਲ ਵਿੱਚ 4 ਅੰਕ ਹੋਣੇ ਚਾਹੀਦੇ ਹਨ',
  dateNotReal: (short) => `${short}: ਅਸਲੀ ਤਾਰੀਖ ਲਿਖੋ`,
  dateInFuture: (short) => `${short}: ਤਾਰੀਖ ਬੀਤੇ ਸਮੇਂ ਦੀ ਹੋਣੀ ਚਾਹੀਦੀ ਹੈ`,
  dateTooOld: (short) => `${short}: ਤਾਰੀਖ ਪਿਛਲੇ 120 ਸਾਲਾਂ ਦੀ ਹੋਣੀ ਚਾਹੀਦੀ ਹੈ। ਸਾਲ ਵੇਖ ਲਵੋ`,
  tooYoung: (age) =>
    `ਇੱਥੇ ਆਪ ਮਦਦ ਮੰਗਣ ਲਈ ਤੁਹਾਡੀ ਉਮਰ ${age} ਸਾਲ ਜਾਂ ਵੱਧ ਹੋਣੀ ਚਾਹੀਦੀ ਹੈ। ਕਿਸੇ ਭਰੋਸੇਯੋਗ ਬਾਲਗ ਨੂੰ ਕਹੋ ਕਿ ਤੁਹਾਡੇ ਨਾਲ ਇਹ ਕਰੇ, ਜਾਂ Childline ਨੂੰ ਮੁਫ਼ਤ ਫ਼ੋਨ ਕਰੋ: 0800 1111`,
  badEmail: 'ਈਮੇਲ ਪਤਾ ਸਹੀ ਰੂਪ ਵਿੱਚ ਲਿਖੋ, ਜਿਵੇਂ name@example.com',
  badTelephone: 'ਫ਼ੋਨ ਨੰਬਰ ਲਿਖੋ, ਜਿਵੇਂ 01632 960 001 ਜਾਂ 07700 900 982',
  badPostcode: 'ਯੂਕੇ ਦਾ ਪੂਰਾ ਪੋਸਟਕੋਡ ਲਿਖੋ, ਜਿਵੇਂ DE1 3AH',
  badNhsNumber: 'ਸਹੀ NHS ਨੰਬਰ ਲਿਖੋ: 10 ਵਿੱਚੋਂ ਹਰ ਅੰਕ ਵੇਖ ਲਵੋ',
  answerRefused: (short) => `${short}: ਜਵਾਬ ਸਵੀਕਾਰ ਨਹੀਂ ਹੋਇਆ। ਇਸਨੂੰ ਵੇਖ ਲਵੋ, ਜਾਂ ਕਿਸੇ ਹੋਰ ਤਰ੍ਹਾਂ ਲਿਖੋ`,
  safeguarding: (contact) =>
    `ਜੇ ਕਿਸੇ ਨੂੰ ਨੁਕਸਾਨ ਪਹੁੰਚਾਇਆ ਜਾ ਰਿਹਾ ਹੈ ਜਾਂ ਕੋਈ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ, ਤਾਂ ਇਸ ਫਾਰਮ ਦੇ ਜਵਾਬ ਦੀ ਉਡੀਕ ਨਾ ਕਰੋ। ਸੰਪਰਕ ਕਰੋ: ${contact}। ਐਮਰਜੈਂਸੀ ਵਿੱਚ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।`,
  safeguardingCouncil: 'ਜਿੱਥੇ ਉਹ ਰਹਿੰਦੇ ਹਨ ਉੱਥੋਂ ਦੀ ਕੌਂਸਲ ਦੀ ਬਾਲਗਾਂ ਜਾਂ ਬੱਚਿਆਂ ਦੀ ਸਮਾਜਕ ਦੇਖਭਾਲ (social care) ਟੀਮ',
  ageNote: 'ਇਹ ਸੇਵਾ ਹੋਰ ਉਮਰਾਂ ਲਈ ਹੈ। ਤੁਸੀਂ ਫਿਰ ਵੀ ਇਹ ਭੇਜ ਸਕਦੇ ਹੋ: ਸ਼ਾਇਦ ਉਹ ਕੁਝ ਹੋਰ ਸੁਝਾਅ ਸਕਣ।',
  checkHeading: 'ਆਪਣੇ ਜਵਾਬ ਵੇਖ ਲਵੋ',
  change: 'ਬਦਲੋ',
  notGiven: 'ਨਹੀਂ ਦਿੱਤਾ',
};
