import type { LocaleSections } from '../locale.js';

/** Words of `nk-blank-form` in Urdu. */
export const words: NonNullable<LocaleSections['blank-form']> = {
  print: 'یہ فارم چھاپیں',
  how: [
    'براہ کرم کالی سیاہی سے لکھیں۔ ضرورت ہو تو اور کاغذ استعمال کریں۔',
    'جس سوال پر ”اختیاری“ لکھا ہو اس کا جواب دینا ضروری نہیں۔ کوئی اور آپ کے لیے یہ فارم بھر سکتا ہے۔',
  ],
  neededIf: (question, answers) => `ضروری ہے اگر آپ نے ”${question}“ کا یہ جواب دیا ہو: ${answers}`,
  tickOne: 'ایک پر نشان لگائیں۔',
  tickAny: 'جو بھی درست ہوں سب پر نشان لگائیں۔',
  onlyIf: (question, answers) => `صرف اگر آپ نے ”${question}“ کا یہ جواب دیا ہو: ${answers}`,
  whereToSend: 'یہ فارم کہاں بھیجنا ہے',
  officeUse: 'دفتر کے لیے',
  receivedOn: 'موصول ہونے کی تاریخ (دن، مہینہ، سال)',
  keyedBy: 'ٹائپ کرنے کی تاریخ',
  reference: 'حوالہ نمبر',
  privacyAt: 'رازداری کا نوٹس یہاں ہے:',
};
