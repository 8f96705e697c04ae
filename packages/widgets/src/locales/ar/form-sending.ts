import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');

/** Words of `nk-referral-form` from Send to the reference in Arabic. */
export const words: NonNullable<LocaleSections['form-sending']> = {
  sendHeading: 'أرسل إجاباتك',
  send: 'إرسال',
  sending: 'جارٍ الإرسال',
  stillSending: 'لا يزال الإرسال جاريًا. يُرجى إبقاء هذه الصفحة مفتوحة.',
  notSent: 'لم تُرسل إجاباتك',
  maybeSent: 'لا نعرف ما إذا كانت إجاباتك قد أُرسلت',
  online: 'عاد الاتصال. اختر «حاول مرة أخرى».',
  noReply: 'لم يصلنا رد من نظامنا. المحاولة مرة أخرى آمنة: لا يمكن إرسال إجاباتك مرتين.',
  busy: 'الخدمة مشغولة جدًا. انتظر بضع دقائق ثم حاول مرة أخرى.',
  busyMinutes: (minutes) =>
    `الخدمة مشغولة جدًا. انتظر ${n(minutes, { zero: '# دقيقة', one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })} ثم حاول مرة أخرى.`,
  refused: 'لم يقبل نظامنا إجاباتك. هذا خطأ منا.',
  serverFault: 'حدث خطأ في نظامنا. قد تفيد المحاولة مرة أخرى لاحقًا.',
  answersKept: 'لا تزال جميع إجاباتك في هذه الصفحة.',
  otherWays: 'أو تواصل معنا بطريقة أخرى',
  sentHeading: 'تم إرسال طلبك',
  referenceLabel: 'رقمك المرجعي',
  referenceKeep: 'اكتب الرقم المرجعي أو اطبع هذه الصفحة. ستحتاج إليه إذا سألت عن طلبك.',
  nextHeading: 'ما الذي سيحدث بعد ذلك',
  nextContact: (organisation) => `ستتواصل معك \u2068${organisation}\u2069 بطريقة قلت إنها آمنة.`,
  nextContactOther: (organisation) => `ستتواصل \u2068${organisation}\u2069 مع الشخص بطريقة قلت إنها آمنة.`,
  nextDays: (days) =>
    `عادةً ما يردون خلال ${n(days, { zero: '# يوم عمل', one: 'يوم عمل واحد', two: 'يومي عمل', few: '# أيام عمل', many: '# يوم عمل', other: '# يوم عمل' })}.`,
  nextAsk: (organisation) => `إذا لم يصلك أي رد، فاتصل بـ \u2068${organisation}\u2069:`,
  changesNotSent:
    'كانت إجاباتك الأولى قد وصلت بالفعل، لذلك لم تُرسل التغييرات التي أجريتها بعد ذلك. أخبرهم بالتغييرات عندما يتواصلون معك.',
  answersGone: 'حفاظًا على خصوصيتك، لم تعد إجاباتك في هذه الصفحة.',
  print: 'اطبع هذه الصفحة',
  another: 'ابدأ نموذجًا جديدًا',
  alreadySent: 'لقد أرسلت هذا من قبل',
  alreadySentText: 'تم إرسال طلبك. لا حاجة إلى إرساله مرة أخرى.',
  cleared: 'أُزيلت إجاباتك',
  clearedText: 'للحفاظ على خصوصيتها، أُزيلت إجاباتك عندما غادرت هذه الصفحة. لم يُرسل شيء.',
  clearedUnsure:
    'للحفاظ على خصوصيتها، أُزيلت إجاباتك عندما غادرت هذه الصفحة. كانت في طريقها: لا نعرف ما إذا كانت قد وصلت.',
  startAgain: 'ابدأ من جديد',
};
