import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ur');

/** Words of `nk-referral-form` before the first question in Urdu. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'مدد مانگیں',
  formHeadingFor: (service) => `مدد مانگیں: \u2068${service}\u2069`,
  start: 'شروع کریں',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `${minimum} سال یا اس سے زیادہ عمر کے لوگوں کے لیے`
      : minimum === undefined
        ? `${maximum} سال یا اس سے کم عمر کے لوگوں کے لیے`
        : `${minimum} سے ${maximum} سال کی عمر کے لوگوں کے لیے`,
  notFor: (who) => `ان کے لیے نہیں: \u2068${who}\u2069`,
  waitingList: 'انتظار کی فہرست ہے',
  waitingWeeks: (weeks) => `انتظار کی فہرست ہے: تقریباً ${n(weeks, { one: '# ہفتہ', other: '# ہفتے' })}`,
  noCapacity: 'یہ خدمت اس وقت نئے لوگ نہیں لے سکتی۔ آپ پھر بھی درخواست کر سکتے ہیں: جگہ ہونے پر وہ آپ کو بتائیں گے۔',
  assessment: 'پہلے وہ آپ سے بات کریں گے تاکہ دیکھیں کہ مدد کر سکتے ہیں یا نہیں',
  whoFor: 'یہ خدمت کس کے لیے ہے',
  bring: (documents) => `آپ سے یہ مانگے جا سکتے ہیں: \u2068${documents}\u2069`,
  takes: 'اس میں تقریباً 5 منٹ لگتے ہیں۔ آپ اپنے لیے یا کسی اور کے لیے مدد مانگ سکتے ہیں۔',
  sharing: (organisation) =>
    `ہم یہ \u2068${organisation}\u2069 کو بھیجیں گے تاکہ وہ آپ سے رابطہ کر سکیں۔ آپ ہمیں رکنے کو کہہ سکتے ہیں۔`,
  sharingOther: (organisation) =>
    `ہم یہ \u2068${organisation}\u2069 کو بھیجیں گے تاکہ وہ اس شخص سے رابطہ کر سکیں جس کے لیے آپ مدد مانگ رہے ہیں۔ آپ یا وہ شخص ہمیں رکنے کو کہہ سکتے ہیں۔`,
  controller: (controller) => `آپ کے جوابات کا ذمہ دار ادارہ: \u2068${controller}\u2069۔`,
  retention: (retention) => `انہیں رکھنے کی مدت: \u2068${retention}\u2069۔`,
  privacy: 'آپ کے جوابات کیسے استعمال ہوتے ہیں (رازداری کا نوٹس)',
  complaints: 'شکایت کیسے کریں',
  memoryOnly: 'اس آلے پر کچھ محفوظ نہیں ہوتا۔ اگر آپ بھیجنے سے پہلے یہ صفحہ چھوڑ دیں تو آپ کے جوابات ضائع ہو جائیں گے۔',
  offline: 'آپ انٹرنیٹ سے جڑے ہوئے نہیں ہیں۔ دوبارہ جڑنے پر ’دوبارہ کوشش کریں‘ چنیں۔',
  notReady: 'یہ فارم اس وقت استعمال نہیں کیا جا سکتا۔',
};
