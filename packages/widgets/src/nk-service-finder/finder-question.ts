import type { FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import type { Text } from '../locales/locale.js';
import { own } from '../shared/own.js';
import type { LocatedPlace, Source } from '../shared/source/source.js';
import { turn } from '../shared/turn.js';
import type { Answer } from './answer/answer.js';
import type { Draft, FieldProblems } from './finder-view.js';
import { AGES, NOTHING_ASKED, USUAL_DISTANCE, type SearchState } from './search-state.js';

/** What the question needs from the element around it. */
export interface QuestionHost {
  readonly text: () => Text<'service-finder'>;
  readonly source: () => Source | undefined;
  /** What comes late, with its words; undefined when it cannot be loaded. */
  readonly answer: () => Promise<Answer | undefined>;
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
    const typed = draft.text.trim();
    // Completion is a convenience: when it fails nothing is said.
    const found =
      typed.length < 2
        ? []
        : await this.host
            .source()
            ?.suggest?.(typed)
            .catch(() => []);
    const answer = found?.length ? await this.host.answer() : undefined;
    // Finding and drawing in one go would hold up a key that an old telephone was given meanwhile.
    await turn();
    if (typing !== this.#typing) return;
    const before = this.suggestions;
    this.suggestions = (answer && found) ?? [];
    if (before.length > 0 || this.suggestions.length > 0) this.host.draw();
    const count = this.suggestions.length;
    this.host.say(answer?.words.suggestionsReady(count) ?? '');
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
    if (next.place === asked.place) {
      const typed = draft.place.trim();
      const place = typed === this.#named(next.place) ? next.place : await this.#locate(typed);
      if (asking !== this.#asking) return;
      const notKnown = typed !== '' && !place ? this.host.text().placeNotKnown(typed) : undefined;
      this.problems = { ...this.problems, place: notKnown };
      this.asked = atPlace(this.asked, place);
    } else this.problems = { ...this.problems, place: undefined };
    if (this.problems.place === undefined) this.draft = { ...this.draft, place: this.#named(this.asked.place) };
    await this.host.put(this.asked);
  }

  /**
   * Takes over how the directory writes what was chosen: a link may name a value by what it is called.
   * @param facets - Of the answer, which lists every value that was chosen and found.
   */
  recognise({ facets }: FinderResult): void {
    const chosen = Object.entries(this.asked.facets).map(([key, values]) => {
      const listed = own(facets, key) ?? [];
      const read = values.map((text) => listed.find(({ asked }) => [asked].flat().includes(text))?.value ?? text);
      return [key, [...new Set(read)]] as const;
    });
    this.asked = { ...this.asked, facets: Object.fromEntries(chosen) };
  }

  /** What the field says of a place. */
  #named(place: LocatedPlace | undefined): string {
    return place === this.#here ? '' : (place?.label ?? '');
  }

  async #locate(typed: string): Promise<LocatedPlace | undefined> {
    if (typed === '') return undefined;
    return this.host
      .source()
      ?.locate?.(typed)
      .catch(() => undefined);
  }

  /** Asks the device where it is, then what is near. */
  async useMyLocation(): Promise<void> {
    if (this.locating) return;
    this.locating = true;
    const cleared = this.#cleared;
    this.host.draw();
    const answer = await this.host.answer();
    const found = (await answer?.findMe()) ?? this.host.text().incomplete;
    // Who cleared everything meanwhile wants no place brought back.
    if (cleared !== this.#cleared) return;
    this.locating = false;
    if (typeof found === 'string') {
      this.problems = { ...this.problems, place: found };
      this.host.say(found);
      this.host.draw();
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
    const fits = age === undefined || (Number.isInteger(age) && age >= AGES.youngest && age <= AGES.oldest);
    this.problems = { ...this.problems, age: fits ? undefined : this.host.text().ageProblem };
    if (fits) {
      void this.ask({ ...this.asked, age });
      return;
    }
    this.draft = { ...this.draft, age: typed };
    this.host.say(this.host.text().ageProblem);
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
