import type { Suggestion } from '@neighbourhood-kit/finder';
import type { Text, Words } from '../locales/locale.js';
import type { LocatedPlace, Source } from '../shared/source/source.js';
import { turn } from '../shared/turn.js';
import { AGES, NOTHING_ASKED, USUAL_DISTANCE, type SearchState } from './search-state.js';

/** What somebody has typed and not yet searched for. */
export interface Draft {
  readonly text: string;
  readonly place: string;
  readonly age: string;
}

/** What may be wrong with a field, in words. */
export interface FieldProblems {
  readonly place?: string | undefined;
  readonly age?: string | undefined;
}

/** What the question needs of what comes late, in the words of a language. */
export interface QuestionHelp {
  readonly words: Pick<Words<'answer'>, 'placeNotKnown'>;
  /** Where the device is; in words, where it does not tell. */
  readonly findMe: () => Promise<LocatedPlace | string>;
  /** Completes what is typed: suggestions, and what is said of them. Completion is a convenience: when it fails nothing is said. */
  readonly complete: (
    text: string,
    source: Source | undefined,
  ) => Promise<{ readonly list: readonly Suggestion[]; readonly ready: string }>;
}

/** What the question needs from the element around it. */
export interface QuestionHost {
  readonly text: () => Text<'service-finder'>;
  readonly source: () => Source | undefined;
  /** What comes late, with its words; undefined when it cannot be loaded. */
  readonly answer: () => Promise<QuestionHelp | undefined>;
  /** Draws the element again. */
  readonly draw: () => void;
  /** Asks the source; settled once it has answered or failed. */
  readonly put: (state: SearchState) => Promise<void>;
  /** Says something to screen readers. */
  readonly say: (words: string) => void;
}

/** Completion waits for a pause in typing, in milliseconds. */
const PAUSE = 150;

const EMPTY: Draft = { text: '', place: '', age: '' };

/** The question somebody is putting together: what has been asked, what is typed but not yet asked, and what is wrong with it. */
export class FinderQuestion {
  asked: SearchState = NOTHING_ASKED;
  draft: Draft = EMPTY;
  problems: FieldProblems = {};
  suggestions: readonly Suggestion[] = [];
  locating = false;
  /** Where the device said it is, once the visitor has asked it. */
  #here: LocatedPlace | undefined;
  #typing = 0;
  #asking = 0;
  #cleared = 0;

  constructor(private readonly host: QuestionHost) {}

  /** True when what is asked is near where the device said it is. */
  get placeIsHere(): boolean {
    return this.#here !== undefined && this.asked.place === this.#here;
  }

  /**
   * Takes what is being typed, and completes it.
   * @param draft - Fields that changed.
   */
  async type(draft: Partial<Draft>): Promise<void> {
    // The field already shows what was typed: nothing is drawn for it, so that a slow telephone keeps up with the fingers.
    this.draft = { ...this.draft, ...draft };
    if (draft.text === undefined) return;
    const typing = ++this.#typing;
    await turn(PAUSE);
    if (typing !== this.#typing) return;
    const completed = await (await this.host.answer())?.complete(draft.text, this.host.source());
    if (!completed || typing !== this.#typing) return;
    const { list, ready } = completed;
    const changed = this.suggestions.length + list.length > 0;
    this.suggestions = list;
    if (changed) this.host.draw();
    this.host.say(ready);
  }

  /** Takes the suggestions away, those that are still to come too. */
  closeSuggestions(): void {
    this.#typing++;
    this.suggestions = [];
    this.host.draw();
  }

  /**
   * Asks a question, taking in what is typed but was not asked yet. The last question wins: one whose place is still looked up when
   * another is asked is dropped, since the other goes on from it.
   * @param next - What is asked; words and place that it leaves as they were are taken from the fields.
   * @returns Settled once the source has answered or failed, or another question was asked.
   */
  async ask(next: SearchState): Promise<void> {
    this.closeSuggestions();
    const asking = ++this.#asking;
    const { asked, draft } = this;
    const text = next.text === asked.text ? draft.text.trim() : next.text;
    this.asked = { ...next, text };
    this.draft = { ...draft, text, age: next.age === undefined ? '' : String(next.age) };
    const typed = draft.place.trim();
    const changed = next.place === asked.place && typed !== this.#named(next.place);
    const found = changed ? await this.#locate(typed) : next.place;
    if (asking !== this.#asking) return;
    const [place, problem] = typeof found === 'string' ? [undefined, found] : [found];
    this.problems = { ...this.problems, place: problem };
    this.asked = atPlace(this.asked, place);
    if (problem === undefined) this.draft = { ...this.draft, place: this.#named(place) };
    await this.host.put(this.asked);
  }

  /** What the field says of a place. */
  #named(place: LocatedPlace | undefined): string {
    return place === this.#here ? '' : (place?.label ?? '');
  }

  /** The place that is called so; in words, where nobody knows it. */
  async #locate(typed: string): Promise<LocatedPlace | string | undefined> {
    if (typed === '') return undefined;
    const { source, answer, text } = this.host;
    const place = await source()
      ?.locate?.(typed)
      .catch(() => undefined);
    return place ?? (await answer())?.words.placeNotKnown(typed) ?? text().incomplete;
  }

  /** Asks the device where it is, then what is near. */
  async useMyLocation(): Promise<void> {
    if (this.locating) return;
    this.locating = true;
    const cleared = this.#cleared;
    this.host.draw();
    const found = (await (await this.host.answer())?.findMe()) ?? this.host.text().incomplete;
    // Who cleared everything meanwhile wants no place brought back.
    if (cleared !== this.#cleared) return;
    this.locating = false;
    if (typeof found === 'string') {
      this.#tell(found, 'place');
      return;
    }
    this.#here = found;
    await this.ask(atPlace(this.asked, found));
  }

  /**
   * Takes the age that was typed.
   * @param typed - Anything.
   */
  setAge(typed: string): void {
    const trimmed = typed.trim();
    const age = trimmed === '' ? undefined : Number(trimmed);
    if (age === undefined || (Number.isInteger(age) && age >= AGES.youngest && age <= AGES.oldest)) {
      this.problems = { ...this.problems, age: undefined };
      void this.ask({ ...this.asked, age });
      return;
    }
    this.draft = { ...this.draft, age: typed };
    this.#tell(this.host.text().ageProblem, 'age');
  }

  /** Says what is wrong with a field, next to it and to screen readers. */
  #tell(problem: string, field: keyof FieldProblems): void {
    this.problems = { ...this.problems, [field]: problem };
    this.host.say(problem);
    this.host.draw();
  }

  /**
   * Clears the question and everything typed.
   * @returns Settled once the source has answered or failed.
   */
  clear(): Promise<void> {
    this.draft = EMPTY;
    this.problems = {};
    this.locating = false;
    this.#cleared++;
    return this.ask(NOTHING_ASKED);
  }
}

function atPlace(state: SearchState, place: LocatedPlace | undefined): SearchState {
  const withinMiles = place ? (state.place ? state.withinMiles : USUAL_DISTANCE) : undefined;
  return {
    ...state,
    place,
    withinMiles,
    ...(place ? {} : { sort: state.sort === 'distance' ? undefined : state.sort }),
  };
}
