import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { explain } from './schema-explain.js';
import { day, id } from './schema-fields.js';

const why = (schema: z.ZodType, input: unknown): string[] => {
  const { error } = schema.safeParse(input);
  return error ? explain(error, input).map(({ message }) => message) : [];
};

describe('a fault is told in a sentence', () => {
  test('of a choice of shapes, by the shape that was meant', () => {
    const scope = z.union([z.object({ areaId: z.string() }), z.object({ cohort: z.string(), size: z.int() })]);
    expect(why(z.object({ scope }), { scope: { cohort: 'frail', size: 'many' } })).toEqual([
      'scope.size: Expected a number, but found "many".',
    ]);
    expect(why(z.object({ scope: z.union([z.string(), z.number()]) }), { scope: [] })).toEqual([
      'scope: Expected text, or a number, but found a list.',
    ]);
  });

  test('of shapes that are told by one field, by the words it may hold', () => {
    const flow = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('grant'), from: z.string() }),
      z.object({ kind: z.literal('contract'), from: z.string() }),
    ]);
    expect(why(z.array(flow), [{ kind: 'Contract', from: 'a' }])).toEqual([
      '[0].kind: Expected one of "grant", "contract", but found "Contract". Perhaps "contract" was meant.',
    ]);
    expect(why(z.array(flow), [{ kind: 'grant', from: 7 }])).toEqual(['[0].from: Expected text, but found 7.']);
  });

  test('of an empty list where text belongs, once', () => {
    expect(why(z.object({ id: id('Its id.') }), { id: [] })).toEqual(['id: Expected text, but found a list.']);
    expect(why(z.object({ id: id('Its id.') }), { id: '' })).toEqual(['id: Expected some text, but found "".']);
  });

  test('of a list within a list, and of a name that is no field name', () => {
    expect(why(z.array(z.array(z.int())), [[1], [2, 2.5]])).toEqual([
      '[1][1]: Expected a whole number, but found 2.5.',
    ]);
    expect(why(z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.int()), { May: 1 })).toEqual([
      'May: Expected a day written YYYY-MM-DD, such as 2026-11-22, but found 1.',
    ]);
  });

  test.each(['2026-02-31', '2026-13-45', '0000-00-00', '2027-02-29'])(
    'of %s, which no calendar has, and nothing of it where it may be somebody’s',
    (born) => {
      const schema = z.object({ born: day('Date of birth.') });
      expect(why(schema, { born })).toEqual([
        `born: Expected a day that is in the calendar, but found "${born}". Check the day and the month.`,
      ]);
      const { error } = schema.safeParse({ born });
      expect(error?.issues.map(({ message }) => message)).toEqual(['There is no such day in the calendar.']);
      expect(error && explain(error).map(({ message }) => message)).toEqual([
        'born: Expected a day that is in the calendar. Check the day and the month.',
      ]);
    },
  );

  test('of a day in another form, with what it may have been', () => {
    expect(why(z.object({ on: day('A day.') }), { on: '31/12/2026' })).toEqual([
      'on: Expected a day written YYYY-MM-DD, such as 2026-11-22, but found "31/12/2026". Perhaps "2026-12-31" was meant.',
    ]);
  });

  test('of a number out of range, with the limit', () => {
    expect(why(z.object({ share: z.number().min(0).max(1) }), { share: 35 })).toEqual([
      'share: Expected at most 1, but found 35.',
    ]);
    expect(why(z.object({ size: z.number().gt(0) }), { size: 0 })).toEqual([
      'size: Expected more than 0, but found 0.',
    ]);
    expect(why(z.object({ size: z.number().multipleOf(0.5) }), { size: 0.3 })).toEqual([
      'size: Expected a multiple of 0.5, but found 0.3.',
    ]);
    expect(why(z.object({ size: z.number() }), { size: Number.NaN })).toEqual([
      'size: Expected a number, but found NaN.',
    ]);
  });

  test('of odd values, on one line', () => {
    const text = z.object({ size: z.number() });
    expect(why(text, { size: 'a\nb' })).toEqual(['size: Expected a number, but found "a\\nb".']);
    expect(why(text, { size: () => 1 })).toEqual(['size: Expected a number, but found a function.']);
    expect(why(text, null)).toEqual(['The record: Expected a record with named fields, but found null.']);
  });
});

describe('a correction is offered where only one thing can have been meant', () => {
  const sector = z.object({ sector: z.enum(['nhs', 'vcse', 'local-government', 'police-and-justice']) });
  const offered = (schema: z.ZodType, input: unknown): (string | undefined)[] => {
    const { error } = schema.safeParse(input);
    return error ? explain(error, input).map(({ suggestion }) => suggestion) : [];
  };

  test.each([
    ['Local government', 'local-government'],
    ['VCSE', 'vcse'],
    ['police and justce', 'police-and-justice'],
    ['charity', undefined],
    ['', undefined],
    ['n'.repeat(1000), undefined],
  ])('%s: %s', (seen, suggestion) => {
    expect(offered(sector, { sector: seen })).toEqual([suggestion]);
  });

  const hours = z.object({
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  });
  test.each([
    ['31/12/2026', '9am', ['2026-12-31', '09:00']],
    ['1.2.2026', '12.30 a.m.', ['2026-02-01', '00:30']],
    ['31/02/2026', '9', [undefined, undefined]],
    ['2026', '25:00', [undefined, undefined]],
  ])('%s and %s', (day, at, suggestions) => {
    expect(offered(hours, { day, at })).toEqual(suggestions);
  });

  test('never where the record is not given, as for personal data', () => {
    const { error } = sector.safeParse({ sector: 'VCSE' });
    const [problem] = error ? explain(error) : [];
    expect(Object.keys(problem ?? {})).toEqual(['code', 'message', 'path']);
  });

  test('nor is a key that nobody knows repeated then, which may be what a person wrote', () => {
    const strict = z.union([z.strictObject({ a: z.number() }), z.strictObject({ b: z.number() })]);
    for (const [schema, value] of [
      [z.strictObject({ a: z.number() }), { a: 1, 'Ada Example': 1, 'lives alone': 2 }],
      [strict, { a: 1, 'Ada Example': 1 }],
    ] as const) {
      const { error } = schema.safeParse(value);
      const said = error ? explain(error).map(({ message }) => message) : [];
      expect(said.join()).toContain('Did not expect');
      expect(said.join()).not.toMatch(/Ada|alone/);
      expect(error && explain(error, value)[0]?.message).toContain('"Ada Example"');
    }
  });
});
