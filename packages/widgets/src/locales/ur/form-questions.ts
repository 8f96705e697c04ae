import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about who asks, for whom and for what help in Urdu. */
export const words: NonNullable<LocaleSections['form-questions']> = {
  pages: {
    referrer: { title: 'آپ کے بارے میں' },
    contact: { title: 'آپ سے رابطہ کیسے کریں', other: 'ان سے رابطہ کیسے کریں' },
    hopes: { title: 'آپ کی امیدیں', other: 'ان کی امیدیں' },
    'contact-note': { title: 'آپ سے رابطہ کرنے سے پہلے', other: 'ان سے رابطہ کرنے سے پہلے' },
    representative: { title: 'آپ کی طرف سے بات کرنے والا', other: 'ان کی طرف سے بات کرنے والا' },
    address: { title: 'آپ کا پتہ', other: 'ان کا پتہ' },
    communication: { title: 'بات چیت کس چیز سے آسان ہوگی؟' },
  },
  questions: {
    who: {
      label: 'کس کو مدد چاہیے؟',
      short: 'کس کو مدد چاہیے',
      required: 'چنیں کہ کس کو مدد چاہیے',
      options: {
        self: { label: 'مجھے' },
        'someone-else': { label: 'کسی اور کو', hint: 'رشتہ دار، دوست یا پڑوسی' },
        professional: { label: 'کسی ایسے شخص کو جس کے ساتھ میرا کام ہے', hint: 'پیشہ ور یا رضاکار کی حیثیت سے' },
      },
    },
    basis: {
      label: 'کیا انہیں معلوم ہے کہ آپ ان کے لیے مدد مانگ رہے ہیں؟',
      short: 'کیا انہیں معلوم ہے',
      required: 'چنیں کہ کیا انہیں معلوم ہے کہ آپ مدد مانگ رہے ہیں',
      options: {
        'person-agrees': { label: 'ہاں، اور وہ راضی ہیں' },
        'best-interests': { label: 'وہ خود یہ فیصلہ نہیں کر سکتے، اور یہ ان کے بہترین مفاد میں ہے' },
        'safety-concern': { label: 'مجھے کسی کی حفاظت کی فکر ہے' },
      },
    },
    'referrer-name': { label: 'آپ کا پورا نام', short: 'آپ کا پورا نام', required: 'اپنا پورا نام لکھیں' },
    'referrer-relationship': {
      label: 'ان سے آپ کا رشتہ',
      hint: 'مثلاً بیٹی یا پڑوسی',
      short: 'ان سے آپ کا رشتہ',
    },
    'referrer-organisation': {
      label: 'وہ ادارہ جس کے لیے آپ کام کرتے ہیں',
      short: 'آپ کا ادارہ',
      required: 'وہ ادارہ لکھیں جس کے لیے آپ کام کرتے ہیں',
    },
    'referrer-ods': { label: 'آپ کے ادارے کا ODS کوڈ', hint: 'مثلاً Y02345', short: 'ODS کوڈ' },
    'referrer-role': { label: 'آپ کا عہدہ', short: 'آپ کا عہدہ' },
    'referrer-telephone': {
      label: 'آپ کا فون نمبر',
      hint: 'اگر ہمیں آپ سے کچھ معلوم کرنا ہو',
      short: 'آپ کا فون نمبر',
      required: 'اپنا فون نمبر لکھیں',
    },
    'referrer-email': { label: 'آپ کا ای میل پتہ', short: 'آپ کا ای میل پتہ' },
    reason: {
      label: 'آپ کو کس چیز میں مدد چاہیے؟',
      hint: 'اپنے الفاظ میں لکھیں۔ مثلاً تنہائی، گرنا، پیسوں کی پریشانی یا کسی کی دیکھ بھال۔',
      short: 'مطلوبہ مدد',
      required: 'لکھیں کہ آپ کو کس چیز میں مدد چاہیے',
      other: { label: 'انہیں کس چیز میں مدد چاہیے؟', required: 'لکھیں کہ انہیں کس چیز میں مدد چاہیے' },
    },
    'what-matters': {
      label: 'آپ کے لیے سب سے اہم کیا ہے؟',
      hint: 'مثلاً اپنے گھر میں رہنا یا لوگوں سے زیادہ ملنا۔ اس سے ہمیں صحیح مدد ڈھونڈنے میں آسانی ہوتی ہے۔',
      short: 'سب سے اہم کیا ہے',
      other: {
        label: 'ان کے لیے سب سے اہم کیا ہے؟',
        hint: 'مثلاً اپنے گھر میں رہنا یا لوگوں سے زیادہ ملنا۔ ہو سکے تو ان کے اپنے الفاظ لکھیں۔',
      },
    },
    needs: { label: 'یہ ان میں سے کس کے بارے میں ہے؟', hint: 'جو بھی درست ہوں سب چنیں۔', short: 'ضروریات' },
    outcomes: {
      label: 'آپ کو کیا بدلنے کی امید ہے؟',
      hint: 'ہر سطر میں ایک بات',
      short: 'امیدیں',
      other: { label: 'انہیں کیا بدلنے کی امید ہے؟' },
    },
    tried: { label: 'اب تک کیا کوشش کی جا چکی ہے؟', short: 'کی جا چکی کوشش' },
    name: {
      label: 'آپ کا پورا نام کیا ہے؟',
      hint: 'اگر آپ کسی اور نام سے بلایا جانا پسند کرتے ہیں تو وہ بھی لکھیں',
      short: 'پورا نام',
      required: 'اپنا پورا نام لکھیں',
      other: {
        label: 'ان کا پورا نام کیا ہے؟',
        hint: 'اگر وہ کسی اور نام سے بلایا جانا پسند کرتے ہیں تو وہ بھی لکھیں',
        required: 'ان کا پورا نام لکھیں',
      },
    },
    'date-of-birth': {
      label: 'آپ کی تاریخ پیدائش کیا ہے؟',
      hint: 'مثلاً 9 2 1948',
      short: 'تاریخ پیدائش',
      required: 'اپنی تاریخ پیدائش لکھیں',
      other: { label: 'ان کی تاریخ پیدائش کیا ہے؟' },
    },
  },
};
