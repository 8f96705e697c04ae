import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about who asks, for whom and for what help in Arabic. */
export const words: NonNullable<LocaleSections['form-questions']> = {
  pages: {
    referrer: { title: 'عنك' },
    contact: { title: 'كيف نتواصل معك', other: 'كيف نتواصل مع الشخص' },
    hopes: { title: 'آمالك', other: 'آمال الشخص' },
    'contact-note': { title: 'قبل أن نتواصل معك', other: 'قبل أن نتواصل مع الشخص' },
    representative: { title: 'من يتحدث نيابةً عنك', other: 'من يتحدث نيابةً عن الشخص' },
    address: { title: 'عنوانك', other: 'عنوان الشخص' },
    communication: { title: 'ما الذي يجعل الحديث أسهل؟' },
  },
  questions: {
    who: {
      label: 'من يحتاج إلى المساعدة؟',
      short: 'من يحتاج إلى المساعدة',
      required: 'اختر من يحتاج إلى المساعدة',
      options: {
        self: { label: 'أنا' },
        'someone-else': { label: 'شخص آخر', hint: 'قريب أو صديق أو جار' },
        professional: { label: 'شخص أعمل معه', hint: 'أعمل معه بصفة مهنية أو تطوعية' },
      },
    },
    basis: {
      label: 'هل يعرف الشخص أنك تطلب المساعدة له؟',
      short: 'هل يعرف الشخص',
      required: 'اختر ما إذا كان الشخص يعرف أنك تطلب المساعدة',
      options: {
        'person-agrees': { label: 'نعم، وهو موافق' },
        'best-interests': { label: 'لا يستطيع أن يقرر هذا بنفسه، وهو في مصلحته الفضلى' },
        'safety-concern': { label: 'أنا قلق على سلامة شخص ما' },
      },
    },
    'referrer-name': { label: 'اسمك الكامل', short: 'اسمك الكامل', required: 'أدخل اسمك الكامل' },
    'referrer-relationship': {
      label: 'صلتك بالشخص',
      hint: 'على سبيل المثال، ابنة أو جار',
      short: 'صلتك بالشخص',
    },
    'referrer-organisation': {
      label: 'المؤسسة التي تعمل لديها',
      short: 'مؤسستك',
      required: 'أدخل المؤسسة التي تعمل لديها',
    },
    'referrer-ods': { label: 'رمز ODS لمؤسستك', hint: 'على سبيل المثال، Y02345', short: 'رمز ODS' },
    'referrer-role': { label: 'مسماك الوظيفي', short: 'مسماك الوظيفي' },
    'referrer-telephone': {
      label: 'رقم هاتفك',
      hint: 'في حال احتجنا إلى التأكد من شيء معك',
      short: 'رقم هاتفك',
      required: 'أدخل رقم هاتفك',
    },
    'referrer-email': { label: 'عنوان بريدك الإلكتروني', short: 'عنوان بريدك الإلكتروني' },
    reason: {
      label: 'بماذا تريد المساعدة؟',
      hint: 'استخدم كلماتك الخاصة. على سبيل المثال، الشعور بالوحدة أو السقوط أو هموم المال أو رعاية شخص ما.',
      short: 'المساعدة المطلوبة',
      required: 'أدخل ما تريد المساعدة فيه',
      other: { label: 'بماذا يحتاج الشخص إلى المساعدة؟', required: 'أدخل ما يحتاج الشخص إلى المساعدة فيه' },
    },
    'what-matters': {
      label: 'ما أهم شيء بالنسبة لك؟',
      hint: 'على سبيل المثال، البقاء في بيتك أو رؤية الناس أكثر. يساعدنا ذلك على إيجاد المساعدة المناسبة.',
      short: 'أهم شيء',
      other: {
        label: 'ما أهم شيء بالنسبة للشخص؟',
        hint: 'على سبيل المثال، البقاء في بيته أو رؤية الناس أكثر. استخدم كلماته هو إن أمكن.',
      },
    },
    needs: { label: 'بأي من هذه يتعلق الأمر؟', hint: 'اختر كل ما ينطبق.', short: 'الاحتياجات' },
    outcomes: {
      label: 'ما الذي تأمل أن يتغير؟',
      hint: 'شيء واحد في كل سطر',
      short: 'الآمال',
      other: { label: 'ما الذي يأمل الشخص أن يتغير؟' },
    },
    tried: { label: 'ما الذي جُرِّب حتى الآن؟', short: 'ما جُرِّب حتى الآن' },
    name: {
      label: 'ما اسمك الكامل؟',
      hint: 'إذا كنت تحب أن تُنادى باسم آخر، فأضفه أيضًا',
      short: 'الاسم الكامل',
      required: 'أدخل اسمك الكامل',
      other: {
        label: 'ما الاسم الكامل للشخص؟',
        hint: 'إذا كان يحب أن يُنادى باسم آخر، فأضفه أيضًا',
        required: 'أدخل الاسم الكامل للشخص',
      },
    },
    'date-of-birth': {
      label: 'ما تاريخ ميلادك؟',
      hint: 'على سبيل المثال، 9 2 1948',
      short: 'تاريخ الميلاد',
      required: 'أدخل تاريخ ميلادك',
      other: { label: 'ما تاريخ ميلاد الشخص؟' },
    },
  },
};
