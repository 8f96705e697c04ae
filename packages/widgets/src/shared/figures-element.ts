import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './property.js';
import type { DirectoryMessages } from '../locales/en/directory.js';
import { NkElement } from './base-element.js';
import { failureView } from './failure.js';
import { loadJson } from './source/load.js';
import { failureOf, type SourceFailure } from './source/source-error.js';

/** Why figures cannot be shown. */
export interface Refusal {
  readonly ok: false;
  readonly why: 'empty' | 'too-few' | 'unreadable';
  /** What is wrong and how to fix it, each naming its row or option. */
  readonly problems: readonly string[];
}

/** Where an element that shows figures stands. Every phase has a face. */
export type FiguresPhase<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly figures: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: SourceFailure };

/**
 * An element that shows figures, from a property or from an address, and has a face for every way in which that may go.
 *
 * @csspart failure - The panel that says what went wrong.
 */
export abstract class FiguresElement<
  S extends 'outcome-chart' | 'outcome-table' | 'one-stop-shop' | 'decision',
  T,
> extends NkElement<S> {
  /**
   * Address of the figures: JSON as `nk spc`, `nk stats` and `nk report` read or write it; of a directory for a house or a decision,
   * or the addresses of its parts with blanks between them.
   */
  @property() src: string | undefined;

  /** The figures themselves, when the host has them at hand. They are shown instead of what is at `src`. */
  @property({ attribute: false }) data: unknown;

  /** Reads the address: for hosts whose figures need a sign-in of their own. It is given the address and a signal that stops it. */
  @property({ attribute: false }) load: (address: string, signal: AbortSignal) => Promise<unknown> = (
    address,
    signal,
  ) => loadJson(address, { signal });

  @state() protected phase: FiguresPhase<T> = { kind: 'idle' };
  private reading: AbortController | undefined;

  /** Names of further properties on which the reading depends. */
  protected readonly readAgainFor: readonly string[] = [];

  /** Reads figures, not trusted. A `SourceError` it throws is told as a failure. */
  protected abstract read(input: unknown): Promise<{ readonly ok: true; readonly figures: T } | Refusal>;

  /** What is said to screen readers when figures have arrived from an address. */
  protected abstract arrived(figures: T): string;

  /** Draws figures that were read. */
  protected abstract ready(figures: T): TemplateResult;

  /** Figures that the page wrote inside the element; undefined when there are none. */
  protected inside(): unknown {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const named = ['src', 'data', 'load', ...this.readAgainFor].some((name) => changed.has(name));
    if (named || !this.hasUpdated) void this.#read();
  }

  async #read(): Promise<void> {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const { src } = this;
    const given = this.data ?? (src ? undefined : this.inside());
    if (given === undefined && !src) {
      this.phase = { kind: 'idle' };
      return;
    }
    this.phase = { kind: 'loading' };
    // What was said of the figures before no longer stands.
    this.announce('');
    try {
      const read = await this.read(given ?? (await this.#loaded(reading.signal)));
      if (reading.signal.aborted) return;
      this.phase = read.ok ? { kind: 'ready', figures: read.figures } : { kind: 'refused', refusal: read };
      if (read.ok && given === undefined) this.announce(this.arrived(read.figures));
    } catch (error) {
      if (reading.signal.aborted) return;
      console.error('The figures could not be read.', error);
      this.phase = { kind: 'failed', failure: failureOf(error) };
    }
  }

  /** What is at the address, or a list of what is at each. */
  async #loaded(signal: AbortSignal): Promise<unknown> {
    const addresses = (this.src ?? '').split(/\s+/).filter(Boolean);
    const all = await Promise.all(addresses.map((address) => this.load(address, signal)));
    return all.length === 1 ? all[0] : all;
  }

  protected content(): TemplateResult {
    const { text, phase, headingLevel } = this;
    switch (phase.kind) {
      case 'idle':
        return html`<p>${text.idle}</p>
          <slot></slot>`;
      case 'loading':
        return html`<p role="status">${text.loadingFigures}…</p>
          <slot></slot>`;
      case 'failed':
        // Each section of `S` has sentences for failures, its own or those of the directory that come along.
        return failureView(text as typeof text & DirectoryMessages, headingLevel, phase.failure, () => {
          void this.#read();
        });
      case 'refused':
        return this.#refusal(phase.refusal);
      case 'ready':
        return this.ready(phase.figures);
    }
  }

  #refusal({ why, problems }: Refusal): TemplateResult {
    const { text } = this;
    if (why === 'empty')
      return html`<p class="panel">${text.noFigures}</p>
        <slot></slot>`;
    return html`<div class="panel note" part="failure" role="alert">
        <p>${why === 'too-few' ? text.tooFew : text.unreadable}</p>
        <ul lang="en">
          ${problems.slice(0, 10).map((problem) => html`<li><bdi>${problem}</bdi></li>`)}
        </ul>
      </div>
      <slot></slot>`;
  }
}
