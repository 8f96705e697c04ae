import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');

/** Words of an answer of `nk-service-finder` in Arabic. */
export const words: NonNullable<LocaleSections['answer']> = {
  suggestions: 'اقتراحات',
  suggestionKinds: { service: 'خدمة', organisation: 'منظمة', topic: 'موضوع', town: 'مكان', word: '' },
  suggestionsReady: (count) =>
    n(count, {
      zero: 'لا اقتراحات',
      one: 'اقتراح واحد أدناه',
      two: 'اقتراحان أدناه',
      few: '# اقتراحات أدناه',
      many: '# اقتراحًا أدناه',
      other: '# اقتراح أدناه',
    }),
  placeNotKnown: (place) =>
    `لا نعرف أين يقع «\u2068${place}\u2069». جرب الجزء الأول من الرمز البريدي، مثل DE1، أو اسم المدينة.`,
  yourLocation: 'موقعك',
  locationRefused: 'لم يسمح لنا هذا الجهاز بمعرفة مكانك. اكتب الرمز البريدي أو المدينة بدلًا من ذلك.',
  locationFailed: 'لم نتمكن من معرفة مكانك. اكتب الرمز البريدي أو المدينة بدلًا من ذلك.',
  within: 'إلى أي مسافة',
  withinMiles: (miles) =>
    n(miles, {
      zero: 'ضمن # ميل',
      one: 'ضمن ميل واحد',
      two: 'ضمن ميلين',
      few: 'ضمن # أميال',
      many: 'ضمن # ميلًا',
      other: 'ضمن # ميل',
    }),
  anyDistance: 'أي مسافة',
  day: 'اليوم',
  time: 'الوقت',
  openOn: (day, time) => `مفتوح ${day} الساعة ${time}`,
  aged: (age) => `العمر ${age}`,
  notSaid: (what) => `لا تذكر هذه القائمة: ${what.join('، ').toLowerCase()}.`,
  cannotNarrow: (what) => `مخفية لأنها لن تقصّر هذه القائمة: ${what.join('، ').toLowerCase()}.`,
  hours: 'مواعيد العمل',
  places: 'أماكن الخدمات',
  chosen: 'اختياراتك',
  remove: (what) => `إزالة: ${what}`,
  clearAll: 'مسح الكل',
  tryThis: 'يمكنك',
  relaxWithin: (miles) =>
    n(miles, {
      zero: 'البحث ضمن # ميل',
      one: 'البحث ضمن ميل واحد',
      two: 'البحث ضمن ميلين',
      few: 'البحث ضمن # أميال',
      many: 'البحث ضمن # ميلًا',
      other: 'البحث ضمن # ميل',
    }),
  relaxAnywhere: 'البحث في أي مسافة',
  relaxFacet: (facet) => `إزالة «${facet}»`,
  relaxAge: 'إزالة العمر',
  relaxOpen: 'عرض الخدمات المغلقة حينها أيضًا',
  relaxFilters: 'إزالة كل شيء عدا الكلمات',
  relaxText: 'إزالة الكلمات',
  withCount: (what, count) => `${what} (${count})`,
  notEligible: (count) =>
    n(count, {
      zero: 'لا خدمات لأعمار أخرى',
      one: 'خدمة أخرى لأعمار مختلفة',
      two: 'خدمتان أخريان لأعمار مختلفة',
      few: '# خدمات أخرى لأعمار مختلفة',
      many: '# خدمة أخرى لأعمار مختلفة',
      other: '# خدمة أخرى لأعمار مختلفة',
    }),
  forAges: (minimum, maximum) =>
    minimum === undefined
      ? `حتى عمر ${maximum} سنة`
      : maximum === undefined
        ? `من عمر ${minimum} سنة فأكثر`
        : `من عمر ${minimum} إلى ${maximum} سنة`,
  notConfirmedSince: (date) => `لم يؤكدها أحد منذ ${date}: تواصل معهم قبل الذهاب`,
  sort: 'الترتيب حسب',
  sorts: { relevance: 'الأنسب', distance: 'الأقرب', name: 'الاسم', updated: 'آخر تحقق' },
  backToResults: 'العودة إلى القائمة',
  shareService: 'شارك هذه الخدمة',
};
