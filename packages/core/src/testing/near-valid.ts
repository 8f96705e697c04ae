import fc from 'fast-check';
import * as z from 'zod';

type Json = Readonly<Record<string, unknown>>;
type Values = fc.Arbitrary<unknown>;

const numberOr = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);
const time = (from: string, to: string): fc.Arbitrary<Date> =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true });

function texts(schema: Json): Values {
  if (schema['format'] === 'date') return time('1900-01-01', '2100-01-01').map((at) => at.toISOString().slice(0, 10));
  if (schema['format'] === 'date-time') return time('1970-01-01', '2100-01-01').map((at) => at.toISOString());
  if (schema['format'] === 'email') return fc.emailAddress();
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern'], 'u'));
  const minLength = numberOr(schema['minLength'], 0);
  const maxLength = Math.min(numberOr(schema['maxLength'], 40), minLength + 40);
  // Schemas of what people type take blanks off both ends before they count.
  return fc.string({ minLength, maxLength }).filter((made) => made.trim().length >= minLength);
}

/** Makes values of a JSON Schema whose definitions stand at its root. */
class Maker {
  private readonly made = new Map<string, Values>();

  constructor(private readonly root: Json) {}

  of(schema: Json): Values {
    if (typeof schema['$ref'] === 'string') return this.named(schema['$ref']);
    if ('const' in schema) return fc.constant(schema['const']);
    if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
    const options = schema['anyOf'] ?? schema['oneOf'];
    if (Array.isArray(options)) return fc.oneof(...(options as Json[]).map((option) => this.of(option)));
    return this.ofType(schema);
  }

  /** Made when it is needed: definitions may name themselves. */
  private named(ref: string): Values {
    return fc.constant(ref).chain(() => {
      const known = this.made.get(ref);
      if (known) return known;
      const path = ref.split('/').slice(1);
      const made = this.of(path.reduce<unknown>((at, key) => (at as Json)[key], this.root) as Json);
      this.made.set(ref, made);
      return made;
    });
  }

  private ofType(schema: Json): Values {
    const above = schema['exclusiveMinimum'];
    const below = schema['exclusiveMaximum'];
    const min = numberOr(above, numberOr(schema['minimum'], -1e6));
    const max = Math.max(min, Math.min(numberOr(below, numberOr(schema['maximum'], 1e6)), 1e9));
    const [minExcluded, maxExcluded] = [above !== undefined, below !== undefined];
    switch (schema['type']) {
      case 'string':
        return texts(schema);
      case 'integer':
        return fc.integer({
          min: Math.ceil(min) + Number(minExcluded),
          max: Math.min(max - Number(maxExcluded), 2 ** 31 - 1),
        });
      case 'number':
        return fc.double({ min, max, minExcluded, maxExcluded, noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array': {
        const minLength = numberOr(schema['minItems'], 0);
        const maxLength = Math.min(minLength + 2, numberOr(schema['maxItems'], Number.POSITIVE_INFINITY));
        return fc.array(this.of((schema['items'] ?? {}) as Json), { minLength, maxLength });
      }
      case 'object':
        return this.records(schema);
      default:
        return fc.jsonValue({ maxDepth: 1 });
    }
  }

  private records(schema: Json): Values {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
    if (properties.length === 0)
      return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 });
    const required = new Set((schema['required'] ?? []) as string[]);
    const fields = new Map(properties.map(([key, of]) => [key, this.of(of)]));
    const optional = [...fields.keys()].filter((key) => !required.has(key));
    // A few optional fields at a time; over many values each comes up with each.
    return fc
      .subarray(optional, { maxLength: Math.min(4, optional.length) })
      .chain((some) =>
        fc.record(Object.fromEntries([...fields].filter(([key]) => required.has(key) || some.includes(key)))),
      );
  }
}

/**
 * Values that pass a schema, as its JSON Schema describes them.
 * @param schema - The zod schema.
 * @returns An arbitrary of them; a rule that JSON Schema cannot hold may still refuse some.
 */
export function validValues(schema: z.ZodType): Values {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return new Maker(root).of(root);
}

/** What people, exports and attackers put where something else belongs; made each time, because the spoiler writes into it. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => ' ',
  () => 'n/a',
  () => '18',
  () => 'TRUE',
  () => '31/12/2026',
  () => '9am',
  () => '\u0000',
  () => '\ud800',
  () => 'x'.repeat(100_000),
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => true,
  () => [],
  () => [null],
  () => [[[]]],
  () => ({}),
  () => ({ id: 1 }),
  () => ({ length: { toString: 1, valueOf: 1 } }),
  () => ({ length: Symbol('odd') }),
  () => new Date(Number.NaN),
  () => 10n,
  () => Symbol('odd'),
  () => () => 'odd',
  () => JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}') as unknown,
];

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'extra', '0', ''];

/** Every place in a value: the holder and the key under which it stands. */
function placesIn(value: unknown, found: (readonly [Record<string, unknown>, string])[] = []): typeof found {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push([holder, key]);
    placesIn(holder[key], found);
  }
  return found;
}

/** Puts a value under a key as an own field, also where the key is `__proto__`, as JSON.parse does. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A copy to write into: a fault is tried again and again, and must not be found within itself the next time. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return value;
  const copy = Object.create(prototype) as object;
  for (const [key, each] of Object.entries(value)) put(copy, key, copied(each));
  return copy;
}

function spoil(value: unknown, [at, how, fault, key]: Fault): unknown {
  const wrong = copied(fault);
  const places = placesIn(value);
  const place = places[at % Math.max(places.length, 1)];
  if (!place) return wrong;
  const [holder, name] = place;
  if (how === 0) Reflect.deleteProperty(holder, name);
  else if (how === 1) put(holder, key, wrong);
  else if (how === 2) put(holder, name, [holder[name], wrong]);
  else put(holder, name, wrong);
  return value;
}

type Fault = readonly [number, number, unknown, string];

const fault: fc.Arbitrary<Fault> = fc.tuple(
  fc.nat(10_000),
  fc.nat(5),
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ODD).map((make) => make()) },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true }) },
  ),
  fc.constantFrom(...KEYS),
);

/**
 * Records as data officers have them: right but for one to three places, where something is missing, odd, doubled or added.
 * Several are made of one right record, for making that takes most of the time.
 * @param schema - The zod schema that they nearly pass.
 * @param ways - How many records are made of one right record.
 * @returns An arbitrary of them, as many at a time as there are ways.
 */
export function nearlyValidValues(schema: z.ZodType, ways: number): fc.Arbitrary<readonly unknown[]> {
  const faults = fc.array(fault, { minLength: 1, maxLength: 3 });
  return fc
    .tuple(validValues(schema), fc.array(faults, { minLength: ways, maxLength: ways }))
    .map(([value, each]) => each.map((of) => of.reduce<unknown>(spoil, structuredClone(value))));
}
