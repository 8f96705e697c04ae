import { expect, test } from 'vitest';
import { columnsIn } from './shipped-columns.js';
import { narrow, pack } from './snapshot.js';

const columns = { small: narrow([1, 2, 255]), large: narrow([-5, 70_000]) };
const text = String.fromCharCode(...new Uint8Array(pack(null, columns)));

test('columns that a module carries as a text are read as they were packed', () => {
  expect(columnsIn(text)).toEqual(columns);
});

test('a text that a bundler changed is refused, and the sentence says what it is', () => {
  expect(() => columnsIn(text.replace('ÿ', '\u00fe'))).toThrow('The built-in table of everyday words cannot be used.');
});
