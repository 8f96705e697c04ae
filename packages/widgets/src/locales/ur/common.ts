import { languageNames } from '../language-names.js';
import type { LanguageFile } from '../locale.js';

/** Urdu: how it is written, and the words that several elements need. */
export const language: LanguageFile = {
  code: 'ur',
  name: 'اردو',
  direction: 'rtl',
  notice: 'آزمائشی: یہ ترجمہ ابھی کسی اردو بولنے والے نے نہیں دیکھا۔',
  common: {
    crisisHeading: 'ابھی مدد چاہیے؟',
    crisisWhen: {
      emergency: 'اگر جان کو خطرہ ہو',
      'nhs-111': 'NHS کی فوری مدد کے لیے',
      samaritans: 'Samaritans سے بات کرنے کے لیے',
    },
    call: 'فون کریں',
    tryAgain: 'دوبارہ کوشش کریں',
    loading: 'لوڈ ہو رہا ہے',
    back: 'واپس',
    optional: 'اختیاری',
    yes: 'ہاں',
    no: 'نہیں',
    broken: 'معذرت، صفحے کا یہ حصہ کام نہیں کر رہا۔ آپ یہاں دیے گئے فون نمبر استعمال کر سکتے ہیں۔',
    problem: 'ایک مسئلہ ہے',
    leave: 'یہ صفحہ ابھی چھوڑیں',
    languageName: languageNames('ur', { bfi: 'برطانوی اشاروں کی زبان (BSL)' }),
  },
};
