import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about who asks, for whom and for what help in Welsh. */
export const words: NonNullable<LocaleSections['form-questions']> = {
  pages: {
    referrer: { title: 'Amdanoch chi' },
    contact: { title: 'Sut i gysylltu â chi', other: 'Sut i gysylltu â nhw' },
    hopes: { title: 'Eich gobeithion', other: 'Eu gobeithion' },
    'contact-note': { title: 'Cyn i ni gysylltu â chi', other: 'Cyn i ni gysylltu â nhw' },
    representative: { title: 'Rhywun sy’n siarad drosoch', other: 'Rhywun sy’n siarad drostynt' },
    address: { title: 'Eich cyfeiriad', other: 'Eu cyfeiriad' },
    communication: { title: 'Beth fyddai’n ei gwneud yn haws siarad?' },
  },
  questions: {
    who: {
      label: 'Pwy sydd angen help?',
      short: 'Pwy sydd angen help',
      required: 'Dewiswch pwy sydd angen help',
      options: {
        self: { label: 'Fi' },
        'someone-else': { label: 'Rhywun arall', hint: 'Perthynas, ffrind neu gymydog' },
        professional: { label: 'Rhywun rwy’n gweithio gyda nhw', hint: 'Gweithiwr proffesiynol neu wirfoddolwr ydw i' },
      },
    },
    basis: {
      label: 'Ydyn nhw’n gwybod eich bod yn gofyn am help iddyn nhw?',
      short: 'Ydyn nhw’n gwybod',
      required: 'Dewiswch a ydynt yn gwybod eich bod yn gofyn am help',
      options: {
        'person-agrees': { label: 'Ydyn, ac maen nhw’n cytuno' },
        'best-interests': { label: 'Ni allant benderfynu hyn drostynt eu hunain, ac mae er eu lles pennaf' },
        'safety-concern': { label: 'Rwy’n poeni am ddiogelwch rhywun' },
      },
    },
    'referrer-name': {
      label: 'Eich enw llawn',
      short: 'Eich enw llawn',
      required: 'Rhowch eich enw llawn',
    },
    'referrer-relationship': {
      label: 'Eich perthynas â nhw',
      hint: 'Er enghraifft, merch neu gymydog',
      short: 'Eich perthynas â nhw',
    },
    'referrer-organisation': {
      label: 'Y sefydliad rydych yn gweithio iddo',
      short: 'Eich sefydliad',
      required: 'Rhowch y sefydliad rydych yn gweithio iddo',
    },
    'referrer-ods': { label: 'Cod ODS eich sefydliad', hint: 'Er enghraifft, Y02345', short: 'Cod ODS' },
    'referrer-role': { label: 'Teitl eich swydd', short: 'Teitl eich swydd' },
    'referrer-telephone': {
      label: 'Eich rhif ffôn',
      hint: 'Rhag ofn y bydd angen i ni wirio rhywbeth gyda chi',
      short: 'Eich rhif ffôn',
      required: 'Rhowch eich rhif ffôn',
    },
    'referrer-email': { label: 'Eich cyfeiriad e-bost', short: 'Eich cyfeiriad e-bost' },
    reason: {
      label: 'Gyda beth hoffech chi gael help?',
      hint: 'Defnyddiwch eich geiriau eich hun. Er enghraifft, teimlo’n unig, cwympo, pryderon am arian neu ofalu am rywun.',
      short: 'Yr help sydd ei eisiau',
      required: 'Rhowch wybod gyda beth hoffech chi gael help',
      other: {
        label: 'Gyda beth mae angen help arnyn nhw?',
        required: 'Rhowch wybod gyda beth mae angen help arnyn nhw',
      },
    },
    'what-matters': {
      label: 'Beth sydd bwysicaf i chi?',
      hint: 'Er enghraifft, aros yn eich cartref eich hun neu weld pobl yn amlach. Mae’n ein helpu i ddod o hyd i’r help cywir.',
      short: 'Beth sydd bwysicaf',
      other: {
        label: 'Beth sydd bwysicaf iddyn nhw?',
        hint: 'Er enghraifft, aros yn eu cartref eu hunain neu weld pobl yn amlach. Defnyddiwch eu geiriau nhw os gallwch.',
      },
    },
    needs: { label: 'Am ba rai o’r rhain mae hyn?', hint: 'Dewiswch bob un sy’n addas.', short: 'Anghenion' },
    outcomes: {
      label: 'Beth ydych chi’n gobeithio fydd yn newid?',
      hint: 'Un peth ar bob llinell',
      short: 'Gobeithion',
      other: { label: 'Beth maen nhw’n gobeithio fydd yn newid?' },
    },
    tried: { label: 'Beth sydd wedi’i roi ar waith yn barod?', short: 'Wedi rhoi cynnig arno' },
    name: {
      label: 'Beth yw eich enw llawn?',
      hint: 'Os hoffech gael eich galw’n rhywbeth arall, ychwanegwch hynny hefyd',
      short: 'Enw llawn',
      required: 'Rhowch eich enw llawn',
      other: {
        label: 'Beth yw eu henw llawn?',
        hint: 'Os hoffent gael eu galw’n rhywbeth arall, ychwanegwch hynny hefyd',
        required: 'Rhowch eu henw llawn',
      },
    },
    'date-of-birth': {
      label: 'Beth yw eich dyddiad geni?',
      hint: 'Er enghraifft, 9 2 1948',
      short: 'Dyddiad geni',
      required: 'Rhowch eich dyddiad geni',
      other: { label: 'Beth yw eu dyddiad geni?' },
    },
  },
};
