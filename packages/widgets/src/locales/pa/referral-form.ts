import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pa');
const parts = { day: 'ਦਿਨ', month: 'ਮਹੀਨਾ', year: 'ਸਾਲ' };
const characters = (count: number) => n(count, { one: '# ਅੱਖਰ', other: '# ਅੱਖਰ' });

/** Words of `nk-referral-form` in Punjabi. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'ਮਦਦ ਮੰਗੋ',
  formHeadingFor: (service) => `ਮਦਦ ਮੰਗੋ: ${service}`,
  start: 'ਸ਼ੁਰੂ ਕਰੋ',
  continue: 'ਅੱਗੇ ਵਧੋ',
  saveChange: 'ਸੰਭਾਲੋ ਅਤੇ ਆਪਣੇ ਜਵਾਬਾਂ ’ਤੇ ਵਾਪਸ ਜਾਓ',
  errorPrefix: 'ਗਲਤੀ:',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `${minimum} ਸਾਲ ਜਾਂ ਵੱਧ ਉਮਰ ਦੇ ਲੋਕਾਂ ਲਈ`
      : minimum === undefined
        ? `${maximum} ਸਾਲ ਜਾਂ ਘੱਟ ਉਮਰ ਦੇ ਲੋਕਾਂ ਲਈ`
        : `${minimum} ਤੋਂ ${maximum} ਸਾਲ ਦੇ ਲੋਕਾਂ ਲਈ`,
  notFor: (who) => `ਇਹਨਾਂ ਲਈ ਨਹੀਂ: ${who}`,
  waitingList: 'ਉਡੀਕ ਸੂਚੀ ਹੈ',
  waitingWeeks: (weeks) => `ਉਡੀਕ ਸੂਚੀ ਹੈ: ਲਗਭਗ ${n(weeks, { one: '# ਹਫ਼ਤਾ', other: '# ਹਫ਼ਤੇ' })}`,
  noCapacity: 'ਇਹ ਸੇਵਾ ਇਸ ਵੇਲੇ ਨਵੇਂ ਲੋਕ ਨਹੀਂ ਲੈ ਸਕਦੀ। ਤੁਸੀਂ ਫਿਰ ਵੀ ਬੇਨਤੀ ਕਰ ਸਕਦੇ ਹੋ: ਥਾਂ ਹੋਣ ’ਤੇ ਉਹ ਤੁਹਾਨੂੰ ਦੱਸਣਗੇ।',
  assessment: 'ਪਹਿਲਾਂ ਉਹ ਤੁਹਾਡੇ ਨਾਲ ਗੱਲ ਕਰਨਗੇ ਕਿ ਉਹ ਮਦਦ ਕਰ ਸਕਦੇ ਹਨ ਜਾਂ ਨਹੀਂ',
  whoFor: 'ਇਹ ਸੇਵਾ ਕਿਸ ਲਈ ਹੈ',
  bring: (documents) => `ਤੁਹਾਡੇ ਤੋਂ ਇਹ ਮੰਗੇ ਜਾ ਸਕਦੇ ਹਨ: ${documents}`,
  takes: 'ਇਸ ਵਿੱਚ ਲਗਭਗ 5 ਮਿੰਟ ਲੱਗਦੇ ਹਨ। ਤੁਸੀਂ ਆਪਣੇ ਲਈ ਜਾਂ ਕਿਸੇ ਹੋਰ ਲਈ ਮਦਦ ਮੰਗ ਸਕਦੇ ਹੋ।',
  sharing: (organisation) => `ਅਸੀਂ ਇਹ ${organisation} ਨੂੰ ਭੇਜਾਂਗੇ ਤਾਂ ਜੋ ਉਹ ਤੁਹਾਡੇ ਨਾਲ ਸੰਪਰਕ ਕਰ ਸਕਣ। ਤੁਸੀਂ ਸਾਨੂੰ ਰੁਕਣ ਲਈ ਕਹਿ ਸਕਦੇ ਹੋ।`,
  sharingOther: (organisation) =>
    `ਅਸੀਂ ਇਹ ${organisation} ਨੂੰ ਭੇਜਾਂਗੇ ਤਾਂ ਜੋ ਉਹ ਉਸ ਵਿਅਕਤੀ ਨਾਲ ਸੰਪਰਕ ਕਰ ਸਕਣ ਜਿਸ ਲਈ ਤੁਸੀਂ ਮਦਦ ਮੰਗ ਰਹੇ ਹੋ। ਤੁਸੀਂ ਜਾਂ ਉਹ ਵਿਅਕਤੀ ਸਾਨੂੰ ਰੁਕਣ ਲਈ ਕਹਿ ਸਕਦੇ ਹੋ।`,
  controller: (controller) => `ਤੁਹਾਡੇ ਜਵਾਬਾਂ ਲਈ ਜ਼ਿੰਮੇਵਾਰ ਸੰਸਥਾ: ${controller}।`,
  retention: (retention) => `ਇਹਨਾਂ ਨੂੰ ਰੱਖਣ ਦਾ ਸਮਾਂ: ${retention}।`,
  privacy: 'ਤੁਹਾਡੇ ਜਵਾਬ ਕਿਵੇਂ ਵਰਤੇ ਜਾਂਦੇ ਹਨ (ਪਰਦੇਦਾਰੀ ਨੋਟਿਸ)',
  complaints: 'ਸ਼ਿਕਾਇਤ ਕਿਵੇਂ ਕਰੀਏ',
  memoryOnly: 'ਇਸ ਡਿਵਾਈਸ ’ਤੇ ਕੁਝ ਨਹੀਂ ਸੰਭਾਲਿਆ ਜਾਂਦਾ। ਜੇ ਤੁਸੀਂ ਭੇਜਣ ਤੋਂ ਪਹਿਲਾਂ ਇਹ ਪੰਨਾ ਛੱਡ ਦਿੰਦੇ ਹੋ ਤਾਂ ਤੁਹਾਡੇ ਜਵਾਬ ਗੁਆਚ ਜਾਣਗੇ।',
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
  sendHeading: 'ਆਪਣੇ ਜਵਾਬ ਭੇਜੋ',
  send: 'ਭੇਜੋ',
  sending: 'ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ',
  stillSending: 'ਅਜੇ ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਪੰਨਾ ਖੁੱਲ੍ਹਾ ਰੱਖੋ।',
  notSent: 'ਤੁਹਾਡੇ ਜਵਾਬ ਨਹੀਂ ਭੇਜੇ ਗਏ',
  maybeSent: 'ਸਾਨੂੰ ਪਤਾ ਨਹੀਂ ਕਿ ਤੁਹਾਡੇ ਜਵਾਬ ਭੇਜੇ ਗਏ ਜਾਂ ਨਹੀਂ',
  offline: 'ਤੁਸੀਂ ਇੰਟਰਨੈੱਟ ਨਾਲ ਜੁੜੇ ਨਹੀਂ ਹੋ। ਦੁਬਾਰਾ ਜੁੜਨ ’ਤੇ ‘ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ’ ਚੁਣੋ।',
  online: 'ਤੁਸੀਂ ਦੁਬਾਰਾ ਜੁੜ ਗਏ ਹੋ। ‘ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ’ ਚੁਣੋ।',
  noReply: 'ਸਾਡੇ ਸਿਸਟਮ ਤੋਂ ਕੋਈ ਜਵਾਬ ਨਹੀਂ ਆਇਆ। ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰਨਾ ਸੁਰੱਖਿਅਤ ਹੈ: ਤੁਹਾਡੇ ਜਵਾਬ ਦੋ ਵਾਰ ਨਹੀਂ ਭੇਜੇ ਜਾ ਸਕਦੇ।',
  busy: 'ਸੇਵਾ ਬਹੁਤ ਰੁੱਝੀ ਹੋਈ ਹੈ। ਕੁਝ ਮਿੰਟ ਉਡੀਕੋ, ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।',
  busyMinutes: (minutes) => `ਸੇਵਾ ਬਹੁਤ ਰੁੱਝੀ ਹੋਈ ਹੈ। ${n(minutes, { one: '# ਮਿੰਟ', other: '# ਮਿੰਟ' })} ਉਡੀਕੋ, ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।`,
  refused: 'ਸਾਡੇ ਸਿਸਟਮ ਨੇ ਤੁਹਾਡੇ ਜਵਾਬ ਸਵੀਕਾਰ ਨਹੀਂ ਕੀਤੇ। ਇਹ ਸਾਡੀ ਗਲਤੀ ਹੈ।',
  serverFault: 'ਸਾਡੇ ਸਿਸਟਮ ਵਿੱਚ ਕੁਝ ਗਲਤ ਹੋ ਗਿਆ। ਬਾਅਦ ਵਿੱਚ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰਨ ਨਾਲ ਸ਼ਾਇਦ ਗੱਲ ਬਣੇ।',
  answersKept: 'ਤੁਹਾਡੇ ਸਾਰੇ ਜਵਾਬ ਅਜੇ ਵੀ ਇਸ ਪੰਨੇ ’ਤੇ ਹਨ।',
  otherWays: 'ਜਾਂ ਸਾਡੇ ਨਾਲ ਕਿਸੇ ਹੋਰ ਤਰੀਕੇ ਨਾਲ ਸੰਪਰਕ ਕਰੋ',
  sentHeading: 'ਤੁਹਾਡੀ ਬੇਨਤੀ ਭੇਜ ਦਿੱਤੀ ਗਈ ਹੈ',
  referenceLabel: 'ਤੁਹਾਡਾ ਹਵਾਲਾ ਨੰਬਰ',
  referenceKeep: 'ਹਵਾਲਾ ਨੰਬਰ ਲਿਖ ਲਵੋ ਜਾਂ ਇਹ ਪੰਨਾ ਛਾਪ ਲਵੋ। ਆਪਣੀ ਬੇਨਤੀ ਬਾਰੇ ਪੁੱਛਣ ਲਈ ਤੁਹਾਨੂੰ ਇਸਦੀ ਲੋੜ ਪਵੇਗੀ।',
  nextHeading: 'ਅੱਗੇ ਕੀ ਹੋਵੇਗਾ',
  nextContact: (organisation) => `${organisation} ਤੁਹਾਡੇ ਨਾਲ ਉਸ ਤਰੀਕੇ ਨਾਲ ਸੰਪਰਕ ਕਰਨਗੇ ਜੋ ਤੁਸੀਂ ਸੁਰੱਖਿਅਤ ਦੱਸਿਆ ਹੈ।`,
  nextContactOther: (organisation) => `${organisation} ਉਸ ਵਿਅਕਤੀ ਨਾਲ ਉਸ ਤਰੀਕੇ ਨਾਲ ਸੰਪਰਕ ਕਰਨਗੇ ਜੋ ਤੁਸੀਂ ਸੁਰੱਖਿਅਤ ਦੱਸਿਆ ਹੈ।`,
  nextDays: (days) => `ਆਮ ਤੌਰ ’ਤੇ ਉਹ ${n(days, { one: '# ਕੰਮ ਦੇ ਦਿਨ', other: '# ਕੰਮ ਦੇ ਦਿਨਾਂ' })} ਵਿੱਚ ਜਵਾਬ ਦਿੰਦੇ ਹਨ।`,
  nextAsk: (organisation) => `ਜੇ ਕੋਈ ਜਵਾਬ ਨਾ ਆਵੇ ਤਾਂ ${organisation} ਨੂੰ ਫ਼ੋਨ ਕਰੋ:`,
  changesNotSent:
    'ਤੁਹਾਡੇ ਪਹਿਲੇ ਜਵਾਬ ਪਹਿਲਾਂ ਹੀ ਪਹੁੰਚ ਚੁੱਕੇ ਸਨ, ਇਸ ਲਈ ਬਾਅਦ ਦੀਆਂ ਤਬਦੀਲੀਆਂ ਨਹੀਂ ਭੇਜੀਆਂ ਗਈਆਂ। ਜਦੋਂ ਉਹ ਤੁਹਾਡੇ ਨਾਲ ਸੰਪਰਕ ਕਰਨ ਤਾਂ ਉਹਨਾਂ ਨੂੰ ਤਬਦੀਲੀਆਂ ਬਾਰੇ ਦੱਸੋ।',
  answersGone: 'ਤੁਹਾਡੀ ਪਰਦੇਦਾਰੀ ਲਈ, ਤੁਹਾਡੇ ਜਵਾਬ ਹੁਣ ਇਸ ਪੰਨੇ ’ਤੇ ਨਹੀਂ ਹਨ।',
  print: 'ਇਹ ਪੰਨਾ ਛਾਪੋ',
  another: 'ਨਵਾਂ ਫਾਰਮ ਸ਼ੁਰੂ ਕਰੋ',
  alreadySent: 'ਤੁਸੀਂ ਇਹ ਪਹਿਲਾਂ ਹੀ ਭੇਜ ਚੁੱਕੇ ਹੋ',
  alreadySentText: 'ਤੁਹਾਡੀ ਬੇਨਤੀ ਭੇਜੀ ਗਈ ਸੀ। ਇਸਨੂੰ ਦੁਬਾਰਾ ਭੇਜਣ ਦੀ ਲੋੜ ਨਹੀਂ।',
  cleared: 'ਤੁਹਾਡੇ ਜਵਾਬ ਹਟਾ ਦਿੱਤੇ ਗਏ ਹਨ',
  clearedText: 'ਤੁਹਾਡੇ ਜਵਾਬਾਂ ਨੂੰ ਨਿੱਜੀ ਰੱਖਣ ਲਈ, ਇਹ ਪੰਨਾ ਛੱਡਣ ’ਤੇ ਉਹਨਾਂ ਨੂੰ ਹਟਾ ਦਿੱਤਾ ਗਿਆ। ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਗਿਆ।',
  clearedUnsure:
    'ਤੁਹਾਡੇ ਜਵਾਬਾਂ ਨੂੰ ਨਿੱਜੀ ਰੱਖਣ ਲਈ, ਇਹ ਪੰਨਾ ਛੱਡਣ ’ਤੇ ਉਹਨਾਂ ਨੂੰ ਹਟਾ ਦਿੱਤਾ ਗਿਆ। ਉਹ ਭੇਜੇ ਜਾ ਰਹੇ ਸਨ: ਸਾਨੂੰ ਪਤਾ ਨਹੀਂ ਕਿ ਉਹ ਪਹੁੰਚੇ ਜਾਂ ਨਹੀਂ।',
  startAgain: 'ਦੁਬਾਰਾ ਸ਼ੁਰੂ ਕਰੋ',
  notReady: 'ਇਹ ਫਾਰਮ ਇਸ ਵੇਲੇ ਵਰਤਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ।',
};
