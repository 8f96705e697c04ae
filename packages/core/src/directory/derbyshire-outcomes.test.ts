import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assembleReport, mapToFramework, readClaim, STORY_USES, whyNotShown } from '../outcomes/index.js';
import { directorySchema } from '../schemas.js';
import { mergeDirectories, openDirectory, publicDirectory, type DirectoryData } from './index.js';

const part = (name: string): DirectoryData => {
  const file = new URL(`../../../../examples/derbyshire/${name}.json`, import.meta.url);
  return directorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};
const { data, conflicts } = mergeDirectories([part('directory'), part('outcomes')]);
const today = '2026-11-26';
const { measures = [], observations = [], claims = [], stories = [], outcomeSets = [] } = data;
const report = assembleReport(
  { level: 'system', name: data.name, measures, observations, claims, stories, outcomeSets },
  { today },
);

describe('what the Derbyshire example measures', () => {
  test('fits the directory it is a part of', () => {
    expect(conflicts).toEqual([]);
    expect(openDirectory(data).problems).toEqual([]);
  });

  test('grades every published statement as reported, not estimated, and guesses no interval', () => {
    const readings = claims.map((claim) => ({ claim, reading: readClaim(claim) }));
    expect(readings).toHaveLength(8);
    for (const { claim, reading } of readings) {
      expect([claim.id, reading.status, reading.interval]).toEqual([claim.id, 'reported, not estimated', null]);
    }
    const questions = (id: string) => readings.find(({ claim }) => claim.id === id)?.reading.missing.join(' ');
    expect(questions('c-call-outs')).toMatch(/By what method.*Compared with whom.*against what baseline/);
    expect(questions('c-hospital-stays')).toContain('1400 of what? The unit is not stated.');
    for (const id of ['c-staff', 'c-first-episode', 'c-extended-hours']) {
      expect(questions(id)).toContain('Of how many people or events is it a share?');
    }
    expect(questions('c-admissions')).toContain('How much? Only a direction is given.');
  });

  test('says of the pilot that its figures are of the pilot, and that calls fall after a high spell', () => {
    const pilot = report.measures.find(({ measure }) => measure.id === 'm-category-3-calls');
    expect(pilot?.measure.scope.kind).toBe('pilot');
    expect(pilot?.cautions.join(' ')).toMatch(/use falls after a high spell by itself/);
    expect(pilot?.chart?.groups).toHaveLength(2);
  });

  test('has one measure that is too early to judge', () => {
    expect(report.front.tooEarly.map(({ measure }) => measure.id)).toEqual(['m-loneliness']);
  });

  test('is free of figures that do not fit their measures', () => {
    expect(report.measures.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('splits by deprivation, age and ethnicity, with small groups hidden', () => {
    const splits = report.measures.find(({ measure }) => measure.id === 'm-first-contact')?.splits ?? [];
    expect(splits.map(({ dimension }) => dimension)).toEqual(['deprivation', 'age', 'ethnicity']);
    const hidden = splits.flatMap(({ rows }) => rows.filter(({ suppressed }) => suppressed !== null));
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden.every(({ value, numerator, denominator }) => value ?? numerator ?? denominator === null)).toBe(true);
  });

  test('tells the resident’s words nowhere, for no consent is on record', () => {
    const mum = stories.find(({ id }) => id === 's-mum');
    expect(mum && STORY_USES.map((use) => whyNotShown(mum, use, today))).toEqual(
      STORY_USES.map(() => 'No consent is on record.'),
    );
    expect(report.stories.map(({ id }) => id)).toEqual(['s-lunch', 's-forms']);
    const shown = publicDirectory(data);
    expect([shown.stories, shown.observations, shown.claims]).toEqual([[], [], []]);
    expect(shown.measures?.length).toBe(measures.length);
  });

  test('keeps the outcomes of Erewash in their own words, mapped and not replaced', () => {
    const [set] = outcomeSets;
    const mapping = set && mapToFramework(set, 'Public Health Outcomes Framework', ['B19', 'C29']);
    expect(mapping?.answered.get('B19')?.map(({ name }) => name)).toEqual(['Nobody eats alone who would rather not']);
    expect(mapping?.unanswered).toEqual(['C29']);
    expect(mapping?.unmeasured.map(({ name }) => name)).toEqual(['What residents say changes what is done']);
  });

  test('marks every figure as made up', () => {
    for (const { id, source, provenance } of measures) {
      expect([id, /made.up|Not counted yet/i.test(`${source} ${provenance?.[0]?.source ?? ''}`)]).toEqual([id, true]);
    }
  });
});
