import { describe, expect, test } from 'vitest';
import { contactPoints, countHandoffs, longestPlannedGap, pathwayProblems } from './links.js';
import { alternatives, stepOverlaps } from './overlaps.js';
import type { Pathway, PathwayStep } from './pathway.js';

const step = (id: string, more: Partial<PathwayStep> = {}): PathwayStep => ({
  id,
  name: `Step ${id}`,
  partnerId: `p-${id}`,
  careSetting: 'home',
  ...more,
});
const pathway = (more: Partial<Pathway>): Pathway => ({
  id: 'pw',
  name: 'A pathway',
  status: 'running',
  steps: [],
  ...more,
});
const way = pathway({
  steps: [step('a', { firstContact: true }), step('b'), step('c', { partnerId: 'p-b' }), step('d')],
  handoffs: [
    { id: 'ab', fromStepId: 'a', toStepId: 'b', agreed: { amount: 2, unit: 'hours' } },
    { id: 'bc', fromStepId: 'b', toStepId: 'c', agreed: { amount: 2, unit: 'working-days' } },
    { id: 'ad', fromStepId: 'a', toStepId: 'd' },
  ],
});

describe('a pathway', () => {
  test('counts its handoffs, those between partners, and those on the longest way', () => {
    expect(countHandoffs(way)).toEqual({ handoffs: 3, betweenPartners: 2, longestWay: 2 });
  });

  test('has a longest planned gap, whatever the units', () => {
    expect(longestPlannedGap(way)).toMatchObject({
      handoffId: 'bc',
      sentence: 'The longest agreed gap is 2 working days, from "Step b" to "Step c".',
    });
    expect(longestPlannedGap(pathway({}))).toBeUndefined();
  });

  test('counts the doors a person has to know, each once', () => {
    const many = pathway({
      steps: [
        step('a', { firstContact: true }),
        step('b', { personAsks: true, partnerId: 'p-a' }),
        step('c', { personAsks: true, partnerId: 'p-a', team: 'Nurses' }),
        step('d'),
      ],
    });
    expect(contactPoints(many)).toMatchObject({ count: 2, firstContacts: 1, partners: 2 });
  });

  test('that is whole has no problems', () => {
    expect(pathwayProblems(way)).toEqual([]);
  });

  test('says what is missing: a partner, a way to a step, an end to a handoff, a door', () => {
    const broken = pathway({
      steps: [step('a'), step('b', { partnerId: undefined }), step('b')],
      handoffs: [
        { id: 'h1', fromStepId: 'a', toStepId: 'nobody' },
        { id: 'h2', fromStepId: 'z', toStepId: 'b' },
        { id: 'h3', fromStepId: 'a' },
      ],
    });
    const problems = pathwayProblems(broken).map(({ code, path }) => [code, path]);
    expect(problems).toEqual([
      ['pathway/step-not-reached', 'steps[0].id'],
      ['pathway/step-without-partner', 'steps[1].partnerId'],
      ['pathway/duplicate-step', 'steps[2].id'],
      ['pathway/handoff-to-nowhere', 'handoffs[0].toStepId'],
      ['pathway/handoff-from-nowhere', 'handoffs[1].fromStepId'],
      ['pathway/handoff-to-nowhere', 'handoffs[2].toStepId'],
      ['pathway/no-first-contact', 'steps'],
    ]);
  });

  test('says which handoff has the id of one before it, whose figures would stand for both', () => {
    const twice = pathway({ ...way, handoffs: [...(way.handoffs ?? []), ...(way.handoffs ?? []).slice(0, 1)] });
    const [problem, ...others] = pathwayProblems(twice);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'pathway/duplicate-handoff',
      path: `handoffs[${way.handoffs?.length ?? 0}].id`,
      message: `Two handoffs have the id "${way.handoffs?.[0]?.id ?? ''}". Give the second one of its own.`,
    });
  });

  test('that passes people round in a circle says between whom, and has no longest way', () => {
    const circle = pathway({
      ...way,
      handoffs: [...(way.handoffs ?? []), { id: 'ca', fromStepId: 'c', toStepId: 'b' }],
    });
    expect(pathwayProblems(circle)).toMatchObject([
      { code: 'pathway/circle', message: expect.stringContaining('"Step b", "Step c"') as string },
    ]);
    expect(countHandoffs(circle).longestWay).toBeUndefined();
  });

  test('of 10,000 steps in a row is followed to its end', () => {
    const steps = Array.from({ length: 10_000 }, (_, i) => step(String(i), { firstContact: i === 0 }));
    const handoffs = steps.slice(1).map(({ id }, i) => ({ id: `h${i}`, fromStepId: String(i), toStepId: id }));
    expect(countHandoffs(pathway({ steps, handoffs })).longestWay).toBe(9999);
  });
});

describe('overlaps and alternatives', () => {
  const does = ['assessment', 'equipment'];

  test('are found where two partners do the same for the same people', () => {
    const steps = [
      step('a', { does }),
      step('b', { does: ['assessment'] }),
      step('c', { does, areaIds: ['x'], complexityTiers: ['complex'] }),
    ];
    expect(stepOverlaps(pathway({ steps })).map((overlap) => overlap.stepIds)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    const apart = [step('a', { does, areaIds: ['x'] }), step('b', { does, areaIds: ['y'] })];
    expect(stepOverlaps(pathway({ steps: apart }))).toEqual([]);
    const tiers = [
      step('a', { does, complexityTiers: ['self-care'] }),
      step('b', { does, complexityTiers: ['complex'] }),
    ];
    expect(stepOverlaps(pathway({ steps: tiers }))).toEqual([]);
  });

  test('are not confused: what one step does instead of another is a choice, and says whether it is closer to home', () => {
    const steps = [
      step('visit', { does, insteadOfIds: ['ward'] }),
      step('ward', { does, careSetting: 'acute-hospital' }),
    ];
    expect(stepOverlaps(pathway({ steps }))).toEqual([]);
    expect(alternatives(pathway({ steps }))).toEqual([
      {
        stepId: 'visit',
        insteadOfId: 'ward',
        closerToHome: true,
        sentence: '"Step visit" instead of "Step ward", closer to home.',
      },
    ]);
  });
});
