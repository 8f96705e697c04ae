import type { LocaleSections } from '../locale.js';

/** Words of `nk-blank-form` in Punjabi. */
export const words: NonNullable<LocaleSections['blank-form']> = {
  print: 'ਇਹ ਫਾਰਮ ਛਾਪੋ',
  how: [
    'ਕਿਰਪਾ ਕਰਕੇ ਕਾਲੀ ਸਿਆਹੀ ਨਾਲ ਲਿਖੋ। ਲੋੜ ਹੋਵੇ ਤਾਂ ਹੋਰ ਕਾਗਜ਼ ਵਰਤੋ।',
    'ਜਿਸ ਸਵਾਲ ’ਤੇ “ਇੱਛਾ ਅਨੁਸਾਰ” ਲਿਖਿਆ ਹੈ ਉਸਦਾ ਜਵਾਬ ਦੇਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ। ਕੋਈ ਹੋਰ ਤੁਹਾਡੇ ਲਈ ਇਹ ਭਰ ਸਕਦਾ ਹੈ।',
  ],
  neededIf: (question, answers) => `ਲੋੜੀਂਦਾ ਹੈ ਜੇ ਤੁਸੀਂ “${question}” ਦਾ ਇਹ ਜਵਾਬ ਦਿੱਤਾ ਹੋਵੇ: ${answers}`,
  tickOne: 'ਇੱਕ ’ਤੇ ਨਿਸ਼ਾਨ ਲਾਓ।',
  tickAny: 'ਜੋ ਵੀ ਠੀਕ ਹੋਣ ਸਭ ’ਤੇ ਨਿਸ਼ਾਨ ਲਾਓ।',
  onlyIf: (question, answers) => `ਸਿਰਫ਼ ਜੇ ਤੁਸੀਂ “${question}” ਦਾ ਇਹ ਜਵਾਬ ਦਿੱਤਾ ਹੋਵੇ: ${answers}`,
  whereToSend: 'ਇਹ ਫਾਰਮ ਕਿੱਥੇ ਭੇਜਣਾ ਹੈ',
  officeUse: 'ਦਫ਼ਤਰ ਲਈ',
  receivedOn: 'ਮਿਲਣ ਦੀ ਤਾਰੀਖ (ਦਿਨ, ਮਹੀਨਾ, ਸਾਲ)',
  keyedBy: 'ਟਾਈਪ ਕਰਨ ਦੀ ਤਾਰੀਖ',
  reference: 'ਹਵਾਲਾ ਨੰਬਰ',
  privacyAt: 'ਪਰਦੇਦਾਰੀ ਨੋਟਿਸ ਇੱਥੇ ਹੈ:',
};
