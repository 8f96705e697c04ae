import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { FLU_JAB } from '../nk-service-finder/nk-service-finder.examples.js';
import type { NkServiceFinder } from '../nk-service-finder/nk-service-finder.define.js';
import { derby, finder, finderWithList, headline, search } from '../testing/finder.js';
import { axeFindings } from '../testing/axe.js';

const root = (element: NkServiceFinder) => element.shadowRoot;
const shown = (element: NkServiceFinder) =>
  [...(root(element)?.querySelectorAll('.campaigns li span') ?? [])].map((each) => each.textContent.trim());
const withCampaigns = (campaigns: unknown, more: Readonly<Record<string, string>> = {}) =>
  finderWithList({ 'site-campaigns': typeof campaigns === 'string' ? campaigns : JSON.stringify(campaigns), ...more });
const FLU = `${FLU_JAB.message} www.nhs.uk`;

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

test('a campaign that is on stands between crisis help and the list, with where to go', async () => {
  const element = await withCampaigns([FLU_JAB]);
  await expect.poll(() => shown(element)).toEqual([FLU]);
  const [crisis, banner, list] = ['[href="tel:999"]', '.campaigns', '.results'].map((each) =>
    root(element)?.querySelector(each),
  );
  expect(banner?.querySelector('a')?.href).toBe('https://www.nhs.uk/');
  expect(crisis?.compareDocumentPosition(banner as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(banner?.compareDocumentPosition(list as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(await axeFindings(element)).toEqual([]);
});

test('a campaign that is over, or not yet on, does not show', async () => {
  const over = { ...FLU_JAB, message: 'Keep warm.', everyYear: false };
  const later = { ...FLU_JAB, message: 'Drink enough.', from: '2027-06-01', to: '2027-08-31' };
  const element = await withCampaigns([over, FLU_JAB, later]);
  await expect.poll(() => shown(element)).toEqual([FLU]);
});

test('the site of a partner leads to its own page about the campaign', async () => {
  const element = await withCampaigns([FLU_JAB], { 'partner-id': 'p-council' });
  await expect.poll(() => shown(element)).toEqual([`${FLU_JAB.message} Flu jabs for our staff`]);
});

test('once closed it stays closed while the page is open, whatever is asked, and nothing is stored', async () => {
  localStorage.clear();
  const element = await withCampaigns([FLU_JAB]);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(shown(element)).toEqual([]);
  expect(root(element)?.activeElement?.textContent).toBe(headline(element));
  await search('falls');
  await expect.poll(() => headline(element)).not.toBe('12 services');
  expect(shown(element)).toEqual([]);
  expect(localStorage.length + sessionStorage.length + document.cookie.length).toBe(0);
});

test('campaigns that a page sets after the list show too', async () => {
  const element = await finderWithList();
  element.setAttribute('site-campaigns', JSON.stringify([FLU_JAB]));
  await expect.poll(() => shown(element)).toEqual([FLU]);
});

test('a service that is opened in place of the list stands alone', async () => {
  const element = await withCampaigns([FLU_JAB]);
  await expect.poll(() => shown(element)).toEqual([FLU]);
  await page.getByRole('button', { name: 'Community falls clinic' }).click();
  await page.getByRole('heading', { name: 'Where and when' }).findElement();
  expect(root(element)?.querySelector('.campaigns')?.checkVisibility()).not.toBe(true);
});

test.each(['no JSON', 'null', '{}', '1'])(
  'what is no list of campaigns (%s) shows nothing and harms nothing, and the console says so',
  async (text) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = await withCampaigns(text);
    await expect.poll(() => said.mock.calls.length).toBeGreaterThan(0);
    expect(shown(element)).toEqual([]);
    expect(headline(element)).toBe('12 services');
  },
);

test('a campaign that says nowhere to go for those whose partner has no page of its own is told in the console, once', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const warm = { ...FLU_JAB, message: 'Keep warm.', fallback: undefined };
  const element = await withCampaigns([warm, FLU_JAB]);
  await expect.poll(() => shown(element)).toEqual([FLU]);
  await search('falls');
  await expect.poll(() => headline(element)).not.toBe('12 services');
  expect(
    said.mock.calls.filter(([words]: readonly unknown[]) =>
      /^site-campaigns: “Keep warm\.” has no fallback/.test(String(words)),
    ),
  ).toHaveLength(1);
});

test('the page of a partner shows without a fallback too, and the console says that it is missing', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const jab = { ...FLU_JAB, message: 'Have a jab.', fallback: undefined };
  const element = await withCampaigns([jab], { 'partner-id': 'p-council' });
  await expect.poll(() => shown(element)).toEqual(['Have a jab. Flu jabs for our staff']);
  expect(said).toHaveBeenCalledWith(expect.stringContaining('“Have a jab.” has no fallback'));
});

test('what is no campaign costs another none', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const wordless = { ...FLU_JAB, message: undefined };
  const element = await withCampaigns([null, {}, wordless, { ...FLU_JAB, signposts: 1 }, FLU_JAB]);
  await expect.poll(() => shown(element)).toEqual([FLU]);
});

test('what is not in words is not drawn, and the list stays', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const template = { _$litType$: 1, strings: ['<img src=x>'] };
  const element = await withCampaigns([
    { ...FLU_JAB, message: '  ' },
    { ...FLU_JAB, fallback: { name: template, url: 'https://example.org/' }, signposts: undefined },
    { ...FLU_JAB, fallback: { name: 'here' }, signposts: undefined },
    FLU_JAB,
  ]);
  await expect.poll(() => shown(element)).toEqual([FLU]);
  expect(headline(element)).toBe('12 services');
});

test('an address that is not safe is no link, and words are never markup', async () => {
  const message = '<img src=x onerror=alert(1)>';
  const element = await withCampaigns([
    { ...FLU_JAB, message, fallback: { name: 'here', url: 'javascript:alert(1)' } },
  ]);
  await expect.poll(() => shown(element)).toEqual([`${message} here`]);
  expect(root(element)?.querySelector('.campaigns a, .campaigns img')).toBeNull();
});

test('the button that closes it is in the language of the finder', async () => {
  const element = await finder(derby(), { 'site-campaigns': JSON.stringify([FLU_JAB]), lang: 'cy' });
  await page.getByRole('button', { name: 'Cau' }).click();
  expect(shown(element)).toEqual([]);
});
