import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');

/** Words of `nk-service` in Arabic. */
export const words: NonNullable<LocaleSections['service']> = {
  refer: 'اطلب المساعدة من هذه الخدمة',
  provider: (name) => `تديرها \u2068${name}\u2069`,
  about: 'ما هي',
  whoFor: 'لمن هي',
  notFor: 'ليست لـ',
  agesFromTo: (minimum, maximum) => `من عمر ${minimum} إلى ${maximum} سنة`,
  agesFrom: (minimum) => `من عمر ${minimum} سنة فأكثر`,
  agesTo: (maximum) => `حتى عمر ${maximum} سنة`,
  whoNotSaid: 'لم يذكروا ذلك. اسألهم إن كانت مناسبة لك.',
  cost: 'التكلفة',
  costNotSaid: 'لم يذكروا التكلفة. اسأل قبل الذهاب.',
  when: 'متى',
  nextTimes: 'المواعيد القادمة',
  check: 'عطلة رسمية: تحقق أولًا',
  whereAndWhen: 'أين ومتى',
  thisPlace: 'المكان الذي اخترته',
  otherPlaces: 'أماكن أخرى',
  confidential: 'العنوان سري حفاظًا على سلامة الناس. تواصل مع الخدمة وسيخبرونك به.',
  areas: 'المنطقة المشمولة',
  howToGetIn: 'كيف تحصل على المساعدة',
  bring: 'ما الذي تحضره معك',
  wait: 'مدة الانتظار',
  capacity: {
    capacity: 'يمكنهم استقبال أشخاص جدد',
    'no-capacity': 'ممتلئة: لا يمكنهم استقبال أشخاص جدد',
    waitlist: 'توجد قائمة انتظار',
    'additional-assessment-required': 'سيتحققون أولًا إن كان بإمكانهم المساعدة',
  },
  waitWeeks: (weeks) =>
    `نحو ${n(weeks, { zero: '# أسبوع', one: 'أسبوع واحد', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' })}`,
  usualReply: (days) =>
    `يردون عادة خلال ${n(days, { zero: '# يوم عمل', one: 'يوم عمل واحد', two: 'يومي عمل', few: '# أيام عمل', many: '# يوم عمل', other: '# يوم عمل' })}`,
  languages: 'اللغات',
  contact: 'التواصل',
  telephone: 'الهاتف',
  email: 'البريد الإلكتروني',
  website: 'الموقع الإلكتروني',
  more: 'مزيد من المعلومات',
  links: { 'easy-read': 'نص سهل القراءة', bsl: 'لغة الإشارة البريطانية (BSL)', video: 'فيديو' },
  lastChecked: (date) => `آخر تحقق ${date}`,
  neverChecked: 'لا نعرف متى تم التحقق من هذا آخر مرة. تواصل مع الخدمة قبل الذهاب.',
  stale: 'لم يؤكدها أحد منذ ذلك الحين، فربما تغيرت بعض المعلومات. تواصل مع الخدمة قبل الذهاب.',
  statuses: {
    inactive: 'هذه الخدمة لا تعمل حاليًا.',
    defunct: 'انتهت هذه الخدمة.',
    'temporarily closed': 'هذه الخدمة مغلقة مؤقتًا.',
  },
  statutory: 'خدمة عامة ملزمة بالمساعدة',
  missing: 'لم تعد هذه الخدمة في القائمة.',
  addToCalendar: 'أضف إلى التقويم',
  noService: 'لم يتم اختيار خدمة.',
  loadingService: 'جارٍ تحميل هذه الخدمة',
};
