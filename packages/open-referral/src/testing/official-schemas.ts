import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { sharedPath } from './shared-feeds.js';

/** Folders with the official schemas of Open Referral UK 3.0, one file an entity. */
export const OFFICIAL_SCHEMAS = [
  'schemas/oruk-website-2026-01/public/specifications/3.0/schemata',
  'schemas/oruk-uk-profile-2024-10/schema',
] as const;

type Validator = (record: unknown) => readonly string[];

/** Compiling takes longer than checking, and every test file checks many feeds. */
const compiled = new Map<string, Validator>();

/** Checks a record against one of the official schemas; gives the first faults as text. */
export function officialValidator(folder: string, entity: string): Validator {
  const key = `${folder} ${entity}`;
  const validator = compiled.get(key) ?? compile(folder, entity);
  compiled.set(key, validator);
  return validator;
}

function compile(folder: string, entity: string): Validator {
  const path = sharedPath(folder);
  if (!existsSync(path)) throw new Error(`There is no folder ${path}.`);
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The package is CommonJS; its type says one thing and Node another.
  const plugin = formats as unknown as ((ajv: Ajv) => unknown) & { readonly default?: (ajv: Ajv) => unknown };
  (plugin.default ?? plugin)(ajv);
  for (const file of readdirSync(path).filter((name) => name.endsWith('.json') && name !== 'openapi.json')) {
    ajv.addSchema(JSON.parse(readFileSync(`${path}/${file}`, 'utf8')) as object, file);
  }
  const validate = ajv.getSchema(`${entity}.json`);
  if (!validate) throw new Error(`There is no schema of ${entity} in ${path}.`);
  return (record) => {
    void validate(record);
    return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  };
}
