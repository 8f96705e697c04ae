import { describe, expect, test } from 'vitest';
import { lineageOf, successorsOn, type Succeeded } from './succession.js';

const all: Succeeded[] = [
  { id: 'icb', from: '2022-07-01', to: '2027-03-31', successorIds: ['east', 'west'] },
  { id: 'ccg-north', from: '2013-04-01', to: '2019-03-31', successorIds: ['ccg'] },
  { id: 'ccg-south', from: '2013-04-01', to: '2019-03-31', successorIds: ['ccg'] },
  { id: 'ccg', from: '2019-04-01', to: '2022-06-30', successorIds: ['icb'] },
  { id: 'east', from: '2027-04-01' },
  { id: 'west', from: '2027-04-01' },
  { id: 'other', from: '2013-04-01' },
];
const find = (id: string): Succeeded | undefined => all.find((one) => one.id === id);
const on = (id: string, date: string): string[] => successorsOn(find(id)!, date, find).map((one) => one.id);

describe('succession', () => {
  test('finds who does the work on a day, through several changes and a split', () => {
    expect(on('ccg-north', '2018-01-01')).toEqual(['ccg-north']);
    expect(on('ccg-north', '2023-01-01')).toEqual(['icb']);
    expect(on('ccg-north', '2027-04-01')).toEqual(['east', 'west']);
  });

  test('names nobody before the beginning or where the line breaks off', () => {
    expect(on('icb', '2020-01-01')).toEqual([]);
    expect(successorsOn({ id: 'x', to: '2020-01-01', successorIds: ['lost'] }, '2021-01-01', find)).toEqual([]);
  });

  test('ends when records succeed each other in a circle', () => {
    const loop: Record<string, Succeeded> = {
      a: { id: 'a', to: '2020-01-01', successorIds: ['b'] },
      b: { id: 'b', to: '2020-01-01', successorIds: ['a'] },
    };
    expect(successorsOn(loop['a']!, '2021-01-01', (id) => loop[id])).toEqual([]);
    expect(lineageOf(loop['a']!, Object.values(loop))).toHaveLength(2);
  });

  test('shows a structure through time from any of its links, without strangers', () => {
    const line = ['ccg-north', 'ccg-south', 'ccg', 'icb', 'east', 'west'];
    expect(lineageOf(find('ccg')!, all).map((one) => one.id)).toEqual(line);
    expect(lineageOf(find('west')!, all).map((one) => one.id)).not.toContain('other');
    expect(lineageOf(find('other')!, all).map((one) => one.id)).toEqual(['other']);
  });
});
