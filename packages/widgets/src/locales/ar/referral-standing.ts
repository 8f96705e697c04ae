import type { LocaleSections } from '../locale.js';

const ended = () => 'لن يحدث شيء آخر. إذا احتجت إلى المساعدة مرة أخرى، فاطلبها من جديد.';

/** Words of `nk-referral-status` for where a request stands in Arabic. */
export const words: NonNullable<LocaleSections['referral-standing']> = {
  states: {
    draft: 'لم يُرسل بعد',
    sent: 'تم الإرسال',
    received: 'تم فتحه',
    accepted: 'وافقوا',
    'in-progress': 'يقدمون المساعدة',
    'on-hold': 'في الانتظار',
    completed: 'انتهى',
    'loop-closed': 'انتهى',
    rejected: 'لا يمكنهم المساعدة',
    're-routed': 'تم تحويله',
    'cancellation-requested': 'طلبت التوقف',
    cancelled: 'توقف',
    failed: 'لم يصل إلى أحد',
  },
  progress: {
    'contact-attempted': 'حاولوا الوصول إليك',
    scheduled: 'هناك موعد',
    'did-not-attend': 'كانوا في انتظارك، ولم يتم اللقاء',
    started: 'يقدمون المساعدة',
  },
  next: {
    draft: () => 'لم يُرسل شيء. أرسل النموذج، أو اتصل بنا.',
    sent: (partner) =>
      `من المفترض أن يُفتح لدى \u2068${partner}\u2069 خلال يومي عمل. إذا لم يفتحه أحد، فسنعلم بذلك ونتابع الأمر.`,
    received: (partner) => `سيُقرر لدى \u2068${partner}\u2069 ما إذا كان بإمكانهم المساعدة، وسيتواصلون معك.`,
    accepted: (partner) => `سيصلك تواصل من \u2068${partner}\u2069.`,
    'in-progress': (partner) =>
      `هناك تواصل معك من \u2068${partner}\u2069، أو سيكون قريبًا. إذا لم يصلك شيء خلال أسبوع، فاتصل بنا.`,
    'on-hold': (partner) =>
      `الطلب في قائمة الانتظار لدى \u2068${partner}\u2069، أو ينتظرون منك شيئًا. لا يلزمك أن تفعل شيئًا.`,
    completed: ended,
    'loop-closed': ended,
    rejected: () => 'يُرجى الاتصال بنا: سنبحث معك عما قد يساعدك غير ذلك.',
    're-routed': () => 'نبحث عن جهة أخرى يمكنها المساعدة. لا يلزمك أن تفعل شيئًا.',
    'cancellation-requested': (partner) => `تم إبلاغ \u2068${partner}\u2069. لن يبدؤوا أي شيء جديد.`,
    cancelled: () => 'لن يحدث شيء آخر. إذا احتجت إلى المساعدة بعد ذلك، فاطلبها من جديد.',
    failed: () => 'يُرجى الاتصال بنا حتى نتمكن من تصحيح ذلك.',
  },
  nextWhileAsked: (partner) =>
    `هناك سؤال لدى \u2068${partner}\u2069 قبل أن يتمكنوا من المتابعة. فريقنا يستفسر عن الأمر، وقد يتصل بك. يمكنك إضافة ما ترى أن عليهم معرفته.`,
  yours: 'طلبك',
  whatNext: 'ما الذي سيحدث بعد ذلك',
  somebody: 'فريقنا',
  sentOn: (day) => `أُرسل يوم \u2068${day}\u2069.`,
  movedOn: (day) => `آخر تغيير فيه يوم \u2068${day}\u2069.`,
  with: (partner) => `هو الآن لدى \u2068${partner}\u2069.`,
  service: (service) => `هو طلب لخدمة: \u2068${service}\u2069.`,
  appointment: (day, time) => `موعدك: \u2068${day}\u2069، الساعة \u2068${time}\u2069.`,
  outcome: 'النتيجة',
  outcomes: {
    'got-help': 'حصلت على المساعدة التي جئت من أجلها',
    'got-some-help': 'حصلت على بعض المساعدة التي جئت من أجلها',
    'no-help': 'لم تحصل على مساعدة، ونأسف لذلك. يُرجى الاتصال بنا',
    signposted: 'أُخبرت عن مساعدة أخرى',
    'not-needed': 'تبيّن أنك لا تحتاج إليها',
  },
};
