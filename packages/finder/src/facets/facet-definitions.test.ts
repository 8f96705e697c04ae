import type { Service } from '@neighbourhood-kit/core/services';
import { expect, test } from 'vitest';
import { facetsOf } from './facet-definitions.js';

test('a language is one value, whether a service gives its name or its code alone', () => {
  const facet = facetsOf(new Date()).find(({ key }) => key === 'language');
  if (facet?.of !== 'service') throw new Error('languages are those of a service');
  const values = ({ languages }: Pick<Service, 'languages'>): string[] => {
    const all: string[] = [];
    facet.read({ id: 'a', name: 'A', status: 'active', languages }, (value = '') => all.push(value));
    return all;
  };
  expect(values({ languages: [{ code: 'pl', name: 'Polish' }, { code: 'pl' }, { name: ' Polish ' }] })).toEqual([
    'Polish',
    'Polish',
    'Polish',
  ]);
  // What is no code of a language that is known stays as it was written.
  expect(values({ languages: [{ code: 'x y' }, { code: 'qqq' }, {}] })).toEqual(['x y', 'qqq', '']);
});
