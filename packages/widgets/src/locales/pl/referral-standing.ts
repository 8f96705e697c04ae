import type { LocaleSections } from '../locale.js';

const ended = () => 'Nic więcej się nie wydarzy. Jeśli znów będzie potrzebna pomoc, poproś ponownie.';

/** Words of `nk-referral-status` for where a request stands in Polish. */
export const words: NonNullable<LocaleSections['referral-standing']> = {
  states: {
    draft: 'Jeszcze nie wysłano',
    sent: 'Wysłano',
    received: 'Otwarto',
    accepted: 'Zgodzili się pomóc',
    'in-progress': 'Pomagają',
    'on-hold': 'Oczekuje',
    completed: 'Zakończono',
    'loop-closed': 'Zakończono',
    rejected: 'Nie mogą pomóc',
    're-routed': 'Przekazano dalej',
    'cancellation-requested': 'Poproszono o przerwanie',
    cancelled: 'Przerwano',
    failed: 'Do nikogo nie dotarło',
  },
  progress: {
    'contact-attempted': 'Próbowali się z Tobą skontaktować',
    scheduled: 'Jest umówione spotkanie',
    'did-not-attend': 'Czekali na Ciebie, ale spotkanie się nie odbyło',
    started: 'Pomagają',
  },
  next: {
    draft: () => 'Nic nie zostało wysłane. Wyślij formularz albo zadzwoń do nas.',
    sent: (partner) =>
      `${partner} ma dwa dni robocze na otwarcie prośby. Jeśli nikt jej nie otworzy, dowiemy się o tym i zajmiemy się tym.`,
    received: (partner) => `${partner} decyduje, czy może pomóc, i skontaktuje się z Tobą.`,
    accepted: (partner) => `${partner} skontaktuje się z Tobą.`,
    'in-progress': (partner) =>
      `${partner} jest z Tobą w kontakcie lub wkrótce się skontaktuje. Jeśli przez tydzień nikt się nie odezwie, zadzwoń do nas.`,
    'on-hold': (partner) =>
      `Prośba jest na liście oczekujących (${partner}) albo czeka na Ciebie. Nie musisz nic robić.`,
    completed: ended,
    'loop-closed': ended,
    rejected: () => 'Zadzwoń do nas: wspólnie ustalimy, co jeszcze może pomóc.',
    're-routed': () => 'Szukamy kogoś innego, kto może pomóc. Nie musisz nic robić.',
    'cancellation-requested': (partner) => `${partner} już o tym wie. Nic nowego nie zostanie rozpoczęte.`,
    cancelled: () => 'Nic więcej się nie wydarzy. Jeśli pomoc okaże się jednak potrzebna, poproś ponownie.',
    failed: () => 'Zadzwoń do nas, abyśmy mogli to naprawić.',
  },
  nextWhileAsked: (partner) =>
    `${partner} ma pytanie, zanim będzie można pójść dalej. Nasz zespół to ustala i może do Ciebie zadzwonić. Możesz dodać to, co Twoim zdaniem powinni wiedzieć.`,
  yours: 'Twoja prośba',
  whatNext: 'Co będzie dalej',
  somebody: 'Nasz zespół',
  sentOn: (day) => `Wysłano: ${day}.`,
  movedOn: (day) => `Ostatnia zmiana: ${day}.`,
  with: (partner) => `Prośbą zajmuje się ${partner}.`,
  service: (service) => `Dotyczy: ${service}.`,
  appointment: (day, time) => `Twoje spotkanie: ${day}, godz. ${time}.`,
  outcome: 'Wynik',
  outcomes: {
    'got-help': 'Udzielono pomocy, o którą chodziło',
    'got-some-help': 'Udzielono części pomocy, o którą chodziło',
    'no-help': 'Nie udało się pomóc, przykro nam. Prosimy o telefon',
    signposted: 'Podano informacje o innej pomocy',
    'not-needed': 'Pomoc okazała się niepotrzebna',
  },
};
