import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('ar');

const parts = { day: 'اليوم', month: 'الشهر', year: 'السنة' };

const characters = (count: number) =>
  n(count, { zero: '# حرف', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' });

/** Words of `nk-referral-form` around its questions in Arabic. */
export const words: NonNullable<LocaleSections['form-steps']> = {
  continue: 'متابعة',
  saveChange: 'احفظ وارجع إلى إجاباتك',
  errorPrefix: 'خطأ:',
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
};
