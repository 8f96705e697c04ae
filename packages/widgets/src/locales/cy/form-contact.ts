import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about reaching and meeting the person in Welsh. */
export const words: NonNullable<LocaleSections['form-contact']> = {
  questions: {
    'contact-ways': {
      label: 'Sut gawn ni gysylltu â chi?',
      hint: 'Dewiswch bob ffordd sy’n ddiogel i chi. Ni fyddwn yn defnyddio unrhyw ffordd arall.',
      short: 'Ffyrdd o gysylltu',
      required: 'Dewiswch o leiaf un ffordd o gysylltu â chi',
      options: {
        telephone: { label: 'Galwad ffôn' },
        text: { label: 'Neges destun' },
        email: { label: 'E-bost' },
        post: { label: 'Llythyr' },
        'through-referrer': { label: 'Drwof fi', hint: 'Byddai’n well ganddyn nhw glywed gennych chi na gennym ni' },
      },
      other: {
        label: 'Sut gawn ni gysylltu â nhw?',
        hint: 'Dewiswch bob ffordd sy’n ddiogel iddyn nhw. Ni fyddwn yn defnyddio unrhyw ffordd arall.',
        required: 'Dewiswch o leiaf un ffordd o gysylltu â nhw',
      },
    },
    telephone: {
      label: 'Eich rhif ffôn',
      short: 'Rhif ffôn',
      required: 'Rhowch eich rhif ffôn',
      other: { label: 'Eu rhif ffôn', required: 'Rhowch eu rhif ffôn' },
    },
    'may-leave-message': {
      label: 'Gawn ni adael neges?',
      hint: 'Er enghraifft, ar beiriant ateb neu gyda rhywun sy’n codi’r ffôn',
      short: 'Cawn adael neges',
    },
    email: {
      label: 'Eich cyfeiriad e-bost',
      short: 'Cyfeiriad e-bost',
      required: 'Rhowch eich cyfeiriad e-bost',
      other: { label: 'Eu cyfeiriad e-bost', required: 'Rhowch eu cyfeiriad e-bost' },
    },
    address: {
      label: 'Cyfeiriad',
      hint: 'Gadewch hwn yn wag os nad oes gennych gyfeiriad sefydlog',
      short: 'Cyfeiriad',
      required: 'Rhowch eich cyfeiriad, er mwyn i ni allu ysgrifennu atoch',
      other: {
        hint: 'Gadewch hwn yn wag os nad oes ganddynt gyfeiriad sefydlog',
        required: 'Rhowch eu cyfeiriad, er mwyn i ni allu ysgrifennu atynt',
      },
    },
    postcode: { label: 'Cod post', hint: 'Er enghraifft, DE1 3AH', short: 'Cod post' },
    'contact-note': {
      label: 'Oes unrhyw beth y dylem ei wybod cyn i ni gysylltu â chi?',
      hint: 'Er enghraifft, amseroedd sy’n addas i chi, rhif i beidio â’i ddefnyddio, neu rywun na ddylai wybod.',
      short: 'Cyn cysylltu',
      other: {
        label: 'Oes unrhyw beth y dylem ei wybod cyn i ni gysylltu â nhw?',
        hint: 'Er enghraifft, amseroedd sy’n addas iddyn nhw, rhif i beidio â’i ddefnyddio, neu rywun na ddylai wybod.',
      },
    },
    availability: { label: 'Pa ddyddiau ac amseroedd sydd orau?', short: 'Dyddiau ac amseroedd gorau' },
    restricted: {
      label: 'Oes unrhyw beth y dylai’r tîm ei hun yn unig ei ddarllen?',
      hint: 'Ni fydd neb sydd ond yn pasio hyn ymlaen yn ei weld.',
      short: 'I’r tîm yn unig',
    },
    'has-representative': {
      label: 'Oes rhywun yn siarad drosoch?',
      hint: 'Er enghraifft, gofalwr, rhiant neu eiriolwr',
      short: 'Rhywun yn siarad drosoch',
      options: { yes: { label: 'Oes' }, no: { label: 'Nac oes' } },
      other: { label: 'Oes rhywun arall yn siarad drostynt?', short: 'Rhywun yn siarad drostynt' },
    },
    'representative-name': { label: 'Eu henw', short: 'Pwy sy’n siarad dros y person', required: 'Rhowch eu henw' },
    'representative-relationship': {
      label: 'Eu perthynas â chi',
      short: 'Beth ydyn nhw i’r person',
      other: { label: 'Eu perthynas â’r person' },
    },
    'representative-telephone': { label: 'Eu rhif ffôn', short: 'Ffôn pwy bynnag sy’n siarad dros y person' },
    interpreter: {
      label: 'Oes angen cyfieithydd arnoch?',
      hint: 'Mae Iaith Arwyddion Prydain yn cyfrif hefyd',
      short: 'Cyfieithydd',
      other: { label: 'Oes angen cyfieithydd arnyn nhw?' },
    },
    language: { label: 'Pa iaith?', short: 'Iaith', required: 'Rhowch yr iaith' },
    adjustments: {
      label: 'Oes unrhyw beth arall a fyddai’n ei gwneud yn haws?',
      hint: 'Er enghraifft, print bras, Hawdd ei Ddeall, ystafell dawel, mynediad heb risiau neu ddod â rhywun gyda chi.',
      short: 'Beth sy’n ei gwneud yn haws',
    },
    'knows-nhs-number': {
      label: 'Ydych chi’n gwybod eich rhif GIG?',
      short: 'Yn gwybod y rhif GIG',
      required: 'Dewiswch a ydych yn gwybod y rhif GIG',
      options: { yes: { label: 'Ydw' }, no: { label: 'Nac ydw' }, 'not-sure': { label: 'Dydw i ddim yn siŵr' } },
      other: { label: 'Ydych chi’n gwybod eu rhif GIG?' },
    },
    'nhs-number': {
      label: 'Beth yw eich rhif GIG?',
      hint: 'Mae ganddo 10 digid, fel 999 123 4567. Gallwch ddod o hyd iddo ar unrhyw lythyr gan y GIG.',
      short: 'Rhif GIG',
      other: { label: 'Beth yw eu rhif GIG?' },
    },
  },
};
