import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about reaching and meeting the person in Urdu. */
export const words: NonNullable<LocaleSections['form-contact']> = {
  questions: {
    'contact-ways': {
      label: 'ہم آپ سے کس طرح رابطہ کر سکتے ہیں؟',
      hint: 'ہر وہ طریقہ چنیں جو آپ کے لیے محفوظ ہے۔ ہم کوئی اور طریقہ استعمال نہیں کریں گے۔',
      short: 'رابطے کے طریقے',
      required: 'اپنے ساتھ رابطے کا کم از کم ایک طریقہ چنیں',
      options: {
        telephone: { label: 'فون کال' },
        text: { label: 'ٹیکسٹ پیغام' },
        email: { label: 'ای میل' },
        post: { label: 'خط' },
        'through-referrer': { label: 'میرے ذریعے', hint: 'وہ ہمارے بجائے آپ سے سننا پسند کریں گے' },
      },
      other: {
        label: 'ہم ان سے کس طرح رابطہ کر سکتے ہیں؟',
        hint: 'ہر وہ طریقہ چنیں جو ان کے لیے محفوظ ہے۔ ہم کوئی اور طریقہ استعمال نہیں کریں گے۔',
        required: 'ان کے ساتھ رابطے کا کم از کم ایک طریقہ چنیں',
      },
    },
    telephone: {
      label: 'آپ کا فون نمبر',
      short: 'فون نمبر',
      required: 'اپنا فون نمبر لکھیں',
      other: { label: 'ان کا فون نمبر', required: 'ان کا فون نمبر لکھیں' },
    },
    'may-leave-message': {
      label: 'کیا ہم پیغام چھوڑ سکتے ہیں؟',
      hint: 'مثلاً آنسرنگ مشین پر یا فون اٹھانے والے کے پاس',
      short: 'پیغام چھوڑ سکتے ہیں',
    },
    email: {
      label: 'آپ کا ای میل پتہ',
      short: 'ای میل پتہ',
      required: 'اپنا ای میل پتہ لکھیں',
      other: { label: 'ان کا ای میل پتہ', required: 'ان کا ای میل پتہ لکھیں' },
    },
    address: {
      label: 'پتہ',
      hint: 'اگر آپ کا کوئی مستقل پتہ نہیں تو اسے خالی چھوڑ دیں',
      short: 'پتہ',
      required: 'اپنا پتہ لکھیں تاکہ ہم آپ کو خط لکھ سکیں',
      other: {
        hint: 'اگر ان کا کوئی مستقل پتہ نہیں تو اسے خالی چھوڑ دیں',
        required: 'ان کا پتہ لکھیں تاکہ ہم انہیں خط لکھ سکیں',
      },
    },
    postcode: { label: 'پوسٹ کوڈ', hint: 'مثلاً DE1 3AH', short: 'پوسٹ کوڈ' },
    'contact-note': {
      label: 'کیا کوئی ایسی بات ہے جو آپ سے رابطہ کرنے سے پہلے ہمیں معلوم ہونی چاہیے؟',
      hint: 'مثلاً آپ کے لیے مناسب اوقات، ایسا نمبر جو استعمال نہ کیا جائے، یا کوئی جسے پتا نہیں چلنا چاہیے۔',
      short: 'رابطے سے پہلے',
      other: {
        label: 'کیا کوئی ایسی بات ہے جو ان سے رابطہ کرنے سے پہلے ہمیں معلوم ہونی چاہیے؟',
        hint: 'مثلاً ان کے لیے مناسب اوقات، ایسا نمبر جو استعمال نہ کیا جائے، یا کوئی جسے پتا نہیں چلنا چاہیے۔',
      },
    },
    availability: { label: 'کون سے دن اور اوقات سب سے بہتر ہیں؟', short: 'بہترین دن اور اوقات' },
    restricted: {
      label: 'کیا کوئی ایسی بات ہے جو صرف ٹیم ہی کو پڑھنی چاہیے؟',
      hint: 'جو صرف اسے آگے پہنچاتا ہے وہ یہ نہیں دیکھے گا۔',
      short: 'صرف ٹیم کے لیے',
    },
    'has-representative': {
      label: 'کیا کوئی آپ کی طرف سے بات کرتا ہے؟',
      hint: 'مثلاً دیکھ بھال کرنے والا، والدین یا وکالت کرنے والا (advocate)',
      short: 'آپ کی طرف سے بات کرنے والا',
      options: { yes: { label: 'ہاں' }, no: { label: 'نہیں' } },
      other: { label: 'کیا کوئی اور ان کی طرف سے بات کرتا ہے؟', short: 'ان کی طرف سے بات کرنے والا' },
    },
    'representative-name': {
      label: 'ان کا نام',
      short: 'شخص کی طرف سے کون بات کرتا ہے',
      required: 'ان کا نام لکھیں',
    },
    'representative-relationship': {
      label: 'آپ سے ان کا رشتہ',
      short: 'شخص سے ان کا رشتہ',
      other: { label: 'اس شخص سے ان کا رشتہ' },
    },
    'representative-telephone': {
      label: 'ان کا فون نمبر',
      short: 'شخص کی طرف سے بات کرنے والے کا فون',
    },
    interpreter: {
      label: 'کیا آپ کو ترجمان چاہیے؟',
      hint: 'برطانوی اشاروں کی زبان (BSL) بھی شامل ہے',
      short: 'ترجمان',
      other: { label: 'کیا انہیں ترجمان چاہیے؟' },
    },
    language: { label: 'کون سی زبان؟', short: 'زبان', required: 'زبان لکھیں' },
    adjustments: {
      label: 'کیا کوئی اور چیز ہے جس سے آسانی ہوگی؟',
      hint: 'مثلاً بڑے حروف، آسان تحریر (Easy Read)، پرسکون کمرہ، سیڑھیوں کے بغیر راستہ یا کسی کو ساتھ لانا۔',
      short: 'جس سے آسانی ہو',
    },
    'knows-nhs-number': {
      label: 'کیا آپ کو اپنا NHS نمبر معلوم ہے؟',
      short: 'NHS نمبر معلوم ہے',
      required: 'چنیں کہ کیا آپ کو NHS نمبر معلوم ہے',
      options: { yes: { label: 'ہاں' }, no: { label: 'نہیں' }, 'not-sure': { label: 'مجھے یقین نہیں' } },
      other: { label: 'کیا آپ کو ان کا NHS نمبر معلوم ہے؟' },
    },
    'nhs-number': {
      label: 'آپ کا NHS نمبر کیا ہے؟',
      hint: 'اس میں 10 ہندسے ہوتے ہیں، جیسے \u2068999 123 4567\u2069۔ یہ آپ کو NHS کے کسی بھی خط پر مل سکتا ہے۔',
      short: 'NHS نمبر',
      other: { label: 'ان کا NHS نمبر کیا ہے؟' },
    },
  },
};
