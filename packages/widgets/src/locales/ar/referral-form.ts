import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');

/** Words of `nk-referral-form` before the first question in Arabic. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'اطلب المساعدة',
  formHeadingFor: (service) => `اطلب المساعدة من \u2068${service}\u2069`,
  start: 'ابدأ',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `لمن أعمارهم ${minimum} سنة أو أكثر`
      : minimum === undefined
        ? `لمن أعمارهم ${maximum} سنة أو أقل`
        : `لمن أعمارهم من ${minimum} إلى ${maximum} سنة`,
  notFor: (who) => `ليست لـ: \u2068${who}\u2069`,
  waitingList: 'هناك قائمة انتظار',
  waitingWeeks: (weeks) =>
    `هناك قائمة انتظار: حوالي ${n(weeks, { zero: '# أسبوع', one: 'أسبوع واحد', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' })}`,
  noCapacity: 'لا تستطيع هذه الخدمة قبول أشخاص جدد حاليًا. لا يزال بإمكانك الطلب: سيخبرونك عندما يتوفر مكان.',
  assessment: 'سيتحدثون معك أولًا لمعرفة ما إذا كان بإمكانهم المساعدة',
  whoFor: 'لمن هذه الخدمة',
  bring: (documents) => `قد يُطلب منك: \u2068${documents}\u2069`,
  takes: 'يستغرق هذا حوالي 5 دقائق. يمكنك الطلب لنفسك أو لشخص آخر.',
  sharing: (organisation) =>
    `سنرسل هذا إلى \u2068${organisation}\u2069 حتى يتمكنوا من التواصل معك. يمكنك أن تطلب منا التوقف.`,
  sharingOther: (organisation) =>
    `سنرسل هذا إلى \u2068${organisation}\u2069 حتى يتمكنوا من التواصل مع الشخص الذي تطلب المساعدة له. يمكنك أنت أو يمكن لذلك الشخص أن يطلب منا التوقف.`,
  controller: (controller) => `الجهة المسؤولة عن إجاباتك: \u2068${controller}\u2069.`,
  retention: (retention) => `مدة الاحتفاظ بها: \u2068${retention}\u2069.`,
  privacy: 'كيف تُستخدم إجاباتك (إشعار الخصوصية)',
  complaints: 'كيفية تقديم شكوى',
  memoryOnly: 'لا يُحفظ شيء على هذا الجهاز. إذا غادرت هذه الصفحة قبل الإرسال فستضيع إجاباتك.',
  offline: 'أنت غير متصل بالإنترنت. عندما يعود الاتصال، اختر «حاول مرة أخرى».',
  notReady: 'لا يمكن استخدام هذا النموذج حاليًا.',
};
