import { describe, expect, it } from 'vitest';
import { belongsInReport, type Scope } from './index.js';

const within: Readonly<Record<string, readonly string[]>> = {
  glossop: ['high-peak'],
  'high-peak': ['derbyshire', 'north-alliance'],
  'home-visiting': ['erewash'],
};
const belongs = (scope: Scope, subject: Parameters<typeof belongsInReport>[1]) =>
  belongsInReport(scope, subject, (id) => within[id] ?? []);

const glossop: Scope = { kind: 'neighbourhood', name: 'Glossop', id: 'glossop' };
const pilot: Scope = { kind: 'pilot', name: 'Home visiting', withinId: 'high-peak' };
const county: Scope = { kind: 'system', name: 'Derbyshire', id: 'derbyshire' };

describe('a figure belongs in a report', () => {
  it('of what it is about, and of everything that lies above', () => {
    expect(belongs(glossop, { level: 'neighbourhood', id: 'glossop' })).toBe(true);
    expect(belongs(glossop, { level: 'alliance', id: 'north-alliance' })).toBe(true);
    expect(belongs(glossop, { level: 'system', id: 'derbyshire' })).toBe(true);
    expect(belongs(glossop, { level: 'neighbourhood', id: 'erewash' })).toBe(false);
  });

  it('of the neighbourhood in which its pilot runs', () => {
    expect(belongs(pilot, { level: 'neighbourhood', id: 'high-peak' })).toBe(true);
    expect(belongs(pilot, { level: 'neighbourhood', id: 'glossop' })).toBe(false);
  });

  it('never of a level below its own', () => {
    expect(belongs(county, { level: 'neighbourhood' })).toBe(false);
    expect(belongs(county, { level: 'alliance', id: 'north-alliance' })).toBe(false);
  });

  it('by name where it has no id, and of everything where the report names nothing', () => {
    const named: Scope = { kind: 'place', name: 'Derby' };
    expect(belongs(named, { level: 'place', id: 'derby', name: 'DERBY' })).toBe(true);
    expect(belongs(named, { level: 'place', id: 'derby' })).toBe(false);
    expect(belongs(named, { level: 'system' })).toBe(true);
  });

  it('even where areas lie within each other in a circle', () => {
    const circle = (id: string) => (id === 'a' ? ['b'] : ['a']);
    expect(belongsInReport({ kind: 'place', name: 'A', id: 'a' }, { level: 'system', id: 'c' }, circle)).toBe(false);
  });
});
