import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');
const services = (count: number) => n(count, { one: '# usługa', few: '# usługi', many: '# usług', other: '# usługi' });

/** Words of what a visitor may open, in Polish. */
export const words: NonNullable<LocaleSections['more']> = {
  close: 'Zamknij',
  shareHeading: 'Udostępnij te wyniki',
  shareServiceHeading: 'Udostępnij tę usługę',
  shareListHeading: 'Udostępnij swoją listę',
  shareWarning:
    'Każdy, kto ma ten link, może zobaczyć, czego szukano. Nic nie zostanie udostępnione, dopóki nie wyślesz linku komuś.',
  shareWithoutHere: 'Link nie mówi, gdzie jesteś.',
  link: 'Link',
  copy: 'Kopiuj link',
  copied: 'Skopiowano',
  copyByHand: 'Link jest zaznaczony: skopiuj go z klawiatury lub z menu przeglądarki.',
  shortlistHeading: 'Twoja lista',
  shortlistEmpty: 'Na Twojej liście nie ma jeszcze nic. Pod każdą usługą jest „Dodaj do wybranych”.',
  added: (name) => `Na Twojej liście jest teraz: ${name}`,
  removed: (name) => `Na Twojej liście nie ma już: ${name}`,
  takeOff: (name) => `Usuń z listy: ${name}`,
  remember: 'Zachowaj tę listę na tym urządzeniu',
  rememberHint:
    'Bez tego lista zniknie, gdy opuścisz stronę; z tym – 30 dni po ostatniej zmianie. Nie zaznaczaj tego na komputerze, z którego korzystają też inni.',
  rememberRefused: 'Nie udało się zachować listy.',
  printList: 'Drukuj listę',
  shareList: 'Udostępnij listę',
  emptyList: 'Opróżnij listę',
  notFound: 'nie ma jej już w spisie',
  mapHeading: 'Mapa',
  mapAbout: (places, count) =>
    `${services(count)}, ${n(places, { one: '# miejsce', few: '# miejsca', many: '# miejsc', other: '# miejsca' })}; północ jest na górze. Numery są takie same jak na liście poniżej.`,
  mapNothing: 'Żadna z pokazanych usług nie ma miejsca, które można pokazać na mapie.',
  mapWithout: (count) => `Nie pokazano na mapie: ${services(count)} bez miejsca lub z prywatnym adresem.`,
  mapYou: 'Miejsce, od którego szukasz',
  reportHeading: 'Zgłoś problem',
  reportAbout: (name) => `Dotyczy: ${name}`,
  reportKinds: {
    closed: 'Usługa została zamknięta lub przeniesiona',
    contact: 'Numer telefonu, adres lub strona internetowa są nieprawidłowe',
    times: 'Godziny są nieprawidłowe',
    details: 'Coś innego w tym wpisie jest nieprawidłowe',
    page: 'Ta strona nie działa tak, jak powinna',
  },
  reportKind: 'Co jest nie tak?',
  reportKindMissing: 'Wybierz, co jest nie tak',
  reportDetails: 'Napisz nam więcej',
  reportHint: 'Nie pisz niczego o sobie ani o swoim zdrowiu.',
  send: 'Wyślij',
  sending: 'Wysyłanie',
  reportSent: 'Dziękujemy. Twoje zgłoszenie zostało wysłane.',
  reportNotSent: 'Nie udało się wysłać zgłoszenia. To, co napisano, nadal tu jest: spróbuj ponownie później.',
  reportNowhere: 'Teraz nie można stąd zgłaszać problemów. Powiadom osoby prowadzące tę stronę w inny sposób.',
  reportByEmail: (address) =>
    `Twój program pocztowy powinien otworzyć się ze zgłoszeniem. Jeśli tak się nie stanie, napisz na adres ${address}.`,
};
