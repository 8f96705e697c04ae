import { describe, expect, test } from 'vitest';
import { publicDirectory } from '../directory/public-directory.js';
import { derbyshire } from '../testing/derbyshire.js';
import { contactPoints, countHandoffs, longestPlannedGap, pathwayProblems } from './links.js';
import { alternatives, stepOverlaps } from './overlaps.js';

const { data } = derbyshire();
const pathway = (id: string) => data.pathways!.find((one) => one.id === id)!;

describe('the pathways of the Derbyshire example', () => {
  test('offer a home visit instead of an admission, closer to home', () => {
    expect(alternatives(pathway('pathway-falls')).map(({ sentence }) => sentence)).toEqual([
      '"Acute frailty home visiting" instead of "Admission to the acute hospital", closer to home.',
    ]);
  });

  test('show where two teams assess the same people', () => {
    expect(stepOverlaps(pathway('pathway-falls')).map(({ stepIds }) => stepIds.join(' '))).toContain(
      'falls-frailty-team falls-home-visit',
    );
  });

  test('say how often a person is passed on, how long the longest agreed gap is, and how many doors there are', () => {
    expect(countHandoffs(pathway('pathway-falls'))).toEqual({ handoffs: 7, betweenPartners: 6, longestWay: 3 });
    expect(longestPlannedGap(pathway('pathway-falls'))?.sentence).toContain('10 working days');
    expect(contactPoints(pathway('pathway-social'))).toMatchObject({ count: 5, firstContacts: 2 });
  });

  test('name the missing partner and the handoff to nowhere of the way out of hospital', () => {
    const problems = pathwayProblems(pathway('pathway-discharge')).map(({ code }) => code);
    expect(problems).toEqual(['pathway/step-without-partner', 'pathway/handoff-to-nowhere']);
    const others = data.pathways!.filter(({ id }) => id !== 'pathway-discharge');
    expect(others.flatMap(pathwayProblems)).toEqual([]);
  });

  test('lead home by discharge pathways 0 to 3, with social workers in the acute hospital', () => {
    const { steps } = pathway('pathway-discharge');
    expect([...new Set(steps.flatMap(({ dischargePathway }) => dischargePathway ?? []))]).toEqual([0, 1, 2, 3]);
    expect(steps.find(({ hostPartnerId }) => hostPartnerId === 'p-acute-trust')?.partnerId).toBe('p-social-care');
  });

  test('keep the forensic pathway and its cohort out of what everybody may see, by every name', () => {
    expect(pathway('pathway-forensic').visibility).toBe('restricted');
    const shown = publicDirectory(data);
    expect(shown.pathways?.map(({ id }) => id)).not.toContain('pathway-forensic');
    expect(shown.pathways).toHaveLength(data.pathways!.length - 1);
    expect(JSON.stringify([shown.pathways, shown.cohorts])).not.toMatch(/forensic/i);
  });
});
