import { conceal } from '../confidential.js';
import { documentOf, identifierOf, labelledUrlOf } from '../plain-records.js';
import { isRecord, without, type Raw } from '../reader/raw.js';

type Prepare = (model: Raw) => Raw;

/** What the model says in its own way, brought into the fields of HSDS before a record is written; by entity. */
export const PREPARE: Readonly<Record<string, Prepare>> = {
  location: (model) => {
    const copy = { ...model };
    conceal(copy);
    return copy;
  },
  organization: (model) =>
    withExtra(model, {
      organization_identifiers: addMissing(
        model,
        'identifiers',
        'organization_identifiers',
        identifierOf,
        ({ scheme, value }) => ({
          identifier_scheme: scheme,
          identifier_type: scheme,
          identifier: value,
        }),
      ),
    }),
  schedule: (model) => (model['freq'] === 'DAILY' ? withExtra(model, { nk_freq: 'DAILY' }) : model),
  service: prepareService,
};

const extraOf = (model: Raw): Raw => (isRecord(model['extra']) ? model['extra'] : {});
const withExtra = (model: Raw, more: Raw): Raw => ({ ...model, extra: { ...extraOf(model), ...more } });
const listIn = (model: Raw, name: string): readonly unknown[] =>
  Array.isArray(model[name]) ? (model[name] as readonly unknown[]) : [];

/** The records that came from the feed, and one for each entry of the model that none of them stands for. */
function addMissing(
  model: Raw,
  list: string,
  records: string,
  read: (raw: Raw) => unknown,
  write: (entry: Raw) => Raw,
): readonly unknown[] {
  const found = listIn(extraOf(model), records).filter(isRecord);
  const said = new Set(found.map((each) => JSON.stringify(read(each))));
  const missing = listIn(model, list).filter((entry) => !said.has(JSON.stringify(entry)));
  return [...found, ...missing.map((entry) => write(isRecord(entry) ? entry : { entry }))];
}

function prepareService(model: Raw): Raw {
  const { organisation, feesDescription } = model;
  const organisationId = model['organisationId'] ?? (isRecord(organisation) ? organisation['id'] : undefined);
  const attributes = [
    ...listIn(model, 'terms').filter(isRecord).map(toAttribute),
    ...listIn(extraOf(model), 'attributes'),
  ];
  return withExtra(
    { ...model, organisationId, terms: attributes },
    {
      // The UK profile knows `fees`, HSDS 3 `fees_description`.
      fees: extraOf(model)['fees'] ?? feesDescription,
      required_documents: addMissing(model, 'requiredDocuments', 'required_documents', documentOf, ({ entry }) => ({
        document: entry,
      })),
      additional_urls: addMissing(model, 'additionalUrls', 'additional_urls', labelledUrlOf, (entry) => entry),
    },
  );
}

/** A link to a term, from the model's term. */
function toAttribute(term: Raw): Raw {
  const { id, taxonomy, code, name, uri, role } = term;
  const extra = extraOf(term);
  const link = isRecord(extra['attribute']) ? extra['attribute'] : {};
  return {
    ...(role !== undefined && { link_type: role }),
    ...link,
    taxonomy_term: { ...without(extra, 'attribute'), id, code, name, taxonomy, term_uri: uri },
  };
}
