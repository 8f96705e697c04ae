import type { LocaleSections } from '../locale.js';

/** Words of `nk-adviser-form` in Arabic. */
export const words: NonNullable<LocaleSections['adviser-form']> = {
  script: 'اقرأ بصوت عالٍ',
  greeting: [
    'هل هناك أحد في خطر الآن؟ إذا كان الأمر كذلك، فيُرجى إنهاء هذه المكالمة والاتصال بالرقم 999.',
    'سأطرح عليك بعض الأسئلة، وسأكتب ما تقوله بكلماتك. يستغرق ذلك حوالي عشر دقائق.',
    'لا يلزمك أن تجيب عن سؤال اختياري، ويمكنك التوقف في أي وقت.',
  ],
  readOut: 'اقرأ كل سؤال كما هو. لا تقترح إجابة.',
  optionsAre: (options) => `يمكنك أن تجيب: \u2068${options}\u2069.`,
  optionalOne: 'لا يلزمك أن تجيب عن هذا.',
  typeIt: 'اكتب الإجابة بكلمات الشخص نفسه.',
  readBack: 'سأقرأ عليك ما كتبته. يُرجى أن تخبرني إذا كان هناك شيء غير صحيح.',
  mayISend: 'هل يمكنني إرسال هذا الآن؟',
  done: (organisation) => `تم الإرسال. ستتواصل معك \u2068${organisation}\u2069 بطريقة قلت إنها آمنة.`,
  referenceIs: 'هذا رقمك المرجعي، يُرجى كتابته:',
  spelled: (letter, word) => `\u2068${letter} – ${word}\u2069`,
  receivedCall: 'يوم المكالمة',
  receivedPaper: 'يوم استلام النموذج الورقي',
  receivedHint: 'يُحسب وقت الانتظار من هذا اليوم',
  paperHint: 'اكتب ما هو مكتوب في النموذج، بكلمات الشخص نفسه. إذا كانت إجابة لازمة ناقصة، فاسأل الشخص بطريقة سمح بها.',
};
