import type { LocaleSections } from '../locale.js';

/** Words of `nk-blank-form` in Arabic. */
export const words: NonNullable<LocaleSections['blank-form']> = {
  print: 'اطبع هذا النموذج',
  how: [
    'يُرجى الكتابة بحبر أسود. استخدم أوراقًا إضافية إذا احتجت إليها.',
    'لا يلزمك أن تجيب عن سؤال مكتوب بجانبه «اختياري». يمكن لشخص آخر أن يملأ هذا النموذج لك.',
  ],
  neededIf: (question, answers) => `مطلوب إذا أجبت عن «${question}» بـ: ${answers}`,
  tickOne: 'ضع علامة على واحد.',
  tickAny: 'ضع علامة على كل ما ينطبق.',
  onlyIf: (question, answers) => `فقط إذا أجبت عن «${question}» بـ: ${answers}`,
  whereToSend: 'أين ترسل هذا النموذج',
  officeUse: 'لاستخدام المكتب',
  receivedOn: 'تاريخ الاستلام (اليوم، الشهر، السنة)',
  keyedBy: 'تاريخ الإدخال',
  reference: 'الرقم المرجعي',
  privacyAt: 'إشعار الخصوصية موجود على',
};
