import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';
import { reasonWords } from '../reasons.js';

const n = pluralIn('ar');

/** Words of `nk-service-finder` in Arabic. */
export const words: NonNullable<LocaleSections['service-finder']> = {
  title: 'ابحث عن مساعدة محلية',
  searchLabel: 'ما المساعدة التي تحتاجها؟',
  searchHint: 'مثلًا \u2068falls, debt, someone to talk to\u2069 (القائمة بالإنجليزية)',
  search: 'بحث',
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
  nearLabel: 'بالقرب من',
  nearHint: 'الرمز البريدي أو المدينة',
  nearMe: 'استخدم موقعي',
  nearMeBusy: 'جارٍ تحديد مكانك',
  yourLocation: 'موقعك',
  placeNotKnown: (place) =>
    `لا نعرف أين يقع «\u2068${place}\u2069». جرب الجزء الأول من الرمز البريدي، مثل DE1، أو اسم المدينة.`,
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
  filters: 'تضييق القائمة',
  showFilters: (chosen) => (chosen === 0 ? 'تضييق القائمة' : `تضييق القائمة (تم اختيار ${chosen})`),
  hideFilters: 'إخفاء هذه الخيارات',
  when: 'متى',
  anyTime: 'أي وقت',
  openNowChoice: 'مفتوح الآن',
  atTime: 'مفتوح في وقت آخر',
  day: 'اليوم',
  time: 'الوقت',
  openOn: (day, time) => `مفتوح ${day} الساعة ${time}`,
  age: 'عمر الشخص',
  ageHint: 'بالسنوات',
  ageProblem: 'يجب أن يكون العمر رقمًا من 0 إلى 120',
  aged: (age) => `العمر ${age}`,
  showAll: (count) => `عرض الكل (${count})`,
  facets: {
    cost: 'التكلفة',
    access: 'كيف تحصل على المساعدة',
    accessibility: 'احتياجات الوصول',
    language: 'اللغات',
    type: 'نوع الخدمة',
    need: 'الحاجة',
    topic: 'الموضوع',
    audience: 'لمن هي',
    circumstance: 'الظروف',
    statutory: 'الجهة المشغلة',
    area: 'المنطقة المشمولة',
    town: 'المدينة',
  },
  notSaid: (what) => `لا تذكر هذه القائمة: ${what.join('، ').toLowerCase()}.`,
  cannotNarrow: (what) => `مخفية لأنها لن تقصّر هذه القائمة: ${what.join('، ').toLowerCase()}.`,
  hours: 'مواعيد العمل',
  places: 'أماكن الخدمات',
  chosen: 'اختياراتك',
  remove: (what) => `إزالة: ${what}`,
  clearAll: 'مسح الكل',
  count: (total, near) =>
    n(total, { zero: 'لا خدمات', one: 'خدمة واحدة', two: 'خدمتان', few: '# خدمات', many: '# خدمة', other: '# خدمة' }) +
    (near === undefined ? '' : ` بالقرب من \u2068${near}\u2069`),
  sort: 'الترتيب حسب',
  sorts: { relevance: 'الأنسب', distance: 'الأقرب', name: 'الاسم', updated: 'آخر تحقق' },
  miles: (distance) => `على بعد ${distance}`,
  placeCount: (count) =>
    n(count, { zero: '# مكان', one: 'مكان واحد', two: 'مكانان', few: '# أماكن', many: '# مكانًا', other: '# مكان' }),
  because: (reasons) => `يطابق ${reasonWords(reasons, (found, asked) => `${found} بدل ${asked}`)}`,
  checkAge: 'لم تُذكر الأعمار: اسأل إن كانت مناسبة لك',
  more: (count) => `عرض ${count} أخرى`,
  shown: (shown, total) => `معروض ${shown} من ${total}`,
  nothing: 'لم يتم العثور على خدمات',
  nothingHint: 'تحقق من الإملاء، أو استخدم كلمات أقل أو أبسط.',
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
  backToResults: 'العودة إلى القائمة',
  noSource: 'لم يُجهَّز هذا الباحث عن الخدمات بعد.',
  loadingServices: 'جارٍ تحميل الخدمات',
  askSomebody: 'أو اسأل شخصًا',
  keep: 'أضف إلى القائمة المختصرة',
  share: 'شارك هذا البحث',
  shareService: 'شارك هذه الخدمة',
  map: 'خريطة',
  shortlist: (count) => `القائمة المختصرة (${count})`,
  moreFailed: 'تعذر تحميل هذا. تحقق من الاتصال ثم حاول مرة أخرى.',
  notConfirmedSince: (date) => `لم يؤكدها أحد منذ ${date}: تواصل معهم قبل الذهاب`,
};
