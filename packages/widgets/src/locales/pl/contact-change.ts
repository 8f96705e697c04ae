import type { LocaleSections } from '../locale.js';

/** Words by which somebody asks in `nk-referral-status` to be reached another way in Polish. */
export const words: NonNullable<LocaleSections['contact-change']> = {
  contactNext:
    'Nikt nie użyje tego, co tu napiszesz, dopóki nie upewnimy się, że to Ty o to prosisz. Do tego czasu kontaktujemy się z Tobą tak jak dotąd.',
  contactTold:
    'Jeśli e-mail jest jednym ze sposobów, w jakie teraz się z Tobą kontaktujemy, od razu może tam trafić wiadomość. Będzie w niej tylko, że ktoś o to poprosił, i nic z tego, co tu napiszesz.',
  contactInstead: 'Jeśli to nie jest dla Ciebie bezpieczne, nie wysyłaj tego. Zamiast tego zadzwoń do nas:',
  contactSent: 'Przekazaliśmy, że chcesz, aby kontaktować się z Tobą w inny sposób.',
  contactWaiting:
    'Czeka: sposób, w jaki mamy się z Tobą kontaktować. Nikt go nie użyje, dopóki nie upewnimy się, że to była Twoja prośba. Do tego czasu kontaktujemy się z Tobą tak jak dotąd.',
  contactTooMany:
    'Na razie było zbyt wiele takich próśb, więc tej nie przyjęto. Zamiast tego zadzwoń do nas: numer jest poniżej.',
};
