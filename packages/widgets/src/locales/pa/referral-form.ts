import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pa');

/** Words of `nk-referral-form` before the first question in Punjabi. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'ਮਦਦ ਮੰਗੋ',
  formHeadingFor: (service) => `ਮਦਦ ਮੰਗੋ: ${service}`,
  start: 'ਸ਼ੁਰੂ ਕਰੋ',
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
  offline: 'ਤੁਸੀਂ ਇੰਟਰਨੈੱਟ ਨਾਲ ਜੁੜੇ ਨਹੀਂ ਹੋ। ਦੁਬਾਰਾ ਜੁੜਨ ’ਤੇ ‘ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ’ ਚੁਣੋ।',
  notReady: 'ਇਹ ਫਾਰਮ ਇਸ ਵੇਲੇ ਵਰਤਿਆ ਨਹੀਂ ਜਾ ਸਕਦਾ।',
};
