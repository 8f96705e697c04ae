import { expect, test } from 'vitest';
import { render } from 'lit';
import { link, telUrl } from './link.js';

function drawn(url: string): HTMLElement {
  const box = document.createElement('div');
  render(link(url, 'words'), box);
  return box;
}

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['www.example.org', 'https://www.example.org'],
  [' http://example.org ', 'http://example.org'],
  ['mailto:help@example.org', 'mailto:help@example.org'],
  ['tel:01332555010', 'tel:01332555010'],
])('%s is safe to follow', (url, expected) => {
  expect(drawn(url).querySelector('a')?.getAttribute('href')).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,hello',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'vbscript:x',
  'https://user:password@example.org',
  'https:\\\\example.org',
  'not an address',
  '//example.org',
  '',
])('%s is shown as text', (url) => {
  const box = drawn(url);
  expect(box.querySelector('a')).toBeNull();
  expect(box.textContent.trim()).toBe('words');
});

test.each([
  ['01332 555 0100', 'tel:013325550100'],
  ['+44 (0)1332 555 0100', 'tel:+4413325550100'],
  ['01332 555 0100 ext. 12', 'tel:013325550100'],
  ['116 123', 'tel:116123'],
])('%s can be dialled', (number, expected) => {
  expect(telUrl(number)).toBe(expected);
});

test('words are not dialled', () => {
  expect(telUrl('ask at reception')).toBeUndefined();
});

test('a telephone number made to slow the reading down is read at once', () => {
  const begin = performance.now();
  expect(telUrl(`${'x'.repeat(100_000)}\n${'(ext '.repeat(20_000)}`)).toBeUndefined();
  expect(performance.now() - begin).toBeLessThan(1000);
});
