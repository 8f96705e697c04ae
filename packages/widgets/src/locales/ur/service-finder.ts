import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';
import { reasonWords } from '../reasons.js';

const n = pluralIn('ur');

/** Words of `nk-service-finder` in Urdu. */
export const words: NonNullable<LocaleSections['service-finder']> = {
  title: 'مقامی مدد تلاش کریں',
  searchLabel: 'آپ کو کس چیز میں مدد چاہیے؟',
  searchHint: 'مثلاً \u2068falls, debt, someone to talk to\u2069 (فہرست انگریزی میں ہے)',
  search: 'تلاش کریں',
  nearLabel: 'قریب',
  nearHint: 'پوسٹ کوڈ یا شہر',
  nearMe: 'میرا مقام استعمال کریں',
  nearMeBusy: 'معلوم کیا جا رہا ہے کہ آپ کہاں ہیں',
  placeNotKnown: (place) =>
    `ہمیں معلوم نہیں کہ ”\u2068${place}\u2069“ کہاں ہے۔ پوسٹ کوڈ کا پہلا حصہ، جیسے DE1، یا شہر کا نام لکھیں۔`,
  filters: 'فہرست محدود کریں',
  showFilters: (chosen) => (chosen === 0 ? 'فہرست محدود کریں' : `فہرست محدود کریں (${chosen} چنے گئے)`),
  hideFilters: 'یہ انتخاب چھپائیں',
  when: 'کب',
  anyTime: 'کسی بھی وقت',
  openNowChoice: 'ابھی کھلا ہے',
  atTime: 'کسی اور وقت کھلا',
  age: 'فرد کی عمر',
  ageHint: 'سالوں میں',
  ageProblem: 'عمر 0 سے 120 تک ایک عدد ہونی چاہیے',
  showAll: (count) => `تمام ${count} دکھائیں`,
  facets: {
    cost: 'قیمت',
    access: 'مدد کیسے ملے گی',
    accessibility: 'رسائی کی ضروریات',
    language: 'بولی جانے والی زبانیں',
    type: 'خدمت کی قسم',
    need: 'ضرورت',
    topic: 'موضوع',
    audience: 'کس کے لیے',
    circumstance: 'حالات',
    statutory: 'چلانے والے',
    area: 'علاقہ',
    town: 'شہر',
  },
  runBy: { yes: 'سرکاری ادارہ', no: 'رضاکار گروپ' },
  count: (total, near) =>
    n(total, { one: '# خدمت', other: '# خدمات' }) + (near === undefined ? '' : `، \u2068${near}\u2069 کے قریب`),
  miles: (distance) => `${distance} دور`,
  placeCount: (count) => n(count, { one: '# جگہ', other: '# جگہیں' }),
  because: (reasons) => `مطابقت: ${reasonWords(reasons, (found, asked) => `${asked} کے لیے ${found}`)}`,
  checkAge: 'عمر نہیں بتائی گئی: پوچھ لیں کہ کیا یہ آپ کے لیے ٹھیک ہے',
  more: (count) => `${count} مزید دکھائیں`,
  shown: (shown, total) => `${total} میں سے ${shown} دکھائے گئے`,
  nothing: 'کوئی خدمت نہیں ملی',
  nothingHint: 'ہجے دیکھیں، یا کم یا آسان الفاظ لکھیں۔',
  noSource: 'یہ تلاش ابھی ترتیب نہیں دی گئی۔',
  loadingServices: 'خدمات لوڈ ہو رہی ہیں',
  askSomebody: 'یا کسی سے پوچھیں',
  keep: 'منتخب فہرست میں شامل کریں',
  share: 'یہ تلاش شیئر کریں',
  map: 'نقشہ',
  shortlist: (count) => `منتخب فہرست (${count})`,
  incomplete: 'اس صفحے کا کچھ حصہ لوڈ نہیں ہو سکا۔',
};
