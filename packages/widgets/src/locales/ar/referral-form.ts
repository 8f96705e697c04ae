import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');
const parts = { day: 'اليوم', month: 'الشهر', year: 'السنة' };
const characters = (count: number) =>
  n(count, { zero: '# حرف', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' });

/** Words of `nk-referral-form` in Arabic. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'اطلب المساعدة',
  formHeadingFor: (service) => `اطلب المساعدة من \u2068${service}\u2069`,
  start: 'ابدأ',
  continue: 'متابعة',
  saveChange: 'احفظ وارجع إلى إجاباتك',
  errorPrefix: 'خطأ:',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `لمن أعمارهم ${minimum} سنة أو أكثر`
      : minimum === undefined
        ? `لمن أعمارهم ${maximum} سنة أو أقل`
        : `لمن أعمارهم من ${minimum} إلى ${maximum} سنة`,
  notFor: (who) => `ليست لـ: \u2068${who}\u2069`,
  waitingList: 'هناك قائمة انتظار',
  waitingWeeks: (weeks) =>
    `هناك قائمة انتظار: حوالي ${n(weeks, { zero: '# أسبوع', one: 'أسبوع واحد', two: 'أسبوعين', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' })}`,
  noCapacity: 'لا تستطيع هذه الخدمة قبول أشخاص جدد حاليًا. لا يزال بإمكانك الطلب: سيخبرونك عندما يتوفر مكان.',
  assessment: 'سيتحدثون معك أولًا لمعرفة ما إذا كان بإمكانهم المساعدة',
  whoFor: 'لمن هذه الخدمة',
  bring: (documents) => `قد يُطلب منك: \u2068${documents}\u2069`,
  takes: 'يستغرق هذا حوالي 5 دقائق. يمكنك الطلب لنفسك أو لشخص آخر.',
  sharing: (organisation) =>
    `سنرسل هذا إلى \u2068${organisation}\u2069 حتى يتمكنوا من التواصل معك. يمكنك أن تطلب منا التوقف.`,
  sharingOther: (organisation) =>
    `سنرسل هذا إلى \u2068${organisation}\u2069 حتى يتمكنوا من التواصل مع الشخص الذي تطلب المساعدة له. يمكنك أنت أو يمكن لذلك الشخص أن يطلب منا التوقف.`,
  controller: (controller) => `الجهة المسؤولة عن إجاباتك: \u2068${controller}\u2069.`,
  retention: (retention) => `مدة الاحتفاظ بها: \u2068${retention}\u2069.`,
  privacy: 'كيف تُستخدم إجاباتك (إشعار الخصوصية)',
  complaints: 'كيفية تقديم شكوى',
  memoryOnly: 'لا يُحفظ شيء على هذا الجهاز. إذا غادرت هذه الصفحة قبل الإرسال فستضيع إجاباتك.',
  day: 'اليوم',
  month: 'الشهر',
  year: 'السنة',
  charactersLeft: (count) => `المتبقي: ${characters(count)}`,
  charactersOver: (count) => `الزائد عن الحد: ${characters(count)}`,
  answerRequired: (short) => `أجب عن السؤال: ${short}`,
  answerTooLong: (short, limit) => `${short}: الحد الأقصى ${characters(limit)}`,
  dateIncomplete: (short, missing) => `${short}: أدخل أيضًا ${missing.map((part) => parts[part]).join(' و')}`,
  dateYear: 'يجب أن تتكون السنة من 4 أرقام',
  dateNotReal: (short) => `${short}: أدخل تاريخًا حقيقيًا`,
  dateInFuture: (short) => `${short}: يجب أن يكون التاريخ في الماضي`,
  dateTooOld: (short) => `${short}: يجب أن يكون التاريخ خلال آخر 120 سنة. تحقق من السنة`,
  tooYoung: (age) =>
    `يجب أن يكون عمرك ${age} سنة أو أكثر لتطلب هنا بنفسك. اطلب من شخص بالغ تثق به أن يفعل ذلك معك، أو اتصل بـ Childline مجانًا على \u20680800 1111\u2069`,
  badEmail: 'أدخل عنوان بريد إلكتروني بالصيغة الصحيحة، مثل \u2068name@example.com\u2069',
  badTelephone: 'أدخل رقم هاتف، مثل \u206801632 960 001\u2069 أو \u206807700 900 982\u2069',
  badPostcode: 'أدخل رمزًا بريديًا بريطانيًا كاملًا، مثل \u2068DE1 3AH\u2069',
  badNhsNumber: 'أدخل رقم NHS صحيحًا: تحقق من كل رقم من الأرقام العشرة',
  answerRefused: (short) => `${short}: لم تُقبل الإجابة. تحقق منها، أو اكتبها بطريقة أخرى`,
  safeguarding: (contact) =>
    `إذا كان شخص ما يتعرض للأذى أو كان في خطر، فلا تنتظر الرد على هذا النموذج. تواصل مع: \u2068${contact}\u2069. في حالة الطوارئ اتصل بالرقم 999.`,
  safeguardingCouncil: 'فريق الرعاية الاجتماعية للبالغين أو الأطفال (social care) في مجلس المنطقة التي يعيش فيها',
  ageNote: 'هذه الخدمة مخصصة لأعمار أخرى. لا يزال بإمكانك إرسال هذا: قد يتمكنون من اقتراح شيء آخر.',
  checkHeading: 'راجع إجاباتك',
  change: 'تغيير',
  notGiven: 'لم تُذكر',
  sendHeading: 'أرسل إجاباتك',
  send: 'إرسال',
  sending: 'جارٍ الإرسال',
  stillSending: 'لا يزال الإرسال جاريًا. يُرجى إبقاء هذه الصفحة مفتوحة.',
  notSent: 'لم تُرسل إجاباتك',
  maybeSent: 'لا نعرف ما إذا كانت إجاباتك قد أُرسلت',
  offline: 'أنت غير متصل بالإنترنت. عندما يعود الاتصال، اختر «حاول مرة أخرى».',
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
  notReady: 'لا يمكن استخدام هذا النموذج حاليًا.',
};
