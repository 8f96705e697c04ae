import type { ReferralState } from '@neighbourhood-kit/core/referrals';
import type { MatchReason } from '@neighbourhood-kit/finder';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NkService } from '../nk-service/nk-service.js';
import '../nk-service/nk-service.define.js';
import { languageParts } from './parts.js';
import { mount, seen } from '../testing/mount.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { translated } from '../testing/translated.js';
import { en } from './en.js';
import { LANGUAGES, type Language, type Translated } from './language-list.js';
import { kitLanguage } from './languages.js';
import { addLocale, type LanguageFile, type Sections } from './locale.js';
import { pluralIn, type PluralCategories } from './plural.js';
import { withWords } from './with-words.js';

const CODES = Object.keys(LANGUAGES) as Language[];

type Words = Readonly<Record<string, unknown>>;
type Phrase = (...given: readonly unknown[]) => string;

/** Functions among messages, and what they are given. */
type Given<M> = {
  readonly [K in keyof M as M[K] extends (...given: never[]) => string ? K : never]: M[K] extends (
    ...given: infer P
  ) => string
    ? readonly P[]
    : never;
};

const NUMBERS: readonly [number][] = [[7], [11], [25], [103]];
const REASON: MatchReason = { kind: 'typo', asked: 'fals', found: 'falls' };

/** What every phrase with something to fill in is tried with. The compiler asks for a line for each new one. */
const GIVEN: { readonly [S in 'common' | Translated]: Given<Sections[S]> } = {
  // How languages that browsers know are named is a test of its own.
  common: { languageName: [['Klingon']] },
  directory: {},
  places: {
    openUntil: [['17:00']],
    closedUntil: [['Monday at 9']],
    dayAtTime: [
      ['Monday', '9am'],
      ['Monday', undefined],
    ],
    fromTo: [['9am', '5pm']],
    fromTime: [['9am']],
  },
  answer: {
    suggestionsReady: NUMBERS,
    placeNotKnown: [['Nowhere']],
    withinMiles: [...NUMBERS, [0.5]],
    openOn: [['Monday', '9am']],
    aged: [[72]],
    notSaid: [[['Cost', 'Town']]],
    cannotNarrow: [[['Cost', 'Town']]],
    remove: [['Cost']],
    relaxWithin: NUMBERS,
    relaxFacet: [['Cost']],
    withCount: [['Cost', 7]],
    notEligible: NUMBERS,
    notConfirmedSince: [['7 December 2026']],
    forAges: [
      [18, undefined],
      [undefined, 25],
      [18, 25],
    ],
  },
  'service-finder': {
    showFilters: [[0], [7]],
    showAll: NUMBERS,
    count: [
      [7, undefined],
      [11, 'DE1'],
    ],
    miles: [['0.4 miles']],
    placeCount: NUMBERS,
    because: [[[REASON]]],
    more: NUMBERS,
    shown: [[10, 25]],
    shortlist: NUMBERS,
  },
  service: {
    provider: [['Moving Well']],
    agesFromTo: [[18, 25]],
    agesFrom: [[18]],
    agesTo: [[25]],
    waitWeeks: NUMBERS,
    usualReply: NUMBERS,
    lastChecked: [['7 December 2026']],
  },
  more: {
    added: [['Moving Well']],
    removed: [['Moving Well']],
    takeOff: [['Moving Well']],
    mapAbout: [
      [7, 25],
      [11, 103],
    ],
    mapWithout: NUMBERS,
    reportAbout: [['Moving Well']],
    reportByEmail: [['directory@example.org']],
  },
  'referral-form': {
    formHeadingFor: [['Moving Well']],
    forAges: [
      [18, undefined],
      [undefined, 25],
      [18, 25],
    ],
    notFor: [['people under 18']],
    waitingWeeks: NUMBERS,
    bring: [['a letter']],
    sharing: [['Moving Well']],
    sharingOther: [['Moving Well']],
    controller: [['Derby Council']],
    retention: [['8 years']],
  },
  'form-steps': {
    charactersLeft: NUMBERS,
    charactersOver: NUMBERS,
    answerRequired: [['Cost']],
    answerTooLong: [['Cost', 4000]],
    // That the parts of a date are named is a test of its own.
    dateIncomplete: [['Cost', []]],
    dateNotReal: [['Cost']],
    dateInFuture: [['Cost']],
    dateTooOld: [['Cost']],
    tooYoung: [[16]],
    answerRefused: [['Cost']],
    safeguarding: [['Call Derbyshire on 01629 533190']],
  },
  'form-sending': {
    busyMinutes: NUMBERS,
    nextContact: [['Moving Well']],
    nextContactOther: [['Moving Well']],
    nextDays: NUMBERS,
    nextAsk: [['Moving Well']],
  },
  'form-contact': {},
  'form-questions': {},
  'referral-status': { addTooLong: NUMBERS },
  'contact-change': {},
  'referral-standing': {
    // What happens next, state by state, is a test of its own.
    nextWhileAsked: [['Weir Lane']],
    sentOn: [['7 December']],
    movedOn: [['7 December']],
    with: [['Weir Lane']],
    service: [['Moving Well']],
    appointment: [['Monday 7 December', '9am']],
  },
  'adviser-form': {
    optionsAre: [['Yes — No']],
    done: [['Moving Well']],
    spelled: [['A', 'Alfa']],
  },
  'blank-form': { onlyIf: [['Who?', 'I do']], neededIf: [['Who?', 'I do']] },
};

/** Words and numbers that somebody handed in, as they must come out again. */
function tokens(given: unknown, language: string): string[] {
  if (typeof given === 'number') return [given.toLocaleString(language)];
  if (typeof given === 'string') return [given.toLowerCase()];
  if (Array.isArray(given)) return given.flatMap((each: unknown) => tokens(each, language));
  if (typeof given !== 'object' || given === null) return [];
  const { asked, found } = given as MatchReason;
  return [asked, found];
}

/** A number may be written in the digits of the language or in those of the directory. */
const says = (words: string, token: string, plain: string) =>
  words.toLowerCase().includes(token) || words.toLowerCase().includes(plain);

async function words(code: Language, section: 'common' | Translated): Promise<Words> {
  if (section === 'common') return (await languageParts.language(code)).language.common;
  return (await languageParts.words(code, section)).words;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe.each(CODES)('the words of %s', (code) => {
  test('say how the language is written, and that nobody has checked them', async () => {
    const { language }: { language: LanguageFile } = await languageParts.language(code);
    expect(language.code).toBe(code);
    expect(language.direction).toBe(['ar', 'ur'].includes(code) ? 'rtl' : 'ltr');
    expect(language.notice.length).toBeGreaterThan(20);
    expect(LANGUAGES[code].preview).toBe(true);
  });

  describe.each(['common', ...LANGUAGES[code].sections] as const)('%s', (section) => {
    test('have every key of the English, and no other', async () => {
      const keys = (table: Words): string[] =>
        Object.entries(table).flatMap(([key, value]) =>
          typeof value === 'object' && value !== null ? keys(value as Words).map((inner) => `${key}.${inner}`) : [key],
        );
      // That a translation is unchecked is said by its notice.
      const english = keys(en[section] as unknown as Words).filter((key) => key !== 'previewNotice');
      expect(keys(await words(code, section)).sort()).toEqual(english.sort());
    });

    test('are of the same kind as the English, and not the English', async () => {
      const own = await words(code, section);
      const english = en[section] as unknown as Words;
      for (const [key, value] of Object.entries(own)) {
        expect(typeof value, key).toBe(typeof english[key]);
        if (typeof value === 'string' && value.length > 12) expect(value, key).not.toBe(english[key]);
      }
    });

    test('put in whatever the English puts in', async () => {
      const own = await words(code, section);
      const english = en[section] as unknown as Words;
      for (const [key, samples] of Object.entries(GIVEN[section]) as [string, readonly (readonly unknown[])[]][])
        for (const given of samples) {
          const said = (own[key] as Phrase)(...given);
          const inEnglish = (english[key] as Phrase)(...given).toLowerCase();
          const wanted = tokens(given, 'en').map((plain, i) => [plain, tokens(given, code)[i] ?? plain] as const);
          for (const [plain, localised] of wanted.filter(([plain]) => inEnglish.includes(plain)))
            expect(says(said, localised, plain), `${key}: ${said}`).toBe(true);
        }
    });

    test('hold no markup and no marks that turn the text around for good', async () => {
      const all = JSON.stringify(await words(code, section), (_key, value: unknown) =>
        typeof value === 'function' ? String(value) : value,
      );
      expect(all).not.toMatch(/<[a-z/!]|[\u202A-\u202E\u061C]/);
      expect(all.split('\u2068').length).toBe(all.split('\u2069').length);
    });
  });
});

test.each(CODES)('a date that lacks parts is answered with their names in %s', async (code) => {
  const { day, month, year, dateIncomplete } = await translated(code, 'referral-form');
  const said = dateIncomplete('X', ['day', 'year']).toLowerCase();
  expect(said).toContain(day.toLowerCase());
  expect(said).toContain(year.toLowerCase());
  expect(said).not.toContain(month.toLowerCase());
});

test.each(CODES)('the person who has the request is named in %s wherever the English names them', async (code) => {
  const { next } = await translated(code, 'referral-status');
  for (const state of Object.keys(en['referral-standing'].next) as ReferralState[])
    expect(next[state]('Weir Lane').includes('Weir Lane'), state).toBe(
      en['referral-standing'].next[state]('Weir Lane').includes('Weir Lane'),
    );
});

test.each(CODES)('telephone numbers and addresses of examples are those of the English in %s', async (code) => {
  const own = await words(code, 'form-steps');
  const digits = (table: Words) =>
    ['tooYoung', 'badEmail', 'badTelephone', 'badPostcode', 'safeguarding'].map((key) => {
      const phrase = table[key] as string | Phrase;
      const said = typeof phrase === 'function' ? phrase('16') : phrase;
      return [...said.matchAll(/\d[\d ]*\d|\S+@[\w.]+|DE1 3AH/g)].map(([found]) => found.replace('\u2068', ''));
    });
  expect(digits(own)).toEqual(digits(en['form-steps'] as unknown as Words));
});

describe('plurals', () => {
  test('have the categories that Intl knows for each language', () => {
    const known: { readonly [L in keyof PluralCategories]: readonly PluralCategories[L][] } = {
      en: ['one', 'other'],
      cy: ['zero', 'one', 'two', 'few', 'many', 'other'],
      pl: ['one', 'few', 'many', 'other'],
      ur: ['one', 'other'],
      pa: ['one', 'other'],
      ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
    };
    for (const [language, categories] of Object.entries(known))
      expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort(), language).toEqual(
        [...categories].sort(),
      );
  });

  test('are chosen by the rules of the language: 1 usługa, 2 usługi, 5 usług, 22 usługi', async () => {
    const count = (await words('pl', 'service-finder'))['count'] as Phrase;
    expect([1, 2, 5, 12, 22].map((number) => count(number))).toEqual([
      '1 usługa',
      '2 usługi',
      '5 usług',
      '12 usług',
      '22 usługi',
    ]);
  });

  test('of a language need every category, or the code does not compile', () => {
    // @ts-expect-error Polish has `few` and `many` too.
    expect(pluralIn('pl')(1, { one: '# mila', other: '# mili' })).toBe('1 mila');
  });
});

test('what a language lacks falls back to English, in tables of words too', () => {
  expect(withWords({ a: 'A', table: { x: 'X', y: 'Y' } }, undefined, { table: { y: 'Z' } })).toEqual({
    a: 'A',
    table: { x: 'X', y: 'Z' },
  });
});

describe('an element', () => {
  async function service(attributes: Readonly<Record<string, string>>): Promise<NkService> {
    const element = new NkService();
    element.clock = () => EXAMPLE_NOW;
    const found = EXAMPLE_SERVICES.find(({ id }) => id === 'steady-steps');
    if (found) element.service = found;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return mount(element);
  }
  const box = (element: NkService) => element.shadowRoot?.querySelector('.nk');

  test.each(['locale', 'lang'])(
    'loads a language when its %s asks for it, and says that nobody has checked it',
    async (name) => {
      const element = await service({ [name]: 'ur-PK' });
      await expect.poll(() => seen(element)).toContain('یہ کس کے لیے ہے');
      expect(box(element)?.getAttribute('dir')).toBe('rtl');
      expect(box(element)?.getAttribute('lang')).toBe('ur');
      expect(seen(element)).toContain('Preview: this translation has not been checked');
    },
  );

  test('keeps crisis help in English with every translation', async () => {
    const element = await service({ lang: 'ar' });
    await expect.poll(() => seen(element)).toContain('اتصل 999');
    expect(seen(element)).toContain('(if a life is at risk)');
    expect(element.shadowRoot?.querySelector('a[href="tel:116123"]')?.getBoundingClientRect().height).toBeGreaterThan(
      20,
    );
  });

  test.each(CODES)(
    'keeps the English of crisis help in one piece with %s, however narrow it is: where lines run from the right, what breaks reads in no order',
    async (lang) => {
      const element = await service({ lang });
      await expect.poll(() => seen(element)).toContain('Preview:');
      const each = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.crisis span[lang=en]')];
      expect(each).toHaveLength(4);
      for (const width of [160, 250, 320, 360]) {
        element.style.inlineSize = `${String(width)}px`;
        for (const english of each) expect(english.getClientRects(), `at ${String(width)} pixels`).toHaveLength(1);
      }
    },
  );

  test.each([
    ['cy', '19 Hydref 2026'],
    ['pl', '19 października 2026'],
    ['ur', '19 اکتوبر'],
    ['pa', '19 ਅਕਤੂਬਰ 2026'],
    ['ar', '19 أكتوبر 2026'],
  ])('writes dates as the language does, also one that the browser does not know: %s', async (lang, date) => {
    const element = await service({ lang });
    await expect.poll(() => seen(element)).toContain(date);
  });

  test('follows a change of its lang', async () => {
    const element = await service({ lang: 'pl' });
    await expect.poll(() => seen(element)).toContain('Dla kogo');
    element.lang = 'en';
    await expect.poll(() => seen(element)).toContain('Who it is for');
    expect(seen(element)).not.toContain('Preview:');
  });

  test('is not turned into a preview by the language of the page', async () => {
    document.documentElement.lang = 'cy';
    const element = await service({});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen(element)).toContain('Who it is for');
    document.documentElement.lang = 'en';
  });

  test('takes the words of a host that added the language itself', async () => {
    addLocale({
      code: 'pa',
      name: 'ਪੰਜਾਬੀ',
      direction: 'ltr',
      preview: false,
      sections: { service: { whoFor: 'ਆਪਣੇ ਸ਼ਬਦ' } },
    });
    const element = await service({ lang: 'pa' });
    expect(seen(element)).toContain('ਆਪਣੇ ਸ਼ਬਦ');
    expect(seen(element)).toContain('Cost');
  });

  test('stays English when the words cannot be loaded', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = vi.spyOn(languageParts, 'words').mockRejectedValue(new Error('gone'));
    const arrived = vi.fn();
    kitLanguage('cy', undefined, 'service-finder', arrived);
    await expect.poll(() => arrived.mock.calls.length).toBe(1);
    expect(kitLanguage('cy', undefined, 'service-finder', arrived)).toBeUndefined();
    expect(complain).toHaveBeenCalledOnce();
    broken.mockRestore();
    complain.mockRestore();
  });
});
