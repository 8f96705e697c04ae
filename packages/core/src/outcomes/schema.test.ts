import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type {
  Claim,
  FrameworkCode,
  Measure,
  Observation,
  ObservationRecord,
  OutcomeSet,
  ReportDuty,
  Scope,
  Story,
} from './index.js';
import { checkClaim } from './index.js';
import * as schemas from './schema.js';

/** Removes index signatures (objects are open) and `readonly`, all the way down, so that only known fields are compared. */
type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends object
    ? { -readonly [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T;
// Two types are the same when no generic function can tell them apart; assignability alone would miss an absent optional field.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Agrees<S extends z.ZodType, I> = Same<Known<z.input<S>>, Known<I>>;

const measure = {
  id: 'calls',
  name: 'Category 3 calls',
  kind: 'outcome',
  form: 'count',
  unit: 'calls',
  numerator: 'Calls',
  improvementDirection: 'decrease',
  scope: { kind: 'place', name: 'Amber Valley' },
  frequency: 'month',
  source: 'Ambulance service',
};

const fails = (schema: z.ZodType, input: unknown) => {
  const result = schema.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
};

describe('schemas of outcomes', () => {
  it('describe exactly the fields of their interfaces, as the compiler sees them', () => {
    const agreed: [
      Agrees<typeof schemas.measureSchema, Measure>,
      Agrees<typeof schemas.observationSchema, Observation>,
      Agrees<typeof schemas.observationRecordSchema, ObservationRecord>,
      Agrees<typeof schemas.reportDutySchema, ReportDuty>,
      Agrees<typeof schemas.claimSchema, Claim>,
      Agrees<typeof schemas.storySchema, Story>,
      Agrees<typeof schemas.outcomeSetSchema, OutcomeSet>,
      Agrees<typeof schemas.scopeSchema, Scope>,
      Agrees<typeof schemas.frameworkCodeSchema, FrameworkCode>,
    ] = [true, true, true, true, true, true, true, true, true];
    expect(agreed).not.toContain(false);
  });

  it('force a unit, and a name for a unit of another kind', () => {
    expect(fails(schemas.measureSchema, measure)).toEqual([]);
    expect(fails(schemas.measureSchema, { ...measure, unit: undefined })).toEqual(['unit']);
    expect(fails(schemas.measureSchema, { ...measure, unit: 'stays' })).toEqual(['unit']);
    expect(fails(schemas.measureSchema, { ...measure, unit: 'other' })).toEqual(['unitLabel']);
  });

  it('force a denominator where there is one to name', () => {
    expect(fails(schemas.measureSchema, { ...measure, form: 'proportion' })).toEqual(['denominator']);
  });

  it.each(['2026-13', '2026-00', '2026-06-31'])('refuse a period that no calendar has: %s', (period) => {
    const record = { id: 'o1', measureId: 'calls', recordedOn: '2026-07-01', period: '2026-06', value: 1 };
    expect(schemas.observationRecordSchema.safeParse(record).success).toBe(true);
    expect(fails(schemas.observationRecordSchema, { ...record, period })).toEqual(['period']);
  });

  it('keep fields they do not know', () => {
    expect(schemas.measureSchema.parse({ ...measure, colour: 'blue' })).toMatchObject({ colour: 'blue' });
  });

  it('agree with the rules on what a claim must have', () => {
    const claim = {
      id: 'c',
      statement: 'Stays fell by 1,400',
      source: 'Case study',
      scope: { kind: 'pilot', name: 'Pilot' },
      direction: 'less',
      method: 'not-stated',
      contribution: 'Home visits',
      otherFactors: [],
    } as const;
    const value = fc.option(fc.integer({ min: 1 }), { nil: undefined });
    const unit = fc.constantFrom(undefined, null, 'spells' as const, 'other' as const);
    const method = fc.constantFrom('not-stated' as const, 'survey' as const, 'before-after' as const);
    fc.assert(
      fc.property(value, unit, method, (v, u, m) => {
        const made = { ...claim, value: v, unit: u, method: m };
        expect(schemas.claimSchema.safeParse(made).success).toBe(checkClaim(made).ok);
      }),
    );
  });
});
