import type { LocaleSections } from '../locale.js';

/** Polish words of services. */
export const words: NonNullable<LocaleSections['directory']> = {
  failures: {
    offline: 'Wygląda na to, że nie masz połączenia z internetem. Sprawdź połączenie i spróbuj ponownie.',
    timeout: 'Lista usług wczytuje się zbyt długo. Być może masz wolne połączenie.',
    unreachable:
      'Nie możemy połączyć się z listą usług. Twoje połączenie mogło zostać przerwane albo strona z listą nie działa.',
    'too-big': 'Lista usług jest zbyt duża, by ją tu wczytać.',
    'not-found': 'Listy usług nie ma tam, gdzie powinna być.',
    busy: 'Zbyt wiele osób korzysta teraz z listy usług. Poczekaj minutę i spróbuj ponownie.',
    'server-error': 'Strona z listą usług obecnie nie działa.',
    empty: 'Lista usług jest obecnie pusta.',
    'web-page': 'Zamiast listy usług otrzymaliśmy stronę internetową.',
    'not-json': 'Lista usług dotarła uszkodzona lub niepełna.',
    'not-a-directory': 'To, co otrzymaliśmy, nie jest listą usług, którą potrafimy odczytać.',
    'damaged-snapshot': 'Lista usług dotarła uszkodzona lub jest nieaktualna.',
    unknown: 'Nie udało się wczytać listy usług.',
  },
  openNow: 'Teraz otwarte',
  closedNow: 'Teraz zamknięte',
  hoursNotKnown: {
    'no-hours': 'Godziny otwarcia nieznane',
    'no-times': 'Dzisiejsze godziny otwarcia nieznane',
    unreadable: 'Godziny otwarcia nieznane',
    expired: 'Godziny otwarcia nieznane: podane straciły ważność',
  },
  costs: { free: 'Bezpłatnie', paid: 'Płatne', mixed: 'Częściowo bezpłatne', 'not-stated': 'Nie podano kosztu' },
  accessModes: {
    'walk-in': 'Można po prostu przyjść',
    'self-referral': 'Zgłoś się samodzielnie',
    'professional-referral': 'Zgłasza Cię specjalista',
    appointment: 'Po umówieniu wizyty',
    telephone: 'Telefonicznie',
    online: 'Przez internet',
    outreach: 'Przyjeżdżają w miejsca blisko Ciebie',
    'home-visit': 'Odwiedzają w domu',
    'information-only': 'Tylko informacje',
  },
  accessibilityNames: {
    'step-free': 'Dostęp bez schodów',
    'accessible-toilet': 'Toaleta dla osób z niepełnosprawnością',
    'hearing-loop': 'Pętla indukcyjna',
    'changing-places': 'Toaleta Changing Places',
    parking: 'Parking',
    'blue-badge-parking': 'Parking Blue Badge',
    lift: 'Winda',
    'quiet-space': 'Ciche miejsce',
    bsl: 'Brytyjski język migowy (BSL)',
  },
  reportProblem: 'Zgłoś problem',
};
