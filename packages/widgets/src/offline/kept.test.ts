import { expect, test } from 'vitest';
import { calledFor, isKept } from './kept.js';

const keeping = { folder: 'https://council.example/kit/', pages: ['https://council.example/help'] };
const get = (url: string, navigates = false) => isKept({ method: 'GET', url, navigates }, keeping);

test('the files of the kit, snapshots and the pages that the host named are kept', () => {
  expect(get('https://council.example/kit/kit.js')).toBe(true);
  expect(get('https://council.example/kit/kit-ur-service-finder.js')).toBe(true);
  expect(get('https://council.example/find/index.nkx')).toBe(true);
  expect(get('https://council.example/find/index.pages/12.json')).toBe(true);
  expect(get('https://council.example/help', true)).toBe(true);
});

test('nothing else is: no other page, no answer of a server, nothing with a query, nothing that is sent', () => {
  expect(get('https://council.example/account', true)).toBe(false);
  expect(get('https://council.example/help?name=Ann', true)).toBe(false);
  expect(get('https://council.example/referrals/1')).toBe(false);
  expect(get('https://council.example/kit/other.js')).toBe(false);
  expect(get('https://council.example/kit/deeper/kit.js')).toBe(false);
  expect(get('https://elsewhere.example/find/index.nkx')).toBe(false);
  expect(isKept({ method: 'POST', url: 'https://council.example/find/index.nkx', navigates: false }, keeping)).toBe(
    false,
  );
});

test('a snapshot calls for the parts that open a service, and the words of a language for those of these parts', () => {
  const kit = (...names: string[]) => names.map((name) => `https://council.example/kit/kit-${name}.js`);
  expect(calledFor('https://council.example/find/index.nkx', keeping)).toEqual(kit('answer', 'service', 'more'));
  expect(calledFor('https://council.example/kit/kit-cy-service-finder.js', keeping)).toEqual(
    kit('cy-answer', 'cy-service', 'cy-more'),
  );
  for (const other of ['kit/kit.js', 'kit/kit-service.js', 'find/index.pages/0.json', 'help'])
    expect(calledFor(`https://council.example/${other}`, keeping)).toEqual([]);
});
