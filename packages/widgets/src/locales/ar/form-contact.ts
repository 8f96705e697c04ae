import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about reaching and meeting the person in Arabic. */
export const words: NonNullable<LocaleSections['form-contact']> = {
  questions: {
    'contact-ways': {
      label: 'كيف يمكننا التواصل معك؟',
      hint: 'اختر كل طريقة آمنة لك. لن نستخدم أي طريقة أخرى.',
      short: 'طرق التواصل',
      required: 'اختر طريقة واحدة على الأقل للتواصل معك',
      options: {
        telephone: { label: 'مكالمة هاتفية' },
        text: { label: 'رسالة نصية' },
        email: { label: 'بريد إلكتروني' },
        post: { label: 'رسالة بريدية' },
        'through-referrer': { label: 'من خلالي', hint: 'يفضل الشخص أن يسمع منك لا منا' },
      },
      other: {
        label: 'كيف يمكننا التواصل مع الشخص؟',
        hint: 'اختر كل طريقة آمنة له. لن نستخدم أي طريقة أخرى.',
        required: 'اختر طريقة واحدة على الأقل للتواصل مع الشخص',
      },
    },
    telephone: {
      label: 'رقم هاتفك',
      short: 'رقم الهاتف',
      required: 'أدخل رقم هاتفك',
      other: { label: 'رقم هاتف الشخص', required: 'أدخل رقم هاتف الشخص' },
    },
    'may-leave-message': {
      label: 'هل يمكننا ترك رسالة؟',
      hint: 'على سبيل المثال، على جهاز الرد الآلي أو مع من يرد على الهاتف',
      short: 'يمكن ترك رسالة',
    },
    email: {
      label: 'عنوان بريدك الإلكتروني',
      short: 'عنوان البريد الإلكتروني',
      required: 'أدخل عنوان بريدك الإلكتروني',
      other: { label: 'عنوان البريد الإلكتروني للشخص', required: 'أدخل عنوان البريد الإلكتروني للشخص' },
    },
    address: {
      label: 'العنوان',
      hint: 'اترك هذا فارغًا إذا لم يكن لديك عنوان ثابت',
      short: 'العنوان',
      required: 'أدخل عنوانك حتى نتمكن من الكتابة إليك',
      other: {
        hint: 'اترك هذا فارغًا إذا لم يكن لدى الشخص عنوان ثابت',
        required: 'أدخل عنوان الشخص حتى نتمكن من الكتابة إليه',
      },
    },
    postcode: { label: 'الرمز البريدي', hint: 'على سبيل المثال، DE1 3AH', short: 'الرمز البريدي' },
    'contact-note': {
      label: 'هل هناك ما ينبغي أن نعرفه قبل أن نتواصل معك؟',
      hint: 'على سبيل المثال، أوقات تناسبك، أو رقم يجب عدم استخدامه، أو شخص يجب ألا يعرف.',
      short: 'قبل التواصل',
      other: {
        label: 'هل هناك ما ينبغي أن نعرفه قبل أن نتواصل مع الشخص؟',
        hint: 'على سبيل المثال، أوقات تناسبه، أو رقم يجب عدم استخدامه، أو شخص يجب ألا يعرف.',
      },
    },
    availability: { label: 'ما أفضل الأيام والأوقات؟', short: 'أفضل الأيام والأوقات' },
    restricted: {
      label: 'هل هناك ما ينبغي أن يقرأه الفريق نفسه فقط؟',
      hint: 'لن يراه أي شخص يقتصر دوره على تمرير هذا إلى غيره.',
      short: 'للفريق فقط',
    },
    'has-representative': {
      label: 'هل يتحدث أحد نيابةً عنك؟',
      hint: 'على سبيل المثال، مقدم رعاية أو أحد الوالدين أو مدافع عن الحقوق (advocate)',
      short: 'يتحدث أحد نيابةً عنك',
      options: { yes: { label: 'نعم' }, no: { label: 'لا' } },
      other: { label: 'هل يتحدث شخص آخر نيابةً عنه؟', short: 'يتحدث أحد نيابةً عن الشخص' },
    },
    'representative-name': { label: 'اسمه', short: 'من يتحدث نيابةً عن الشخص', required: 'أدخل اسمه' },
    'representative-relationship': {
      label: 'صلته بك',
      short: 'صلته بالشخص',
      other: { label: 'صلته بالشخص' },
    },
    'representative-telephone': { label: 'رقم هاتفه', short: 'هاتف من يتحدث نيابةً عن الشخص' },
    interpreter: {
      label: 'هل تحتاج إلى مترجم فوري؟',
      hint: 'لغة الإشارة البريطانية (BSL) مشمولة أيضًا',
      short: 'مترجم فوري',
      other: { label: 'هل يحتاج الشخص إلى مترجم فوري؟' },
    },
    language: { label: 'أي لغة؟', short: 'اللغة', required: 'أدخل اللغة' },
    adjustments: {
      label: 'هل هناك شيء آخر يجعل الأمر أسهل؟',
      hint: 'على سبيل المثال، حروف كبيرة، أو نص سهل القراءة (Easy Read)، أو غرفة هادئة، أو مدخل بلا درج، أو إحضار شخص معك.',
      short: 'ما يجعل الأمر أسهل',
    },
    'knows-nhs-number': {
      label: 'هل تعرف رقم NHS الخاص بك؟',
      short: 'يعرف رقم NHS',
      required: 'اختر ما إذا كنت تعرف رقم NHS',
      options: { yes: { label: 'نعم' }, no: { label: 'لا' }, 'not-sure': { label: 'لست متأكدًا' } },
      other: { label: 'هل تعرف رقم NHS الخاص بالشخص؟' },
    },
    'nhs-number': {
      label: 'ما رقم NHS الخاص بك؟',
      hint: 'يتكون من 10 أرقام، مثل \u2068999 123 4567\u2069. ستجده في أي رسالة من NHS.',
      short: 'رقم NHS',
      other: { label: 'ما رقم NHS الخاص بالشخص؟' },
    },
  },
};
