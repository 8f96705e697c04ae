import { campaignOn, signpostFor, type Campaign, type CampaignLink } from '@neighbourhood-kit/core/plans';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';

/** The finder: its attributes are read, and it is drawn again when a campaign is closed. */
type Finder = Pick<LitElement, 'renderRoot' | 'requestUpdate' | 'updateComplete' | 'getAttribute'>;

/** What is shown of a campaign that is on. */
interface Shown {
  readonly message: string;
  readonly to: Pick<CampaignLink, 'url' | 'text'>;
}

/** What visitors closed, in memory alone. */
const closed = new WeakMap<Finder, Set<string>>();

/**
 * Draws the campaigns of a site that are on today, such as the flu jab, each with where to go and a button that closes it until the page is left.
 * @param finder - Its attributes `site-campaigns`, as JSON, and `partner-id`, whose own page about a campaign comes before the national one.
 * @param now - The moment.
 * @param close - What the button says.
 * @returns A list; nothing where none is on.
 */
export function campaigns(finder: Finder, now: Date, close: string): TemplateResult | typeof nothing {
  const gone = closed.get(finder);
  const shown = campaignsOn(finder, civilDayOf(now)).filter(({ message }) => !gone?.has(message));
  if (shown.length === 0) return nothing;
  return html`<ul class="plain campaigns no-print">
    ${shown.map(
      ({ message, to }, i) =>
        html`<li>
          <span id="campaign-${i}"><bdi>${message}</bdi> ${linkTo(to)}</span>
          <button class="link" type="button" aria-describedby="campaign-${i}" @click=${() => closeIt(finder, message)}>
            ${close}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** What leads to a page of the web is a link; the address may be relative to the page. */
function linkTo({ url, text }: Shown['to']): TemplateResult {
  const whole = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : undefined;
  const words = html`<bdi>${text}</bdi>`;
  return whole && /^https?:$/u.test(whole.protocol)
    ? html`<a href=${whole.href} rel="noopener noreferrer">${words}</a>`
    : words;
}

/** Focus goes on to the line above the list, since what had it is gone. */
async function closeIt(finder: Finder, message: string): Promise<void> {
  closed.set(finder, new Set(closed.get(finder)).add(message));
  finder.requestUpdate();
  await finder.updateComplete;
  finder.renderRoot.querySelector<HTMLElement>('.count')?.focus();
}

/** A page may write anything into an attribute: what is no campaign costs nobody the list, or another campaign. */
function campaignsOn(finder: Finder, today: string): Shown[] {
  const partner = finder.getAttribute('partner-id') ?? undefined;
  return orNone(() => [...(JSON.parse(finder.getAttribute('site-campaigns') ?? '[]') as Campaign[])]).flatMap(
    (campaign) =>
      orNone(() => {
        const led = ledSomewhere(campaign, partner);
        if (!led || !campaignOn(campaign, today)) return [];
        const { url, text } = signpostFor(campaign, partner);
        return [{ message: wordsIn(campaign.message), to: { url: wordsIn(url), text: wordsIn(text) } }];
      }),
  );
}

/** What was said in the console: campaigns are read whenever the finder is drawn. */
const told = new Set<string>();

/** Whether there is a page to go to. That one for everybody is missing is a slip of the person who made the page, who is told once. */
function ledSomewhere({ message, signposts, fallback }: Partial<Campaign>, partner: string | undefined): boolean {
  if (fallback) return true;
  const words = `site-campaigns: “${String(message)}” has no fallback, so it shows only where a partner has a page of its own about it. Add one: "fallback": { "name": …, "url": … }.`;
  if (!told.has(words)) console.error(words);
  told.add(words);
  return signposts?.some(({ partnerId }) => partnerId === partner) === true;
}

/** Anything else than words would be drawn as what it is not. */
function wordsIn(value: unknown): string {
  const words = typeof value === 'string' ? value.trim() : '';
  if (words === '') throw new TypeError('A campaign has a message, and a link with a url and a text, each in words.');
  return words;
}

function orNone<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    console.error('site-campaigns holds what is no campaign.', error);
    return [];
  }
}
