import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ur');

const parts = { day: 'دن', month: 'مہینہ', year: 'سال' };

const characters = (count: number) => n(count, { one: '# حرف', other: '# حروف' });

/** Words of `nk-referral-form` around its questions in Urdu. */
export const words: NonNullable<LocaleSections['form-steps']> = {
  continue: 'جاری رکھیں',
  saveChange: 'محفوظ کریں اور اپنے جوابات پر واپس جائیں',
  errorPrefix: 'غلطی:',
  day: 'دن',
  month: 'مہینہ',
  year: 'سال',
  charactersLeft: (count) => `${characters(count)} باقی`,
  charactersOver: (count) => `${characters(count)} زیادہ`,
  answerRequired: (short) => `اس سوال کا جواب دیں: ${short}`,
  answerTooLong: (short, limit) => `${short}: زیادہ سے زیادہ ${characters(limit)}`,
  dateIncomplete: (short, missing) => `${short}: یہ بھی لکھیں: ${missing.map((part) => parts[part]).join(' اور ')}`,
  dateYear: 'سال میں 4 ہندسے ہونے چاہییں',
  dateNotReal: (short) => `${short}: ایسی تاریخ لکھیں جو واقعی ہو`,
  dateInFuture: (short) => `${short}: تاریخ گزری ہوئی ہونی چاہیے`,
  dateTooOld: (short) => `${short}: تاریخ پچھلے 120 سال کے اندر ہونی چاہیے۔ سال دیکھ لیں`,
  tooYoung: (age) =>
    `یہاں خود مدد مانگنے کے لیے آپ کی عمر ${age} سال یا اس سے زیادہ ہونی چاہیے۔ کسی ایسے بالغ سے کہیں جس پر آپ کو بھروسا ہو کہ وہ آپ کے ساتھ یہ کرے، یا Childline کو مفت فون کریں: \u20680800 1111\u2069`,
  badEmail: 'ای میل پتہ صحیح شکل میں لکھیں، جیسے \u2068name@example.com\u2069',
  badTelephone: 'فون نمبر لکھیں، جیسے \u206801632 960 001\u2069 یا \u206807700 900 982\u2069',
  badPostcode: 'برطانیہ کا پورا پوسٹ کوڈ لکھیں، جیسے \u2068DE1 3AH\u2069',
  badNhsNumber: 'درست NHS نمبر لکھیں: 10 میں سے ہر ہندسہ دیکھ لیں',
  answerRefused: (short) => `${short}: جواب قبول نہیں ہوا۔ اسے دیکھ لیں، یا کسی اور طرح لکھیں`,
  safeguarding: (contact) =>
    `اگر کسی کو نقصان پہنچایا جا رہا ہے یا کوئی خطرے میں ہے تو اس فارم کے جواب کا انتظار نہ کریں۔ رابطہ کریں: \u2068${contact}\u2069۔ ہنگامی صورت میں 999 پر فون کریں۔`,
  safeguardingCouncil: 'جہاں وہ رہتے ہیں وہاں کی کونسل کی بالغوں یا بچوں کی سماجی نگہداشت کی ٹیم (social care)',
  ageNote: 'یہ خدمت دوسری عمروں کے لیے ہے۔ آپ پھر بھی یہ بھیج سکتے ہیں: شاید وہ کچھ اور تجویز کر سکیں۔',
  checkHeading: 'اپنے جوابات دیکھ لیں',
  change: 'بدلیں',
  notGiven: 'نہیں دیا گیا',
};
