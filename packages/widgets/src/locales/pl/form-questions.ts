import type { LocaleSections } from '../locale.js';

/** Words of the questions of `nk-referral-form` about who asks, for whom and for what help in Polish. */
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
      other: { label: 'Jaka jest data urodzenia tej osoby?' },
    },
  },
};
