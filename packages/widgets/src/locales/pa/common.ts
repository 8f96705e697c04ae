import type { LanguageFile } from '../languages.js';

/** Punjabi in Gurmukhi: how it is written, and the words that several elements need. */
export const language: LanguageFile = {
  code: 'pa',
  name: 'ਪੰਜਾਬੀ',
  direction: 'ltr',
  notice: 'ਪਰਖ: ਇਹ ਅਨੁਵਾਦ ਹਾਲੇ ਕਿਸੇ ਪੰਜਾਬੀ ਬੋਲਣ ਵਾਲੇ ਨੇ ਨਹੀਂ ਜਾਂਚਿਆ।',
  dates: {
    weekdays: ['ਐਤਵਾਰ', 'ਸੋਮਵਾਰ', 'ਮੰਗਲਵਾਰ', 'ਬੁੱਧਵਾਰ', 'ਵੀਰਵਾਰ', 'ਸ਼ੁੱਕਰਵਾਰ', 'ਸ਼ਨਿੱਚਰਵਾਰ'],
    months: ['ਜਨਵਰੀ', 'ਫ਼ਰਵਰੀ', 'ਮਾਰਚ', 'ਅਪ੍ਰੈਲ', 'ਮਈ', 'ਜੂਨ', 'ਜੁਲਾਈ', 'ਅਗਸਤ', 'ਸਤੰਬਰ', 'ਅਕਤੂਬਰ', 'ਨਵੰਬਰ', 'ਦਸੰਬਰ'],
    miles: (miles) => `${miles} ਮੀਲ`,
  },
  common: {
    crisisHeading: 'ਹੁਣੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ?',
    crisisWhen: {
      emergency: 'ਜੇ ਜਾਨ ਨੂੰ ਖ਼ਤਰਾ ਹੈ',
      'nhs-111': 'NHS ਦੀ ਫ਼ੌਰੀ ਮਦਦ ਲਈ',
      samaritans: 'Samaritans ਨਾਲ ਗੱਲ ਕਰਨ ਲਈ',
    },
    call: 'ਫ਼ੋਨ ਕਰੋ',
    tryAgain: 'ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ',
    loading: 'ਲੋਡ ਹੋ ਰਿਹਾ ਹੈ',
    back: 'ਵਾਪਸ',
    optional: 'ਇੱਛਾ ਅਨੁਸਾਰ',
    yes: 'ਹਾਂ',
    no: 'ਨਹੀਂ',
    broken: 'ਮਾਫ਼ ਕਰਨਾ, ਪੰਨੇ ਦਾ ਇਹ ਹਿੱਸਾ ਕੰਮ ਨਹੀਂ ਕਰ ਰਿਹਾ। ਤੁਸੀਂ ਇੱਥੇ ਦਿੱਤੇ ਫ਼ੋਨ ਨੰਬਰ ਵਰਤ ਸਕਦੇ ਹੋ।',
    problem: 'ਇੱਕ ਸਮੱਸਿਆ ਹੈ',
    leave: 'ਇਹ ਪੰਨਾ ਹੁਣੇ ਛੱਡੋ',
  },
};
