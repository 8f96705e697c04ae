import { concealed, concealedAt, type Location, type ServiceAtLocation } from '@neighbourhood-kit/core/services';
import { inShort } from '../full/every-year.js';
import { isConfidential } from '../confidential.js';
import { isRecord, listOf, textOf, without, type Raw } from '../reader/raw.js';

type Prepare = (model: Raw, year: number) => Raw;

/** What the model says in its own way, brought into the fields of HSDS before a record is written; by entity. The year is the one of writing. */
export const PREPARE: Readonly<Record<string, Prepare>> = {
  location: (model) =>
    isConfidential(model) ? { ...concealed({ ...(model as unknown as Location), confidential: true }) } : model,
  service_at_location: (model) =>
    isRecord(model['location']) && isConfidential(model['location'])
      ? { ...concealedAt(model as unknown as ServiceAtLocation) }
      : model,
  // The publisher's own word for a scheme, where the kit's is another.
  organization_identifier: (model) => {
    const { identifier_scheme: said, ...extra } = extraOf(model);
    const scheme = said ?? model['scheme'];
    return { ...model, scheme, extra: { identifier_type: scheme, ...extra } };
  },
  schedule: prepareSchedule,
  service: prepareService,
};

function prepareSchedule(model: Raw, year: number): Raw {
  const except = listOf(model['except']).filter((day) => typeof day === 'string');
  const short = inShort(except, year);
  const line =
    short.everyYear.length > 0
      ? withExtra({ ...model, except: short.except }, { nk_every_year: short.everyYear })
      : model;
  // Open Referral UK 3 has no daily lines.
  return line['freq'] === 'DAILY' ? withExtra({ ...line, freq: undefined }, { nk_freq: 'DAILY' }) : line;
}

const extraOf = (model: Raw): Raw => (isRecord(model['extra']) ? model['extra'] : {});
const withExtra = (model: Raw, more: Raw): Raw => ({ ...model, extra: { ...extraOf(model), ...more } });

function prepareService(model: Raw): Raw {
  const { organisation, feesDescription } = model;
  const extra = extraOf(model);
  const documents = listOf(extra['required_documents']).filter(isRecord);
  const said = documents.map((each) => each['document']);
  const others = listOf(model['requiredDocuments']).filter((words) => !said.includes(words));
  return withExtra(
    {
      ...model,
      organisationId: model['organisationId'] ?? (isRecord(organisation) ? organisation['id'] : undefined),
      terms: [...listOf(model['terms']).filter(isRecord).map(toAttribute), ...listOf(extra['attributes'])],
    },
    {
      // The UK profile knows `fees`, HSDS 3 `fees_description`.
      fees: extra['fees'] ?? feesDescription,
      required_documents: [...documents, ...others.map((document) => ({ document }))],
    },
  );
}

/** A link to a term, from the model's term. */
function toAttribute(term: Raw): Raw {
  const { id, taxonomy, code, name, uri, role } = term;
  const extra = extraOf(term);
  const link = isRecord(extra['attribute']) ? extra['attribute'] : {};
  const linked = textOf(role) && link['link_type'] === undefined ? { ...link, link_type: role } : link;
  return { ...linked, taxonomy_term: { id, code, name, taxonomy, uri, extra: without(extra, 'attribute') } };
}
