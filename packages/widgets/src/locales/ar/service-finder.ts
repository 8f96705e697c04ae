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
  nearLabel: 'بالقرب من',
  nearHint: 'الرمز البريدي أو المدينة',
  nearMe: 'استخدم موقعي',
  nearMeBusy: 'جارٍ تحديد مكانك',
  filters: 'تضييق القائمة',
  showFilters: (chosen) => (chosen === 0 ? 'تضييق القائمة' : `تضييق القائمة (تم اختيار ${chosen})`),
  hideFilters: 'إخفاء هذه الخيارات',
  when: 'متى',
  anyTime: 'أي وقت',
  openNowChoice: 'مفتوح الآن',
  atTime: 'مفتوح في وقت آخر',
  age: 'عمر الشخص',
  ageHint: 'بالسنوات',
  ageProblem: 'يجب أن يكون العمر رقمًا من 0 إلى 120',
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
  runBy: { yes: 'جهة حكومية', no: 'جهة تطوعية' },
  count: (total, near) =>
    n(total, { zero: 'لا خدمات', one: 'خدمة واحدة', two: 'خدمتان', few: '# خدمات', many: '# خدمة', other: '# خدمة' }) +
    (near === undefined ? '' : ` بالقرب من \u2068${near}\u2069`),
  miles: (distance) => `على بعد ${distance}`,
  placeCount: (count) =>
    n(count, { zero: '# مكان', one: 'مكان واحد', two: 'مكانان', few: '# أماكن', many: '# مكانًا', other: '# مكان' }),
  because: (reasons) => `يطابق ${reasonWords(reasons, (found, asked) => `${found} بدل ${asked}`)}`,
  checkAge: 'لم تُذكر الأعمار: اسأل إن كانت مناسبة لك',
  more: (count) => `عرض ${count} أخرى`,
  shown: (shown, total) => `معروض ${shown} من ${total}`,
  nothing: 'لم يتم العثور على خدمات',
  nothingHint: 'تحقق من الإملاء، أو استخدم كلمات أقل أو أبسط.',
  noSource: 'لم يُجهَّز هذا الباحث عن الخدمات بعد.',
  loadingServices: 'جارٍ تحميل الخدمات',
  askSomebody: 'أو اسأل شخصًا',
  keep: 'أضف إلى القائمة المختصرة',
  share: 'شارك هذا البحث',
  map: 'خريطة',
  shortlist: (count) => `القائمة المختصرة (${count})`,
  incomplete: 'تعذّر تحميل جزء من هذه الصفحة.',
};
