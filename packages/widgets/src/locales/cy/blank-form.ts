import type { LocaleSections } from '../locale.js';

/** Words of `nk-blank-form` in Welsh. */
export const words: NonNullable<LocaleSections['blank-form']> = {
  print: 'Argraffu’r ffurflen hon',
  how: [
    'Ysgrifennwch mewn inc du. Defnyddiwch ragor o bapur os oes ei angen arnoch.',
    'Nid oes rhaid i chi ateb cwestiwn sy’n dweud “dewisol”. Gall rhywun lenwi hon ar eich rhan.',
  ],
  neededIf: (question, answers) => `Mae angen hyn os ateboch “${question}” gyda: ${answers}`,
  tickOne: 'Ticiwch un.',
  tickAny: 'Ticiwch bob un sy’n addas.',
  onlyIf: (question, answers) => `Dim ond os ateboch “${question}” gyda: ${answers}`,
  whereToSend: 'Ble i anfon y ffurflen hon',
  officeUse: 'I’r swyddfa',
  receivedOn: 'Derbyniwyd ar (diwrnod, mis, blwyddyn)',
  keyedBy: 'Teipiwyd ar',
  reference: 'Cyfeirnod',
  privacyAt: 'Mae’r hysbysiad preifatrwydd yn',
};
