import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/property.js';
import { outcomeChartEn } from '../locales/en/outcome-chart.js';
import type { ChartText, OutcomeFiguresMessages } from '../locales/en/outcome-figures.js';
import { withWords } from '../locales/with-words.js';
import { NkElement } from '../shared/base-element.js';
import { chartStyles } from '../shared/chart/chart.styles.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import { buttons } from '../shared/buttons.styles.js';
import { FiguresElement } from '../shared/figures-element.js';
import { heading } from '../shared/heading.js';
import { failureOf, type SourceFailure } from '../shared/source/source-error.js';
import { caveats, markKey, verdicts } from './chart-parts.view.js';
import type { Drawing } from './drawing.js';
import { CHART_KINDS, type ChartKind, type Figures, type Readout } from './figures.js';
import { happeningList } from './happenings.view.js';
import { type ChartPart, loadPart } from './load-part.js';
import { NkPointSelectedEvent } from './nk-outcome-chart.events.js';
import { outcomeChartStyles } from './nk-outcome-chart.styles.js';
import { plot } from './plot.view.js';
import { readFigures } from './read-figures.js';
import type { FiguresReading } from './reading.js';
import { readLight } from './read-light.js';
import { seriesReadout } from './readout.js';
import { drawSeries } from './series.view.js';
import { writerFor } from './writer-for.js';

// Anyone who imports the element has the types of its events.
export type { NkPointSelectedEvent };

/** What lists and saves figures. */
type Keeping = ChartPart<'keeping'>;

/** Width before the page has been laid out, in pixels. */
const FIRST_WIDTH = 720;

/**
 * A measure over time, or units compared: control chart, run chart, trend with a change, funnel. Says in words what it shows, what it
 * rests on and what it does not show.
 *
 * @element nk-outcome-chart
 * @fires {NkPointSelectedEvent} nk-point-selected - A point was pointed at, tapped or reached by keyboard; `detail.index`, `detail.name`.
 * @csspart verdicts - Pictures and words for variation and assurance.
 * @csspart annotations - The list of what happened.
 * @csspart caveats - What to know before relying on the chart.
 * @csspart table - The table of figures.
 */
export class NkOutcomeChart extends FiguresElement<'outcome-chart', Figures> {
  static override styles: CSSResultGroup = [NkElement.styles, buttons, chartStyles, outcomeChartStyles];

  /** Kind of chart; what the figures themselves say when absent. */
  @property() kind: ChartKind | undefined;

  /** Draws the limits at two thirds of the way, too. */
  @property({ attribute: 'near-limits', type: Boolean }) nearLimits = false;

  /** Which way is better, for figures in a table inside the element: `increase` or `decrease`. */
  @property({ attribute: 'improvement-direction' }) improvementDirection: string | undefined;

  /** The clock from which overdue periods of a measure are told. */
  @property({ attribute: false }) clock: () => Date = () => new Date();

  protected readonly section = 'outcome-chart';
  protected readonly english = outcomeChartEn;
  protected override readonly readAgainFor: readonly string[] = ['kind', 'nearLimits', 'improvementDirection'];

  @state() private at: number | undefined;
  @state() private showsTable = false;
  @state() private keeping: Keeping | undefined;
  /** Why what lists and saves figures could not be had at the last try. */
  @state() private keepingFailure: SourceFailure | undefined;
  @state() private plotWidth = FIRST_WIDTH;
  private writer!: FigureWriter;
  private words!: ChartText;
  private drawing: Drawing | undefined;

  readonly #size = new ResizeObserver((entries) => {
    const width = Math.round(entries.at(-1)?.contentRect.width ?? 0);
    // In the next frame: a chart that is drawn again changes its height, of which browsers complain within the same one.
    if (width > 0)
      requestAnimationFrame(() => {
        this.plotWidth = Math.max(240, width);
      });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('phase')) this.at = undefined;
    if (this.phase.kind !== 'ready') return;
    if (['phase', 'plotWidth', 'locale', 'messages'].some((name) => changed.has(name)) || !this.drawing)
      this.#draw(this.phase.figures);
  }

  #draw(figures: Figures): void {
    const { text, language, plotWidth: width } = this;
    this.writer = writerFor(figures, language, text);
    this.words = this.#words(figures.words);
    const context = { width, text: this.words, language, writer: this.writer };
    this.drawing = figures.kind === 'funnel' ? figures.draw(context, this.renderRoot) : drawSeries(figures, context);
  }

  /** All words, with those that came late; a control chart has no line whose name would be missing without them. */
  #words(late: OutcomeFiguresMessages | undefined): ChartText {
    const words = late && this.wordsFor('outcome-figures', late, this.messages).text;
    return withWords(this.text, words) as unknown as ChartText;
  }

  /** What there is at a point; undefined where there is none. */
  #readout(figures: Figures, at: number | undefined): Readout | undefined {
    const { words, writer } = this;
    if (at === undefined) return undefined;
    return figures.kind === 'funnel' ? figures.readout(at, words, writer) : seriesReadout(figures, at, words, writer);
  }

  protected override inside(): unknown {
    return readLight(this, this.improvementDirection);
  }

  protected read(input: unknown): Promise<FiguresReading> {
    const kind = CHART_KINDS.find((known) => known === this.kind);
    // Sweden writes a date as year, month and day.
    const today = this.clock().toLocaleDateString('sv', { timeZone: 'Europe/London' });
    return readFigures(input, { kind, nearLimits: this.nearLimits, today });
  }

  protected arrived({ about }: Figures): string {
    return about.name === '' ? this.text.untitled : about.name;
  }

  protected ready(figures: Figures): TemplateResult {
    const { text, writer, headingLevel, drawing, at } = this;
    const { subtitle, source } = figures.about;
    const name = this.arrived(figures);
    const series = figures.kind === 'funnel' ? undefined : figures;
    const sentence = text.reading({
      sentence: figures.sentence(writer),
      variation: series?.variation,
      assurance: series?.assurance,
      evidence: series?.evidence,
    });
    const readout = this.#readout(figures, at);
    return html`<figure>
      ${heading(headingLevel, html`<bdi>${name}</bdi>`, { look: 'title' })}
      ${subtitle === '' ? nothing : html`<p class="about"><bdi>${subtitle}</bdi></p>`}
      <p class="sentence" lang=${text.reading === outcomeChartEn.reading ? 'en' : nothing}><bdi>${sentence}</bdi></p>
      ${verdicts(figures, text)}
      ${
        drawing
          ? plot({
              drawing,
              title: `${name}. ${sentence}`,
              description: figures.describe(writer),
              label: text.stepThrough(name),
              at,
              atName: readout?.head ?? '',
              go: this.#go,
            })
          : nothing
      }
      <p class="readout no-print">
        ${readout ? html`<strong><bdi>${readout.head}</bdi></strong> ` : nothing}<span role="status"
          ><bdi>${readout?.body ?? nothing}</bdi></span
        >${readout ? nothing : html`<bdi class="muted">${text.howToRead}</bdi>`}
      </p>
      ${series ? html`${markKey(series, text)} ${happeningList(series.happenings, text, writer)}` : nothing}
      ${caveats(figures, text)}
      ${source === '' ? nothing : html`<p class="muted"><bdi>${text.source(source)}</bdi></p>`}
      ${this.#actions(figures, name)}
    </figure>`;
  }

  #actions(figures: Figures, name: string): TemplateResult {
    const { text, writer, showsTable, keeping, keepingFailure } = this;
    const table = ({ figureTable, words }: Keeping) => figureTable(figures, this.#words(words), writer);
    const button = (words: string, act: (part: Keeping) => void, expanded?: boolean) =>
      html`<button
        class="button quiet"
        type="button"
        aria-expanded=${expanded ?? nothing}
        @click=${() => {
          void this.#keep(act);
        }}
      >
        ${words}
      </button>`;
    return html`<div class="actions no-print">
        ${button(
          showsTable ? text.hideTable : text.showTable,
          () => {
            this.showsTable = !showsTable;
          },
          showsTable,
        )}
        ${button(text.saveCsv, (part) => {
          part.saveTable(name, table(part));
        })}
        ${button(text.saveSvg, (part) => {
          part.saveDrawing(name, this.renderRoot);
        })}
      </div>
      ${keepingFailure ? html`<p class="panel note" role="alert">${text.failures[keepingFailure]}</p>` : nothing}
      ${showsTable && keeping ? keeping.tableView(table(keeping), name) : nothing}`;
  }

  /** Loads what lists and saves figures when somebody first asks for it; another press tries again. */
  async #keep(act: (part: Keeping) => void): Promise<void> {
    this.keepingFailure = undefined;
    try {
      const part = (this.keeping ??= await loadPart('keeping'));
      part.dress(this.renderRoot);
      act(part);
    } catch (error) {
      console.error('The figures cannot be listed or saved.', error);
      this.keepingFailure = failureOf(error);
    }
  }

  readonly #go = (at: number | undefined): void => {
    if (at === this.at || this.phase.kind !== 'ready') return;
    this.at = at;
    const readout = this.#readout(this.phase.figures, at);
    const detail = at === undefined || !readout ? null : { index: at, name: readout.head };
    this.dispatchEvent(new NkPointSelectedEvent(detail));
  };
}
