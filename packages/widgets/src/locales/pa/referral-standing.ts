import type { LocaleSections } from '../locale.js';

const ended = () => 'ਹੁਣ ਹੋਰ ਕੁਝ ਨਹੀਂ ਹੋਵੇਗਾ। ਜੇ ਫਿਰ ਮਦਦ ਦੀ ਲੋੜ ਹੋਵੇ, ਤਾਂ ਦੁਬਾਰਾ ਮਦਦ ਮੰਗੋ।';

/** Words of `nk-referral-status` for where a request stands in Punjabi. */
export const words: NonNullable<LocaleSections['referral-standing']> = {
  states: {
    draft: 'ਹਾਲੇ ਨਹੀਂ ਭੇਜੀ ਗਈ',
    sent: 'ਭੇਜ ਦਿੱਤੀ ਗਈ',
    received: 'ਖੋਲ੍ਹ ਲਈ ਗਈ ਹੈ',
    accepted: 'ਉਹਨਾਂ ਨੇ ਹਾਂ ਕਹਿ ਦਿੱਤੀ',
    'in-progress': 'ਉਹ ਮਦਦ ਕਰ ਰਹੇ ਹਨ',
    'on-hold': 'ਉਡੀਕ ਵਿੱਚ',
    completed: 'ਪੂਰੀ ਹੋਈ',
    'loop-closed': 'ਪੂਰੀ ਹੋਈ',
    rejected: 'ਉਹ ਮਦਦ ਨਹੀਂ ਕਰ ਸਕਦੇ',
    're-routed': 'ਅੱਗੇ ਭੇਜ ਦਿੱਤੀ ਗਈ',
    'cancellation-requested': 'ਤੁਸੀਂ ਰੁਕਣ ਲਈ ਕਿਹਾ',
    cancelled: 'ਰੋਕ ਦਿੱਤੀ ਗਈ',
    failed: 'ਇਹ ਕਿਸੇ ਤੱਕ ਨਹੀਂ ਪਹੁੰਚੀ',
  },
  progress: {
    'contact-attempted': 'ਉਹਨਾਂ ਨੇ ਤੁਹਾਡੇ ਨਾਲ ਸੰਪਰਕ ਦੀ ਕੋਸ਼ਿਸ਼ ਕੀਤੀ ਹੈ',
    scheduled: 'ਮਿਲਣ ਦਾ ਸਮਾਂ ਤੈਅ ਹੈ',
    'did-not-attend': 'ਤੁਹਾਡੀ ਉਡੀਕ ਸੀ, ਪਰ ਮੁਲਾਕਾਤ ਨਹੀਂ ਹੋ ਸਕੀ',
    started: 'ਉਹ ਮਦਦ ਕਰ ਰਹੇ ਹਨ',
  },
  next: {
    draft: () => 'ਕੁਝ ਨਹੀਂ ਭੇਜਿਆ ਗਿਆ। ਫਾਰਮ ਭੇਜੋ, ਜਾਂ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ।',
    sent: (partner) =>
      `${partner} ਨੂੰ ਇਹ ਦੋ ਕੰਮ ਦੇ ਦਿਨਾਂ ਵਿੱਚ ਖੋਲ੍ਹਣੀ ਚਾਹੀਦੀ ਹੈ। ਜੇ ਕੋਈ ਨਾ ਖੋਲ੍ਹੇ, ਤਾਂ ਸਾਨੂੰ ਦੱਸਿਆ ਜਾਂਦਾ ਹੈ, ਅਤੇ ਅਸੀਂ ਇਸਨੂੰ ਵੇਖਦੇ ਹਾਂ।`,
    received: (partner) => `${partner} ਫ਼ੈਸਲਾ ਕਰਨਗੇ ਕਿ ਮਦਦ ਕਰ ਸਕਦੇ ਹਨ ਜਾਂ ਨਹੀਂ, ਅਤੇ ਤੁਹਾਡੇ ਨਾਲ ਸੰਪਰਕ ਕਰਨਗੇ।`,
    accepted: (partner) => `${partner} ਤੁਹਾਡੇ ਨਾਲ ਸੰਪਰਕ ਕਰਨਗੇ।`,
    'in-progress': (partner) =>
      `${partner} ਤੁਹਾਡੇ ਨਾਲ ਸੰਪਰਕ ਵਿੱਚ ਹਨ, ਜਾਂ ਸੰਪਰਕ ਕਰਨਗੇ। ਜੇ ਇੱਕ ਹਫ਼ਤੇ ਤੱਕ ਕੋਈ ਖ਼ਬਰ ਨਾ ਮਿਲੇ, ਤਾਂ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ।`,
    'on-hold': (partner) => `${partner} ਨੇ ਇਸਨੂੰ ਉਡੀਕ ਸੂਚੀ ਵਿੱਚ ਰੱਖਿਆ ਹੈ, ਜਾਂ ਉਹ ਤੁਹਾਡੀ ਉਡੀਕ ਕਰ ਰਹੇ ਹਨ। ਤੁਹਾਨੂੰ ਕੁਝ ਕਰਨ ਦੀ ਲੋੜ ਨਹੀਂ।`,
    completed: ended,
    'loop-closed': ended,
    rejected: () => 'ਕਿਰਪਾ ਕਰਕੇ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ: ਅਸੀਂ ਤੁਹਾਡੇ ਨਾਲ ਮਿਲ ਕੇ ਵੇਖਾਂਗੇ ਕਿ ਹੋਰ ਕੀ ਮਦਦ ਹੋ ਸਕਦੀ ਹੈ।',
    're-routed': () => 'ਅਸੀਂ ਕਿਸੇ ਹੋਰ ਨੂੰ ਲੱਭ ਰਹੇ ਹਾਂ ਜੋ ਮਦਦ ਕਰ ਸਕੇ। ਤੁਹਾਨੂੰ ਕੁਝ ਕਰਨ ਦੀ ਲੋੜ ਨਹੀਂ।',
    'cancellation-requested': (partner) => `${partner} ਨੂੰ ਦੱਸ ਦਿੱਤਾ ਗਿਆ ਹੈ। ਉਹ ਕੋਈ ਨਵਾਂ ਕੰਮ ਸ਼ੁਰੂ ਨਹੀਂ ਕਰਨਗੇ।`,
    cancelled: () => 'ਹੁਣ ਹੋਰ ਕੁਝ ਨਹੀਂ ਹੋਵੇਗਾ। ਜੇ ਫਿਰ ਵੀ ਮਦਦ ਦੀ ਲੋੜ ਹੋਵੇ, ਤਾਂ ਦੁਬਾਰਾ ਮਦਦ ਮੰਗੋ।',
    failed: () => 'ਕਿਰਪਾ ਕਰਕੇ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ, ਤਾਂ ਜੋ ਅਸੀਂ ਇਸਨੂੰ ਠੀਕ ਕਰ ਸਕੀਏ।',
  },
  nextWhileAsked: (partner) =>
    `ਅੱਗੇ ਵਧਣ ਤੋਂ ਪਹਿਲਾਂ ${partner} ਦਾ ਇੱਕ ਸਵਾਲ ਹੈ। ਸਾਡੀ ਟੀਮ ਪਤਾ ਕਰ ਰਹੀ ਹੈ, ਅਤੇ ਸ਼ਾਇਦ ਤੁਹਾਨੂੰ ਫ਼ੋਨ ਕਰੇ। ਜੋ ਗੱਲ ਤੁਹਾਡੇ ਖਿਆਲ ਵਿੱਚ ਉਹਨਾਂ ਨੂੰ ਪਤਾ ਹੋਣੀ ਚਾਹੀਦੀ ਹੈ ਉਹ ਤੁਸੀਂ ਜੋੜ ਸਕਦੇ ਹੋ।`,
  yours: 'ਤੁਹਾਡੀ ਬੇਨਤੀ',
  whatNext: 'ਅੱਗੇ ਕੀ ਹੋਵੇਗਾ',
  somebody: 'ਸਾਡੀ ਟੀਮ',
  sentOn: (day) => `ਤੁਸੀਂ ਇਹ ${day} ਨੂੰ ਭੇਜੀ।`,
  movedOn: (day) => `ਇਹ ਆਖਰੀ ਵਾਰ ${day} ਨੂੰ ਅੱਗੇ ਵਧੀ।`,
  with: (partner) => `ਇਹ ${partner} ਕੋਲ ਹੈ।`,
  service: (service) => `ਇਹ ਇਸ ਲਈ ਹੈ: ${service}।`,
  appointment: (day, time) => `ਤੁਹਾਡੀ ਮੁਲਾਕਾਤ: ${day}, ਸਮਾਂ ${time}।`,
  outcome: 'ਨਤੀਜਾ',
  outcomes: {
    'got-help': 'ਵਿਅਕਤੀ ਨੂੰ ਉਹ ਮਦਦ ਮਿਲੀ ਜਿਸ ਲਈ ਉਹ ਆਏ ਸਨ',
    'got-some-help': 'ਜਿਸ ਮਦਦ ਲਈ ਉਹ ਆਏ ਸਨ ਉਸ ਵਿੱਚੋਂ ਕੁਝ ਮਿਲੀ',
    'no-help': 'ਵਿਅਕਤੀ ਨੂੰ ਮਦਦ ਨਹੀਂ ਮਿਲੀ',
    signposted: 'ਵਿਅਕਤੀ ਨੂੰ ਕਿਸੇ ਹੋਰ ਮਦਦ ਬਾਰੇ ਦੱਸਿਆ ਗਿਆ',
    'not-needed': 'ਪਤਾ ਲੱਗਾ ਕਿ ਵਿਅਕਤੀ ਨੂੰ ਇਸਦੀ ਲੋੜ ਨਹੀਂ ਸੀ',
  },
};
