import type { LocaleSections } from '../locale.js';

/** Words by which somebody asks in `nk-referral-status` to be reached another way in Arabic. */
export const words: NonNullable<LocaleSections['contact-change']> = {
  contactNext:
    'لن يستخدم أحد ما تكتبه هنا حتى تتأكد الخدمة من أنك أنت من يطلب ذلك. وحتى ذلك الحين سنتواصل معك كما في السابق.',
  contactTold:
    'إذا كان البريد الإلكتروني من الطرق التي نتواصل بها معك الآن، فقد تصل إليه رسالة فورًا. تقول الرسالة إن أحدًا طلب ذلك، ولا تذكر شيئًا مما تكتبه هنا.',
  contactInstead: 'إذا لم يكن ذلك آمنًا لك، فلا ترسل هذا. اتصل بنا بدلًا من ذلك:',
  contactSent: 'أبلغناهم أنك تريد التواصل معك بطريقة أخرى.',
  contactWaiting:
    'قيد الانتظار: الطريقة التي تريد التواصل معك بها. لن يستخدمها أحد حتى نتأكد من أنك أنت من طلب ذلك. وحتى ذلك الحين سنتواصل معك كما في السابق.',
  contactTooMany: 'طُلب هذا مرات كثيرة في الوقت الحالي، لذلك لم يُقبل. اتصل بنا بدلًا من ذلك: الرقم أدناه.',
};
