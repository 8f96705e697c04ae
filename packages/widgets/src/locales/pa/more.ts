import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pa');
const services = (count: number) => n(count, { one: '# ਸੇਵਾ', other: '# ਸੇਵਾਵਾਂ' });

/** Words of what a visitor may open, in Punjabi. */
export const words: NonNullable<LocaleSections['more']> = {
  close: 'ਬੰਦ ਕਰੋ',
  shareHeading: 'ਇਹ ਨਤੀਜੇ ਸਾਂਝੇ ਕਰੋ',
  shareServiceHeading: 'ਇਹ ਸੇਵਾ ਸਾਂਝੀ ਕਰੋ',
  shareListHeading: 'ਆਪਣੀ ਚੁਣੀ ਸੂਚੀ ਸਾਂਝੀ ਕਰੋ',
  shareWarning: 'ਜਿਸ ਕੋਲ ਇਹ ਲਿੰਕ ਹੈ ਉਹ ਵੇਖ ਸਕਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਕੀ ਲੱਭਿਆ। ਜਦੋਂ ਤੱਕ ਤੁਸੀਂ ਇਸਨੂੰ ਕਿਸੇ ਨੂੰ ਨਹੀਂ ਭੇਜਦੇ, ਕੁਝ ਸਾਂਝਾ ਨਹੀਂ ਹੁੰਦਾ।',
  shareWithoutHere: 'ਲਿੰਕ ਇਹ ਨਹੀਂ ਦੱਸਦਾ ਕਿ ਤੁਸੀਂ ਕਿੱਥੇ ਹੋ।',
  link: 'ਲਿੰਕ',
  copy: 'ਲਿੰਕ ਕਾਪੀ ਕਰੋ',
  copied: 'ਕਾਪੀ ਹੋ ਗਿਆ',
  copyByHand: 'ਲਿੰਕ ਚੁਣਿਆ ਹੈ: ਇਸਨੂੰ ਕੀਬੋਰਡ ਜਾਂ ਬ੍ਰਾਊਜ਼ਰ ਦੇ ਮੀਨੂ ਨਾਲ ਕਾਪੀ ਕਰੋ।',
  shortlistHeading: 'ਤੁਹਾਡੀ ਚੁਣੀ ਸੂਚੀ',
  shortlistEmpty: 'ਤੁਹਾਡੀ ਚੁਣੀ ਸੂਚੀ ਵਿੱਚ ਅਜੇ ਕੁਝ ਨਹੀਂ ਹੈ। ਹਰ ਸੇਵਾ ਦੇ ਹੇਠਾਂ “ਚੁਣੀ ਸੂਚੀ ਵਿੱਚ ਪਾਓ” ਹੈ।',
  added: (name) => `ਤੁਹਾਡੀ ਚੁਣੀ ਸੂਚੀ ਵਿੱਚ ਹੈ: ${name}`,
  removed: (name) => `ਹੁਣ ਤੁਹਾਡੀ ਚੁਣੀ ਸੂਚੀ ਵਿੱਚ ਨਹੀਂ: ${name}`,
  takeOff: (name) => `ਸੂਚੀ ਵਿੱਚੋਂ ਹਟਾਓ: ${name}`,
  remember: 'ਇਹ ਸੂਚੀ ਇਸ ਡਿਵਾਈਸ ’ਤੇ ਰੱਖੋ',
  rememberHint: 'ਇਸ ਤੋਂ ਬਿਨਾਂ ਪੰਨਾ ਛੱਡਣ ’ਤੇ ਸੂਚੀ ਖ਼ਤਮ ਹੋ ਜਾਂਦੀ ਹੈ; ਇਸ ਨਾਲ, ਆਖ਼ਰੀ ਤਬਦੀਲੀ ਤੋਂ 30 ਦਿਨ ਬਾਅਦ। ਸਾਂਝੇ ਕੰਪਿਊਟਰ ’ਤੇ ਇਸਨੂੰ ਨਾ ਚੁਣੋ।',
  rememberRefused: 'ਸੂਚੀ ਨਹੀਂ ਰੱਖੀ ਜਾ ਸਕੀ।',
  printList: 'ਸੂਚੀ ਛਾਪੋ',
  shareList: 'ਸੂਚੀ ਸਾਂਝੀ ਕਰੋ',
  emptyList: 'ਸੂਚੀ ਖਾਲੀ ਕਰੋ',
  notFound: 'ਹੁਣ ਡਾਇਰੈਕਟਰੀ ਵਿੱਚ ਨਹੀਂ ਹੈ',
  mapHeading: 'ਨਕਸ਼ਾ',
  mapAbout: (places, count) =>
    `${services(count)}, ${n(places, { one: '# ਥਾਂ', other: '# ਥਾਵਾਂ' })}; ਉੱਤਰ ਉੱਪਰ ਹੈ। ਨੰਬਰ ਹੇਠਲੀ ਸੂਚੀ ਵਾਲੇ ਹੀ ਹਨ।`,
  mapNothing: 'ਵਿਖਾਈਆਂ ਸੇਵਾਵਾਂ ਵਿੱਚੋਂ ਕਿਸੇ ਦੀ ਅਜਿਹੀ ਥਾਂ ਨਹੀਂ ਜੋ ਨਕਸ਼ੇ ’ਤੇ ਵਿਖਾਈ ਜਾ ਸਕੇ।',
  mapWithout: (count) => `ਨਕਸ਼ੇ ’ਤੇ ਨਹੀਂ: ${services(count)}, ਜਿਨ੍ਹਾਂ ਦੀ ਕੋਈ ਥਾਂ ਨਹੀਂ ਜਾਂ ਪਤਾ ਨਿੱਜੀ ਹੈ।`,
  mapYou: 'ਜਿੱਥੋਂ ਤੁਸੀਂ ਵੇਖ ਰਹੇ ਹੋ',
  reportHeading: 'ਸਮੱਸਿਆ ਬਾਰੇ ਦੱਸੋ',
  reportAbout: (name) => `ਇਸ ਬਾਰੇ: ${name}`,
  reportKinds: {
    closed: 'ਇਹ ਬੰਦ ਹੋ ਗਈ ਹੈ ਜਾਂ ਕਿਤੇ ਹੋਰ ਚਲੀ ਗਈ ਹੈ',
    contact: 'ਫ਼ੋਨ ਨੰਬਰ, ਪਤਾ ਜਾਂ ਵੈੱਬਸਾਈਟ ਗਲਤ ਹੈ',
    times: 'ਸਮੇਂ ਗਲਤ ਹਨ',
    details: 'ਜਾਣਕਾਰੀ ਵਿੱਚ ਕੁਝ ਹੋਰ ਗਲਤ ਹੈ',
    page: 'ਇਹ ਪੰਨਾ ਠੀਕ ਤਰ੍ਹਾਂ ਕੰਮ ਨਹੀਂ ਕਰ ਰਿਹਾ',
  },
  reportKind: 'ਕੀ ਗਲਤ ਹੈ?',
  reportKindMissing: 'ਚੁਣੋ ਕਿ ਕੀ ਗਲਤ ਹੈ',
  reportDetails: 'ਸਾਨੂੰ ਹੋਰ ਦੱਸੋ',
  reportHint: 'ਆਪਣੇ ਜਾਂ ਆਪਣੀ ਸਿਹਤ ਬਾਰੇ ਕੁਝ ਨਾ ਲਿਖੋ।',
  send: 'ਭੇਜੋ',
  sending: 'ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ',
  reportSent: 'ਧੰਨਵਾਦ। ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਭੇਜ ਦਿੱਤੀ ਗਈ ਹੈ।',
  reportNotSent: 'ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਨਹੀਂ ਭੇਜੀ ਜਾ ਸਕੀ। ਜੋ ਤੁਸੀਂ ਲਿਖਿਆ ਉਹ ਇੱਥੇ ਹੀ ਹੈ: ਬਾਅਦ ਵਿੱਚ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ।',
  reportNowhere: 'ਇਸ ਵੇਲੇ ਇੱਥੋਂ ਰਿਪੋਰਟ ਨਹੀਂ ਭੇਜੀ ਜਾ ਸਕਦੀ। ਵੈੱਬਸਾਈਟ ਵਾਲਿਆਂ ਨੂੰ ਹੋਰ ਤਰੀਕੇ ਨਾਲ ਦੱਸੋ।',
  reportByEmail: (address) => `ਤੁਹਾਡਾ ਈਮੇਲ ਪ੍ਰੋਗਰਾਮ ਰਿਪੋਰਟ ਨਾਲ ਖੁੱਲ੍ਹਣਾ ਚਾਹੀਦਾ ਹੈ। ਜੇ ਨਾ ਖੁੱਲ੍ਹੇ, ਤਾਂ ਇਸ ਪਤੇ ’ਤੇ ਲਿਖੋ: ${address}।`,
};
