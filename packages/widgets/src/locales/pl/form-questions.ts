import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` in Polish. */
export const words: NonNullable<LocaleSections['form-questions']> = {
  pages: {
    referrer: { title: 'O Tobie' },
    contact: { title: 'Jak się z Tobą skontaktować', other: 'Jak skontaktować się z tą osobą' },
    hopes: { title: 'Twoje nadzieje', other: 'Nadzieje tej osoby' },
    'contact-note': {
      title: 'Zanim się z Tobą skontaktujemy',
      other: 'Zanim skontaktujemy się z tą osobą',
    },
    representative: {
      title: 'Ktoś, kto mówi w Twoim imieniu',
      other: 'Ktoś, kto mówi w imieniu tej osoby',
    },
    address: { title: 'Twój adres', other: 'Adres tej osoby' },
    communication: { title: 'Co ułatwiłoby rozmowę?' },
  },
  questions: {
    who: {
      label: 'Kto potrzebuje pomocy?',
      short: 'Kto potrzebuje pomocy',
      required: 'Wybierz, kto potrzebuje pomocy',
      options: {
        self: { label: 'Ja' },
        'someone-else': { label: 'Ktoś inny', hint: 'Ktoś z rodziny, znajomych lub sąsiadów' },
        professional: {
          label: 'Osoba, z którą pracuję',
          hint: 'Zajmuję się tym zawodowo lub jako wolontariusz/ka',
        },
      },
    },
    basis: {
      label: 'Czy ta osoba wie, że prosisz dla niej o pomoc?',
      short: 'Czy ta osoba wie',
      required: 'Wybierz, czy ta osoba wie, że prosisz o pomoc',
      options: {
        'person-agrees': { label: 'Tak, i zgadza się' },
        'best-interests': { label: 'Nie może zdecydować o tym sama, a jest to w jej najlepszym interesie' },
        'safety-concern': { label: 'Martwię się o czyjeś bezpieczeństwo' },
      },
    },
    'referrer-name': {
      label: 'Twoje imię i nazwisko',
      short: 'Twoje imię i nazwisko',
      required: 'Podaj swoje imię i nazwisko',
    },
    'referrer-relationship': {
      label: 'Kim jesteś dla tej osoby',
      hint: 'Na przykład córka lub sąsiad',
      short: 'Kim jesteś dla tej osoby',
    },
    'referrer-organisation': {
      label: 'Organizacja, dla której pracujesz',
      short: 'Twoja organizacja',
      required: 'Podaj organizację, dla której pracujesz',
    },
    'referrer-ods': { label: 'Kod ODS Twojej organizacji', hint: 'Na przykład Y02345', short: 'Kod ODS' },
    'referrer-role': { label: 'Twoje stanowisko', short: 'Twoje stanowisko' },
    'referrer-telephone': {
      label: 'Twój numer telefonu',
      hint: 'Na wypadek, gdybyśmy musieli coś z Tobą sprawdzić',
      short: 'Twój numer telefonu',
      required: 'Podaj swój numer telefonu',
    },
    'referrer-email': { label: 'Twój adres e-mail', short: 'Twój adres e-mail' },
    reason: {
      label: 'W czym potrzebujesz pomocy?',
      hint: 'Napisz własnymi słowami. Na przykład: samotność, upadki, kłopoty z pieniędzmi lub opieka nad kimś.',
      short: 'Potrzebna pomoc',
      required: 'Napisz, w czym potrzebujesz pomocy',
      other: {
        label: 'W czym ta osoba potrzebuje pomocy?',
        required: 'Napisz, w czym ta osoba potrzebuje pomocy',
      },
    },
    'what-matters': {
      label: 'Co jest dla Ciebie najważniejsze?',
      hint: 'Na przykład pozostanie we własnym domu lub częstsze spotkania z ludźmi. To pomaga nam znaleźć właściwą pomoc.',
      short: 'Co jest najważniejsze',
      other: {
        label: 'Co jest najważniejsze dla tej osoby?',
        hint: 'Na przykład pozostanie we własnym domu lub częstsze spotkania z ludźmi. Jeśli możesz, użyj jej własnych słów.',
      },
    },
    needs: { label: 'Czego z tej listy to dotyczy?', hint: 'Zaznacz wszystko, co pasuje.', short: 'Potrzeby' },
    outcomes: {
      label: 'Co masz nadzieję, że się zmieni?',
      hint: 'Jedna rzecz w każdym wierszu',
      short: 'Nadzieje',
      other: { label: 'Na jaką zmianę ta osoba ma nadzieję?' },
    },
    tried: { label: 'Czego już próbowano?', short: 'Czego już próbowano' },
    name: {
      label: 'Jak się nazywasz (imię i nazwisko)?',
      hint: 'Jeśli lubisz, gdy mówi się do Ciebie inaczej, dopisz i to',
      short: 'Imię i nazwisko',
      required: 'Podaj swoje imię i nazwisko',
      other: {
        label: 'Jak nazywa się ta osoba (imię i nazwisko)?',
        hint: 'Jeśli lubi, gdy mówi się do niej inaczej, dopisz i to',
        required: 'Podaj imię i nazwisko tej osoby',
      },
    },
    'date-of-birth': {
      label: 'Jaka jest Twoja data urodzenia?',
      hint: 'Na przykład 9 2 1948',
      short: 'Data urodzenia',
      required: 'Podaj swoją datę urodzenia',
      other: { label: 'Jaka jest data urodzenia tej osoby?', required: 'Podaj datę urodzenia tej osoby' },
    },
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
