import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ur');

/** Words of an answer of `nk-service-finder` in Urdu. */
export const words: NonNullable<LocaleSections['answer']> = {
  suggestions: 'تجاویز',
  suggestionKinds: { service: 'خدمت', organisation: 'ادارہ', topic: 'موضوع', town: 'جگہ', word: '' },
  suggestionsReady: (count) => n(count, { one: 'نیچے # تجویز', other: 'نیچے # تجاویز' }),
  placeNotKnown: (place) =>
    `ہمیں معلوم نہیں کہ ”\u2068${place}\u2069“ کہاں ہے۔ پوسٹ کوڈ کا پہلا حصہ، جیسے DE1، یا شہر کا نام لکھیں۔`,
  yourLocation: 'آپ کا مقام',
  locationRefused: 'اس آلے نے ہمیں آپ کا مقام نہیں دیکھنے دیا۔ پوسٹ کوڈ یا شہر لکھیں۔',
  locationFailed: 'ہم آپ کا مقام معلوم نہیں کر سکے۔ پوسٹ کوڈ یا شہر لکھیں۔',
  within: 'کتنی دور',
  withinMiles: (miles) => n(miles, { one: '# میل کے اندر', other: '# میل کے اندر' }),
  anyDistance: 'کوئی بھی فاصلہ',
  day: 'دن',
  time: 'وقت',
  openOn: (day, time) => `${day} کو ${time} پر کھلا`,
  aged: (age) => `عمر ${age} سال`,
  notSaid: (what) => `یہ فہرست نہیں بتاتی: ${what.join('، ').toLowerCase()}۔`,
  cannotNarrow: (what) => `چھپائے گئے، کیونکہ ان سے یہ فہرست مختصر نہیں ہوگی: ${what.join('، ').toLowerCase()}۔`,
  hours: 'کھلنے کے اوقات',
  places: 'خدمات کہاں ہیں',
  chosen: 'آپ کا انتخاب',
  remove: (what) => `ہٹائیں: ${what}`,
  clearAll: 'سب صاف کریں',
  tryThis: 'آپ یہ کر سکتے ہیں',
  relaxWithin: (miles) => n(miles, { one: '# میل کے اندر دیکھیں', other: '# میل کے اندر دیکھیں' }),
  relaxAnywhere: 'کسی بھی فاصلے پر دیکھیں',
  relaxFacet: (facet) => `”${facet}“ ہٹا دیں`,
  relaxAge: 'عمر ہٹا دیں',
  relaxOpen: 'وہ خدمات بھی دیکھیں جو اس وقت بند ہیں',
  relaxFilters: 'الفاظ کے سوا سب ہٹا دیں',
  relaxText: 'الفاظ ہٹا دیں',
  withCount: (what, count) => `${what} (${count})`,
  notEligible: (count) => n(count, { one: '# مزید دوسری عمروں کے لیے ہے', other: '# مزید دوسری عمروں کے لیے ہیں' }),
  forAges: (minimum, maximum) =>
    minimum === undefined
      ? `${maximum} سال یا اس سے کم عمر کے لیے`
      : maximum === undefined
        ? `${minimum} سال یا اس سے زیادہ عمر کے لیے`
        : `${minimum} سے ${maximum} سال کی عمر کے لیے`,
  notConfirmedSince: (date) => `${date} کے بعد تصدیق نہیں ہوئی: جانے سے پہلے رابطہ کریں`,
  sort: 'ترتیب',
  sorts: { relevance: 'بہترین مطابقت', distance: 'قریب ترین', name: 'نام', updated: 'آخری جانچ' },
  backToResults: 'فہرست پر واپس',
  shareService: 'یہ خدمت شیئر کریں',
};
