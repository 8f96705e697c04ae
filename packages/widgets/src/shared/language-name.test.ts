import { expect, test } from 'vitest';
import { nameOfLanguage } from './language-name.js';

test.each([
  ['cy', 'en', 'Welsh'],
  ['cy', 'pl', 'walijski'],
  ['bfi', 'en', 'British Sign Language'],
  ['BSL', 'en', 'British Sign Language'],
  ['bsl-sse', 'en', 'British Sign Language (Sign Supported English)'],
  ['Tok Pisin and a little English', 'en', 'Tok Pisin and a little English'],
  ['', 'en', ''],
])('a language given as "%s" is called, in %s, "%s"', (given, language, name) => {
  expect(nameOfLanguage(given, language)).toBe(name);
});
