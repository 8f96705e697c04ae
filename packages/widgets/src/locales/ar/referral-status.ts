import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');

const characters = (count: number) =>
  n(count, { zero: '# حرف', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' });

/** Words of `nk-referral-status` for what a person does there in Arabic. */
export const words: NonNullable<LocaleSections['referral-status']> = {
  title: 'اعرف أين وصل طلبك',
  intro: 'ستحتاج إلى الرقم المرجعي الذي أعطيناك إياه، وإلى تاريخ ميلاد الشخص الذي يخصه الطلب.',
  reference: 'الرقم المرجعي',
  referenceHint: '12 حرفًا ورقمًا، مثل \u2068K7QM-4XTD-29HR\u2069',
  dateOfBirth: 'تاريخ الميلاد',
  dateOfBirthHint: 'للشخص الذي يخصه الطلب، مثل 27 3 1950',
  day: 'اليوم',
  month: 'الشهر',
  year: 'السنة',
  referenceNeeded: 'أدخل الرقم المرجعي.',
  referenceWrong: 'تحقق من الرقم المرجعي: أحد حروفه أو أرقامه خاطئ أو ناقص.',
  dateNeeded: 'أدخل تاريخ الميلاد: اليوم والشهر والسنة.',
  find: 'اعرف أين وصل',
  finding: 'جارٍ البحث',
  statusFailures: {
    'no-match':
      'لم نعثر على طلب بهذا الرقم المرجعي وتاريخ الميلاد. تحقق من كليهما. إذا كانا صحيحين، فيُرجى الاتصال بنا.',
    'not-now': 'تغيّر وضع الطلب منذ أن اطلعت عليه، لذلك لم يعد هذا ممكنًا. اطلع عليه مرة أخرى لتعرف أين وصل.',
    'too-many': 'كانت هناك محاولات كثيرة. انتظر دقيقة، ثم حاول مرة أخرى.',
    unavailable: 'لا يمكننا البحث الآن. لم يتغير شيء. حاول مرة أخرى بعد قليل.',
    offline: 'يبدو أنك غير متصل بالإنترنت. تحقق من الاتصال، ثم حاول مرة أخرى.',
    unreachable: 'لم يصلنا رد. ربما انقطع اتصالك. حاول مرة أخرى: لن يحدث أي شيء مرتين.',
    unknown: 'حدث خطأ لدينا. حاول مرة أخرى، أو اتصل بنا.',
  },
  canDo: 'ما الذي يمكنك فعله',
  add: 'أضف شيئًا',
  addHint: 'ما الذي تغيّر، أو ما الذي عليهم معرفته. يبقى هذا خاصًا: لا يقرؤه إلا من لديهم طلبك.',
  addNeeded: 'اكتب ما تريد إضافته.',
  addTooLong: (count) => `الزائد عن الحد: ${characters(count)}`,
  send: 'إرسال',
  sending: 'جارٍ الإرسال',
  added: 'تم إرسال ما أضفته.',
  contact: 'اطلب التواصل معك بطريقة أخرى',
  withdraw: 'اطلب التوقف',
  withdrawHint: 'سيُبلَّغ من لديهم طلبك. يمكنك دائمًا طلب المساعدة من جديد.',
  why: 'لماذا تريد التوقف؟',
  reasons: {
    'person-chose': 'اخترت شيئًا آخر',
    'no-longer-needed': 'لم أعد بحاجة إليه',
    'entered-in-error': 'أُرسل عن طريق الخطأ',
  },
  whyNeeded: 'اختر سبب رغبتك في التوقف.',
  withdrawn: 'أبلغناهم أنك تريد التوقف.',
  leave: 'ارجع دون إرسال',
  finish: 'إنهاء ومسح هذه الصفحة',
  again: 'اطلع مرة أخرى',
};
