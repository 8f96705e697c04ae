import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ur');
const services = (count: number) => n(count, { one: '# خدمت', other: '# خدمات' });

/** Words of what a visitor may open, in Urdu. */
export const words: NonNullable<LocaleSections['more']> = {
  close: 'بند کریں',
  shareHeading: 'یہ نتائج شیئر کریں',
  shareServiceHeading: 'یہ خدمت شیئر کریں',
  shareListHeading: 'اپنی منتخب فہرست شیئر کریں',
  shareWarning:
    'جس کے پاس یہ لنک ہو وہ دیکھ سکتا ہے کہ آپ نے کیا تلاش کیا۔ جب تک آپ اسے کسی کو نہ بھیجیں، کچھ شیئر نہیں ہوتا۔',
  shareWithoutHere: 'لنک یہ نہیں بتاتا کہ آپ کہاں ہیں۔',
  link: 'لنک',
  copy: 'لنک کاپی کریں',
  copied: 'کاپی ہو گیا',
  copyByHand: 'لنک منتخب ہے: اسے کی بورڈ یا براؤزر کے مینو سے کاپی کریں۔',
  shortlistHeading: 'آپ کی منتخب فہرست',
  shortlistEmpty: 'آپ کی منتخب فہرست میں ابھی کچھ نہیں ہے۔ ہر خدمت کے نیچے ”منتخب فہرست میں شامل کریں“ موجود ہے۔',
  added: (name) => `آپ کی منتخب فہرست میں شامل ہے: \u2068${name}\u2069`,
  removed: (name) => `آپ کی منتخب فہرست میں اب نہیں ہے: \u2068${name}\u2069`,
  takeOff: (name) => `فہرست سے ہٹائیں: \u2068${name}\u2069`,
  remember: 'یہ فہرست اس آلے پر رکھیں',
  rememberHint:
    'اس کے بغیر صفحہ چھوڑنے پر فہرست ختم ہو جاتی ہے؛ اس کے ساتھ، آخری تبدیلی کے 30 دن بعد۔ مشترکہ کمپیوٹر پر اسے نہ چنیں۔',
  rememberRefused: 'فہرست محفوظ نہیں ہو سکی۔',
  printList: 'فہرست چھاپیں',
  shareList: 'فہرست شیئر کریں',
  emptyList: 'فہرست خالی کریں',
  notFound: 'اب ڈائریکٹری میں نہیں ہے',
  mapHeading: 'نقشہ',
  mapAbout: (places, count) =>
    `${services(count)}، ${n(places, { one: '# جگہ', other: '# جگہیں' })}؛ شمال اوپر ہے۔ نمبر وہی ہیں جو نیچے کی فہرست میں ہیں۔`,
  mapNothing: 'دکھائی گئی خدمات میں سے کسی کی ایسی جگہ نہیں جو نقشے پر دکھائی جا سکے۔',
  mapWithout: (count) => `نقشے پر نہیں: ${services(count)}، جن کی کوئی جگہ نہیں یا پتہ خفیہ ہے۔`,
  mapYou: 'جہاں سے آپ دیکھ رہے ہیں',
  reportHeading: 'مسئلے کی اطلاع دیں',
  reportAbout: (name) => `بارے میں: \u2068${name}\u2069`,
  reportKinds: {
    closed: 'یہ بند ہو گئی یا کہیں اور چلی گئی ہے',
    contact: 'فون نمبر، پتہ یا ویب سائٹ غلط ہے',
    times: 'اوقات غلط ہیں',
    details: 'اندراج میں کچھ اور غلط ہے',
    page: 'یہ صفحہ ٹھیک سے کام نہیں کر رہا',
  },
  reportKind: 'کیا غلط ہے؟',
  reportKindMissing: 'چنیں کہ کیا غلط ہے',
  reportDetails: 'ہمیں مزید بتائیں',
  reportHint: 'اپنے یا اپنی صحت کے بارے میں کچھ نہ لکھیں۔',
  send: 'بھیجیں',
  sending: 'بھیجا جا رہا ہے',
  reportSent: 'شکریہ۔ آپ کی اطلاع بھیج دی گئی ہے۔',
  reportNotSent: 'آپ کی اطلاع نہیں بھیجی جا سکی۔ جو آپ نے لکھا وہ یہیں ہے: بعد میں دوبارہ کوشش کریں۔',
  reportNowhere:
    'اس وقت یہاں سے مسئلے کی اطلاع نہیں دی جا سکتی۔ اس ویب سائٹ کے چلانے والوں کو کسی اور طریقے سے بتائیں۔',
  reportByEmail: (address) =>
    `آپ کا ای میل پروگرام اطلاع کے ساتھ کھلنا چاہیے۔ اگر نہ کھلے تو اس پتے پر لکھیں: \u2068${address}\u2069۔`,
};
