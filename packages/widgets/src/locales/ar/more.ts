import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');
const services = (count: number) =>
  n(count, { zero: 'لا خدمات', one: 'خدمة واحدة', two: 'خدمتان', few: '# خدمات', many: '# خدمة', other: '# خدمة' });

/** Words of what a visitor may open, in Arabic. */
export const words: NonNullable<LocaleSections['more']> = {
  close: 'إغلاق',
  shareHeading: 'شارك هذه النتائج',
  shareServiceHeading: 'شارك هذه الخدمة',
  shareListHeading: 'شارك قائمتك المختصرة',
  shareWarning: 'كل من لديه هذا الرابط يستطيع أن يرى ما بحثت عنه. لا يُشارَك شيء حتى ترسله إلى شخص ما.',
  shareWithoutHere: 'لا يذكر الرابط مكان وجودك.',
  link: 'الرابط',
  copy: 'انسخ الرابط',
  copied: 'تم النسخ',
  copyByHand: 'الرابط محدد: انسخه بلوحة المفاتيح أو من قائمة المتصفح.',
  shortlistHeading: 'قائمتك المختصرة',
  shortlistEmpty: 'لا يوجد شيء في قائمتك المختصرة بعد. ستجد «أضف إلى القائمة المختصرة» أسفل كل خدمة.',
  added: (name) => `أصبحت في قائمتك المختصرة: \u2068${name}\u2069`,
  removed: (name) => `لم تعد في قائمتك المختصرة: \u2068${name}\u2069`,
  takeOff: (name) => `أزل من القائمة: \u2068${name}\u2069`,
  remember: 'احتفظ بهذه القائمة على هذا الجهاز',
  rememberHint:
    'بدون ذلك تختفي القائمة عندما تغادر الصفحة، ومعه بعد 30 يومًا من آخر تغيير فيها. لا تختر هذا على جهاز كمبيوتر مشترك.',
  rememberRefused: 'تعذّر حفظ القائمة.',
  printList: 'اطبع القائمة',
  shareList: 'شارك القائمة',
  emptyList: 'أفرغ القائمة',
  notFound: 'لم تعد في الدليل',
  mapHeading: 'خريطة',
  mapAbout: (places, count) =>
    `${services(count)} في ${n(places, { zero: '# مكان', one: 'مكان واحد', two: 'مكانين', few: '# أماكن', many: '# مكانًا', other: '# مكان' })}، والشمال في الأعلى. الأرقام هي أرقام القائمة أدناه.`,
  mapNothing: 'ليس لأي من الخدمات المعروضة مكان يمكن وضعه على الخريطة.',
  mapWithout: (count) => `غير موجود على الخريطة: ${services(count)}، بلا مكان أو بعنوان خاص.`,
  mapYou: 'المكان الذي تبحث منه',
  reportHeading: 'الإبلاغ عن مشكلة',
  reportAbout: (name) => `بخصوص: \u2068${name}\u2069`,
  reportKinds: {
    closed: 'أُغلقت أو انتقلت',
    contact: 'رقم الهاتف أو العنوان أو الموقع الإلكتروني خاطئ',
    times: 'المواعيد خاطئة',
    details: 'هناك شيء آخر خاطئ في المعلومات',
    page: 'هذه الصفحة لا تعمل كما ينبغي',
  },
  reportKind: 'ما الخطأ؟',
  reportKindMissing: 'اختر ما الخطأ',
  reportDetails: 'أخبرنا بالمزيد',
  reportHint: 'لا تكتب شيئًا عن نفسك أو عن صحتك.',
  send: 'إرسال',
  sending: 'جارٍ الإرسال',
  reportSent: 'شكرًا لك. تم إرسال بلاغك.',
  reportNotSent: 'تعذر إرسال بلاغك. ما كتبته لا يزال هنا: حاول مرة أخرى لاحقًا.',
  reportNowhere: 'لا يمكن الإبلاغ عن المشكلات من هنا الآن. أخبر القائمين على هذا الموقع بطريقة أخرى.',
  reportByEmail: (address) =>
    `من المفترض أن يُفتح برنامج بريدك الإلكتروني ومعه البلاغ. إذا لم يُفتح، فاكتب إلى \u2068${address}\u2069.`,
};
