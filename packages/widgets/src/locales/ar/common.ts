import { languageNames } from '../language-names.js';
import type { LanguageFile } from '../locale.js';

/** Arabic: how it is written, and the words that several elements need. */
export const language: LanguageFile = {
  code: 'ar',
  name: 'العربية',
  direction: 'rtl',
  notice: 'نسخة تجريبية: لم يراجع هذه الترجمة متحدث بالعربية بعد.',
  common: {
    crisisHeading: 'هل تحتاج إلى مساعدة الآن؟',
    crisisWhen: {
      emergency: 'إذا كانت هناك حياة في خطر',
      'nhs-111': 'لمساعدة عاجلة من NHS',
      samaritans: 'للتحدث مع Samaritans',
    },
    call: 'اتصل',
    tryAgain: 'حاول مرة أخرى',
    loading: 'جارٍ التحميل',
    back: 'رجوع',
    optional: 'اختياري',
    yes: 'نعم',
    no: 'لا',
    broken: 'عذرًا، هذا الجزء من الصفحة لا يعمل. لا يزال بإمكانك استخدام أرقام الهاتف هنا.',
    problem: 'توجد مشكلة',
    leave: 'غادر هذه الصفحة الآن',
    languageName: languageNames('ar', { bfi: 'لغة الإشارة البريطانية (BSL)' }),
  },
};
