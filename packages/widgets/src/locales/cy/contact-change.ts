import type { LocaleSections } from '../locale.js';

/** Words by which somebody asks in `nk-referral-status` to be reached another way in Welsh. */
export const words: NonNullable<LocaleSections['contact-change']> = {
  contactNext:
    'Ni fydd neb yn defnyddio’r hyn a ysgrifennwch yma nes bod y gwasanaeth wedi gwneud yn siŵr mai chi sy’n gofyn. Tan hynny byddwn yn cysylltu â chi fel o’r blaen.',
  contactTold:
    'Os yw e-bost yn un o’r ffyrdd rydym yn cysylltu â chi nawr, gall neges fynd yno ar unwaith. Mae’n dweud bod rhywun wedi gofyn, a dim o’r hyn a ysgrifennwch yma.',
  contactInstead: 'Os nad yw hynny’n ddiogel i chi, peidiwch ag anfon hwn. Ffoniwch ni yn lle hynny:',
  contactSent: 'Rydym wedi rhoi gwybod yr hoffech i ni gysylltu â chi mewn ffordd arall.',
  contactWaiting:
    'Yn aros: sut yr hoffech i ni gysylltu â chi. Ni fydd neb yn ei ddefnyddio nes ein bod wedi gwneud yn siŵr mai chi ofynnodd. Tan hynny byddwn yn cysylltu â chi fel o’r blaen.',
  contactTooMany:
    'Gofynnwyd am hyn yn rhy aml am y tro, felly ni chafodd ei dderbyn. Ffoniwch ni yn lle hynny: mae’r rhif isod.',
};
