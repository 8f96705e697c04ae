import type { LocaleSections } from '../locale.js';

const ended = () => 'اب اور کچھ نہیں ہوگا۔ اگر پھر مدد کی ضرورت ہو تو دوبارہ مدد مانگیں۔';

/** Words of `nk-referral-status` for where a request stands in Urdu. */
export const words: NonNullable<LocaleSections['referral-standing']> = {
  states: {
    draft: 'ابھی نہیں بھیجی گئی',
    sent: 'بھیج دی گئی',
    received: 'کھول لی گئی ہے',
    accepted: 'انہوں نے ہاں کہہ دی',
    'in-progress': 'وہ مدد کر رہے ہیں',
    'on-hold': 'انتظار میں',
    completed: 'مکمل',
    'loop-closed': 'مکمل',
    rejected: 'وہ مدد نہیں کر سکتے',
    're-routed': 'آگے بھیج دی گئی',
    'cancellation-requested': 'آپ نے رکنے کو کہا',
    cancelled: 'روک دی گئی',
    failed: 'یہ کسی تک نہیں پہنچی',
  },
  progress: {
    'contact-attempted': 'انہوں نے آپ سے رابطے کی کوشش کی ہے',
    scheduled: 'ملاقات کا وقت طے ہے',
    'did-not-attend': 'آپ کا انتظار تھا، مگر ملاقات نہ ہو سکی',
    started: 'وہ مدد کر رہے ہیں',
  },
  next: {
    draft: () => 'کچھ نہیں بھیجا گیا۔ فارم بھیجیں، یا ہمیں فون کریں۔',
    sent: (partner) =>
      `\u2068${partner}\u2069 کو اسے دو کام کے دنوں میں کھولنا چاہیے۔ اگر کوئی نہ کھولے تو ہمیں بتایا جاتا ہے، اور ہم اسے دیکھتے ہیں۔`,
    received: (partner) => `\u2068${partner}\u2069 فیصلہ کریں گے کہ مدد کر سکتے ہیں یا نہیں، اور آپ سے رابطہ کریں گے۔`,
    accepted: (partner) => `\u2068${partner}\u2069 آپ سے رابطہ کریں گے۔`,
    'in-progress': (partner) =>
      `\u2068${partner}\u2069 آپ سے رابطے میں ہیں، یا رابطہ کریں گے۔ اگر ایک ہفتے تک کوئی خبر نہ ملے تو ہمیں فون کریں۔`,
    'on-hold': (partner) =>
      `\u2068${partner}\u2069 نے اسے انتظار کی فہرست میں رکھا ہے، یا وہ آپ کا انتظار کر رہے ہیں۔ آپ کو کچھ کرنے کی ضرورت نہیں۔`,
    completed: ended,
    'loop-closed': ended,
    rejected: () => 'براہ کرم ہمیں فون کریں: ہم آپ کے ساتھ مل کر دیکھیں گے کہ اور کیا مدد ہو سکتی ہے۔',
    're-routed': () => 'ہم کسی اور کو ڈھونڈ رہے ہیں جو مدد کر سکے۔ آپ کو کچھ کرنے کی ضرورت نہیں۔',
    'cancellation-requested': (partner) =>
      `\u2068${partner}\u2069 کو بتا دیا گیا ہے۔ وہ کوئی نیا کام شروع نہیں کریں گے۔`,
    cancelled: () => 'اب اور کچھ نہیں ہوگا۔ اگر پھر بھی مدد کی ضرورت ہو تو دوبارہ مدد مانگیں۔',
    failed: () => 'براہ کرم ہمیں فون کریں تاکہ ہم اسے ٹھیک کر سکیں۔',
  },
  nextWhileAsked: (partner) =>
    `آگے بڑھنے سے پہلے \u2068${partner}\u2069 کا ایک سوال ہے۔ ہماری ٹیم معلوم کر رہی ہے، اور شاید آپ کو فون کرے۔ جو بات آپ کے خیال میں انہیں معلوم ہونی چاہیے وہ آپ شامل کر سکتے ہیں۔`,
  yours: 'آپ کی درخواست',
  whatNext: 'آگے کیا ہوگا',
  somebody: 'ہماری ٹیم',
  sentOn: (day) => `آپ نے یہ \u2068${day}\u2069 کو بھیجی۔`,
  movedOn: (day) => `یہ آخری بار \u2068${day}\u2069 کو آگے بڑھی۔`,
  with: (partner) => `یہ \u2068${partner}\u2069 کے پاس ہے۔`,
  service: (service) => `یہ اس کے لیے ہے: \u2068${service}\u2069۔`,
  appointment: (day, time) => `آپ کی ملاقات: \u2068${day}\u2069، وقت \u2068${time}\u2069۔`,
  outcome: 'نتیجہ',
  outcomes: {
    'got-help': 'اس شخص کو وہ مدد ملی جس کے لیے وہ آئے تھے',
    'got-some-help': 'جس مدد کے لیے وہ آئے تھے اس میں سے کچھ ملی',
    'no-help': 'اس شخص کو مدد نہیں ملی',
    signposted: 'اس شخص کو کسی اور مدد کے بارے میں بتایا گیا',
    'not-needed': 'معلوم ہوا کہ اس شخص کو اس کی ضرورت نہیں تھی',
  },
};
