import { expect, test } from 'vitest';
import { watchStoring } from './storing.js';

test('forms are not being stored while the last one was not, until one is or a minute has gone by', () => {
  let now = 0;
  const storing = watchStoring(() => now);
  expect(storing.fails()).toBe(false);
  storing.tell(false);
  expect(storing.fails()).toBe(true);
  storing.tell(true);
  expect(storing.fails()).toBe(false);
  storing.tell(false);
  now = 59_999;
  expect(storing.fails()).toBe(true);
  now = 60_000;
  expect(storing.fails()).toBe(false);
});
