import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about reaching and meeting the person in Polish. */
export const words: NonNullable<LocaleSections['form-contact']> = {
  questions: {
    'contact-ways': {
      label: 'W jaki sposób możemy się z Tobą skontaktować?',
      hint: 'Zaznacz każdy sposób, który jest dla Ciebie bezpieczny. Nie użyjemy żadnego innego.',
      short: 'Sposoby kontaktu',
      required: 'Zaznacz co najmniej jeden sposób kontaktu z Tobą',
      options: {
        telephone: { label: 'Rozmowa telefoniczna' },
        text: { label: 'SMS' },
        email: { label: 'E-mail' },
        post: { label: 'List' },
        'through-referrer': { label: 'Przeze mnie', hint: 'Ta osoba woli usłyszeć to od Ciebie niż od nas' },
      },
      other: {
        label: 'W jaki sposób możemy skontaktować się z tą osobą?',
        hint: 'Zaznacz każdy sposób, który jest dla niej bezpieczny. Nie użyjemy żadnego innego.',
        required: 'Zaznacz co najmniej jeden sposób kontaktu z tą osobą',
      },
    },
    telephone: {
      label: 'Twój numer telefonu',
      short: 'Numer telefonu',
      required: 'Podaj swój numer telefonu',
      other: { label: 'Numer telefonu tej osoby', required: 'Podaj numer telefonu tej osoby' },
    },
    'may-leave-message': {
      label: 'Czy możemy zostawić wiadomość?',
      hint: 'Na przykład na automatycznej sekretarce lub u kogoś, kto odbierze',
      short: 'Można zostawić wiadomość',
    },
    email: {
      label: 'Twój adres e-mail',
      short: 'Adres e-mail',
      required: 'Podaj swój adres e-mail',
      other: { label: 'Adres e-mail tej osoby', required: 'Podaj adres e-mail tej osoby' },
    },
    address: {
      label: 'Adres',
      hint: 'Zostaw puste, jeśli nie masz stałego adresu',
      short: 'Adres',
      required: 'Podaj swój adres, abyśmy mogli do Ciebie napisać',
      other: {
        hint: 'Zostaw puste, jeśli ta osoba nie ma stałego adresu',
        required: 'Podaj adres tej osoby, abyśmy mogli do niej napisać',
      },
    },
    postcode: { label: 'Kod pocztowy', hint: 'Na przykład DE1 3AH', short: 'Kod pocztowy' },
    'contact-note': {
      label: 'Czy jest coś, co powinniśmy wiedzieć, zanim się z Tobą skontaktujemy?',
      hint: 'Na przykład dogodne godziny, numer, którego nie wolno używać, albo ktoś, kto nie może się dowiedzieć.',
      short: 'Przed kontaktem',
      other: {
        label: 'Czy jest coś, co powinniśmy wiedzieć, zanim skontaktujemy się z tą osobą?',
        hint: 'Na przykład dogodne dla niej godziny, numer, którego nie wolno używać, albo ktoś, kto nie może się dowiedzieć.',
      },
    },
    availability: { label: 'Które dni i godziny są najlepsze?', short: 'Najlepsze dni i godziny' },
    restricted: {
      label: 'Czy jest coś, co powinien przeczytać tylko sam zespół?',
      hint: 'Nie zobaczy tego nikt, kto tylko przekazuje to dalej.',
      short: 'Tylko dla zespołu',
    },
    'has-representative': {
      label: 'Czy ktoś mówi w Twoim imieniu?',
      hint: 'Na przykład opiekun, rodzic lub rzecznik',
      short: 'Ktoś mówi w Twoim imieniu',
      options: { yes: { label: 'Tak' }, no: { label: 'Nie' } },
      other: { label: 'Czy ktoś inny mówi w imieniu tej osoby?', short: 'Ktoś mówi w imieniu tej osoby' },
    },
    'representative-name': {
      label: 'Imię i nazwisko tego, kto mówi',
      short: 'Kto mówi w imieniu osoby',
      required: 'Podaj imię i nazwisko tego, kto mówi',
    },
    'representative-relationship': {
      label: 'Kim jest dla Ciebie',
      short: 'Kim jest dla osoby',
      other: { label: 'Kim jest dla tej osoby' },
    },
    'representative-telephone': {
      label: 'Numer telefonu tego, kto mówi',
      short: 'Telefon tego, kto mówi w imieniu osoby',
    },
    interpreter: {
      label: 'Czy potrzebujesz tłumacza?',
      hint: 'Brytyjski język migowy (BSL) też się liczy',
      short: 'Tłumacz',
      other: { label: 'Czy ta osoba potrzebuje tłumacza?' },
    },
    language: { label: 'Jaki język?', short: 'Język', required: 'Podaj język' },
    adjustments: {
      label: 'Czy jest jeszcze coś, co by to ułatwiło?',
      hint: 'Na przykład duży druk, tekst łatwy do czytania (Easy Read), ciche pomieszczenie, wejście bez schodów lub przyjście z kimś.',
      short: 'Co to ułatwia',
    },
    'knows-nhs-number': {
      label: 'Czy znasz swój numer NHS?',
      short: 'Zna numer NHS',
      required: 'Wybierz, czy znasz numer NHS',
      options: { yes: { label: 'Tak' }, no: { label: 'Nie' }, 'not-sure': { label: 'Nie mam pewności' } },
      other: { label: 'Czy znasz numer NHS tej osoby?' },
    },
    'nhs-number': {
      label: 'Jaki jest Twój numer NHS?',
      hint: 'Ma 10 cyfr, na przykład 999 123 4567. Znajdziesz go na każdym liście z NHS.',
      short: 'Numer NHS',
      other: { label: 'Jaki jest numer NHS tej osoby?' },
    },
  },
};
