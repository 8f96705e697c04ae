import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pa');

/** Words of an answer of `nk-service-finder` in Punjabi. */
export const words: NonNullable<LocaleSections['answer']> = {
  suggestions: 'ਸੁਝਾਅ',
  suggestionKinds: { service: 'ਸੇਵਾ', organisation: 'ਸੰਸਥਾ', topic: 'ਵਿਸ਼ਾ', town: 'ਥਾਂ', word: '' },
  suggestionsReady: (count) => n(count, { one: 'ਹੇਠਾਂ # ਸੁਝਾਅ', other: 'ਹੇਠਾਂ # ਸੁਝਾਅ' }),
  placeNotKnown: (place) => `ਸਾਨੂੰ ਪਤਾ ਨਹੀਂ “${place}” ਕਿੱਥੇ ਹੈ। ਪੋਸਟਕੋਡ ਦਾ ਪਹਿਲਾ ਹਿੱਸਾ, ਜਿਵੇਂ DE1, ਜਾਂ ਸ਼ਹਿਰ ਦਾ ਨਾਂ ਲਿਖੋ।`,
  yourLocation: 'ਤੁਹਾਡਾ ਟਿਕਾਣਾ',
  locationRefused: 'ਇਸ ਡਿਵਾਈਸ ਨੇ ਸਾਨੂੰ ਤੁਹਾਡਾ ਟਿਕਾਣਾ ਨਹੀਂ ਵੇਖਣ ਦਿੱਤਾ। ਪੋਸਟਕੋਡ ਜਾਂ ਸ਼ਹਿਰ ਲਿਖੋ।',
  locationFailed: 'ਅਸੀਂ ਤੁਹਾਡਾ ਟਿਕਾਣਾ ਪਤਾ ਨਹੀਂ ਕਰ ਸਕੇ। ਪੋਸਟਕੋਡ ਜਾਂ ਸ਼ਹਿਰ ਲਿਖੋ।',
  within: 'ਕਿੰਨੀ ਦੂਰ',
  withinMiles: (miles) => n(miles, { one: '# ਮੀਲ ਦੇ ਅੰਦਰ', other: '# ਮੀਲ ਦੇ ਅੰਦਰ' }),
  anyDistance: 'ਕੋਈ ਵੀ ਦੂਰੀ',
  day: 'ਦਿਨ',
  time: 'ਸਮਾਂ',
  openOn: (day, time) => `${day} ਨੂੰ ${time} ਖੁੱਲ੍ਹਾ`,
  aged: (age) => `ਉਮਰ ${age}`,
  notSaid: (what) => `ਇਹ ਸੂਚੀ ਨਹੀਂ ਦੱਸਦੀ: ${what.join(', ').toLowerCase()}।`,
  cannotNarrow: (what) => `ਲੁਕਾਏ ਗਏ, ਕਿਉਂਕਿ ਇਹ ਸੂਚੀ ਨੂੰ ਛੋਟਾ ਨਹੀਂ ਕਰਨਗੇ: ${what.join(', ').toLowerCase()}।`,
  hours: 'ਖੁੱਲ੍ਹਣ ਦਾ ਸਮਾਂ',
  places: 'ਸੇਵਾਵਾਂ ਕਿੱਥੇ ਹਨ',
  chosen: 'ਤੁਹਾਡੀ ਚੋਣ',
  remove: (what) => `ਹਟਾਓ: ${what}`,
  clearAll: 'ਸਭ ਸਾਫ਼ ਕਰੋ',
  tryThis: 'ਤੁਸੀਂ ਇਹ ਕਰ ਸਕਦੇ ਹੋ',
  relaxWithin: (miles) => n(miles, { one: '# ਮੀਲ ਦੇ ਅੰਦਰ ਵੇਖੋ', other: '# ਮੀਲ ਦੇ ਅੰਦਰ ਵੇਖੋ' }),
  relaxAnywhere: 'ਕਿਸੇ ਵੀ ਦੂਰੀ ਤੇ ਵੇਖੋ',
  relaxFacet: (facet) => `“${facet}” ਹਟਾਓ`,
  relaxAge: 'ਉਮਰ ਹਟਾਓ',
  relaxOpen: 'ਉਸ ਵੇਲੇ ਬੰਦ ਸੇਵਾਵਾਂ ਵੀ ਵੇਖੋ',
  relaxFilters: 'ਸ਼ਬਦਾਂ ਤੋਂ ਬਿਨਾਂ ਸਭ ਹਟਾਓ',
  relaxText: 'ਸ਼ਬਦ ਹਟਾਓ',
  withCount: (what, count) => `${what} (${count})`,
  notEligible: (count) => n(count, { one: '# ਹੋਰ ਦੂਜੀ ਉਮਰ ਲਈ ਹੈ', other: '# ਹੋਰ ਦੂਜੀਆਂ ਉਮਰਾਂ ਲਈ ਹਨ' }),
  forAges: (minimum, maximum) =>
    minimum === undefined
      ? `${maximum} ਸਾਲ ਜਾਂ ਘੱਟ ਉਮਰ ਲਈ`
      : maximum === undefined
        ? `${minimum} ਸਾਲ ਜਾਂ ਵੱਧ ਉਮਰ ਲਈ`
        : `${minimum} ਤੋਂ ${maximum} ਸਾਲ ਦੀ ਉਮਰ ਲਈ`,
  notConfirmedSince: (date) => `${date} ਤੋਂ ਬਾਅਦ ਪੁਸ਼ਟੀ ਨਹੀਂ ਹੋਈ: ਜਾਣ ਤੋਂ ਪਹਿਲਾਂ ਸੰਪਰਕ ਕਰੋ`,
  sort: 'ਤਰਤੀਬ',
  sorts: { relevance: 'ਸਭ ਤੋਂ ਢੁਕਵੀਂ', distance: 'ਸਭ ਤੋਂ ਨੇੜੇ', name: 'ਨਾਂ', updated: 'ਆਖ਼ਰੀ ਜਾਂਚ' },
  backToResults: 'ਸੂਚੀ ਤੇ ਵਾਪਸ',
  shareService: 'ਇਹ ਸੇਵਾ ਸਾਂਝੀ ਕਰੋ',
};
