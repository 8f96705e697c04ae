import { CRISIS_LINES, CRISIS_WHEN } from '@neighbourhood-kit/core/services';
import { afterEach, expect, test } from 'vitest';
import { addLocale } from '../locales/locale.js';
import './nk-crisis-help.define.js';
import { CRISIS_EXAMPLES } from './nk-crisis-help.examples.js';
import type { NkCrisisHelp } from './nk-crisis-help.js';

async function mount(set: Partial<NkCrisisHelp> = {}): Promise<{ words: string; links: (string | null)[] }> {
  const element = document.createElement('nk-crisis-help');
  Object.assign(element, set);
  document.body.append(element);
  await element.updateComplete;
  const root = element.shadowRoot!;
  const links = [...root.querySelectorAll('a')].map((a) => a.getAttribute('href'));
  return { words: root.querySelector<HTMLElement>('.nk')!.innerText, links };
}

afterEach(() => {
  document.body.replaceChildren();
});

test('999, 111 and Samaritans can be dialled, and when to call each is said', async () => {
  const { words, links } = await mount();
  expect(links).toEqual(['tel:999', 'tel:111', 'tel:116123']);
  for (const when of Object.values(CRISIS_WHEN)) expect(words.split(when)).toHaveLength(2);
});

test('a translation is shown with the English, never in its place', async () => {
  const { locale } = CRISIS_EXAMPLES.find(({ name }) => name === 'translated')!;
  addLocale(locale!);
  const { words } = await mount({ locale: locale!.code });
  expect(words).toContain('Potrzebujesz pomocy teraz?');
  expect(words).toContain('Need help now?');
  for (const { id } of CRISIS_LINES) {
    const when = CRISIS_WHEN[id];
    expect(words).toContain(locale?.sections['crisis-help']?.when?.[id]);
    expect(words).toContain(when);
  }
});

test('a host cannot replace the English with words of its own', async () => {
  const { words, links } = await mount({
    messages: { crisisHeading: 'Nothing here', when: { emergency: '', 'nhs-111': '', samaritans: '' } },
  });
  for (const when of Object.values(CRISIS_WHEN)) expect(words).toContain(when);
  expect(links).toHaveLength(3);
});
