import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');

/** Words of `nk-referral-form` before the first question in Polish. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'Poproś o pomoc',
  formHeadingFor: (service) => `Poproś o pomoc: ${service}`,
  start: 'Rozpocznij',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `Dla osób w wieku ${minimum} lat lub starszych`
      : minimum === undefined
        ? `Dla osób w wieku ${maximum} lat lub młodszych`
        : `Dla osób w wieku od ${minimum} do ${maximum} lat`,
  notFor: (who) => `Nie dla: ${who}`,
  waitingList: 'Jest lista oczekujących',
  waitingWeeks: (weeks) =>
    `Jest lista oczekujących: około ${n(weeks, { one: '# tygodnia', few: '# tygodni', many: '# tygodni', other: '# tygodnia' })}`,
  noCapacity:
    'Ta usługa nie może obecnie przyjmować nowych osób. Nadal możesz poprosić: dadzą Ci znać, gdy będzie miejsce.',
  assessment: 'Najpierw porozmawiają z Tobą, aby sprawdzić, czy mogą pomóc',
  whoFor: 'Dla kogo jest ta usługa',
  bring: (documents) => `Możesz zostać poproszony/a o: ${documents}`,
  takes: 'Zajmuje to około 5 minut. Możesz poprosić dla siebie lub dla kogoś innego.',
  sharing: (organisation) =>
    `Wyślemy to do: ${organisation}, aby mogli się z Tobą skontaktować. Możesz poprosić nas, abyśmy przestali.`,
  sharingOther: (organisation) =>
    `Wyślemy to do: ${organisation}, aby mogli skontaktować się z osobą, dla której prosisz o pomoc. Ty lub ta osoba możecie poprosić nas, abyśmy przestali.`,
  controller: (controller) => `Za Twoje odpowiedzi odpowiada: ${controller}.`,
  retention: (retention) => `Okres ich przechowywania: ${retention}.`,
  privacy: 'Jak wykorzystywane są Twoje odpowiedzi (informacja o prywatności)',
  complaints: 'Jak złożyć skargę',
  memoryOnly:
    'Na tym urządzeniu nic nie jest zapisywane. Jeśli opuścisz tę stronę przed wysłaniem, Twoje odpowiedzi przepadną.',
  offline: 'Nie masz połączenia z internetem. Gdy połączenie wróci, wybierz „Spróbuj ponownie”.',
  notReady: 'Z tego formularza nie można teraz korzystać.',
};
