import { costOf, type Service } from '@neighbourhood-kit/core/services';
import { remembering } from '../columns/remembering.js';
import type { FacetDefinition } from '../finder.js';
import type { Place } from '../places/places.js';

/** Receives one value of a facet. A value without a label is its own. */
export type AddValue = (value: string | undefined, label?: string) => void;

interface Facet {
  readonly key: string;
  readonly match: 'any' | 'all';
}

/** A facet whose values belong to the service, or to the place. */
export interface ServiceFacet extends Facet {
  readonly of: 'service';
  readonly read: (service: Service, add: AddValue) => void;
}
/** A facet whose values belong to the place rather than the service. */
export interface PlaceFacet extends Facet {
  readonly of: 'place';
  readonly read: (place: Place, add: AddValue) => void;
}

const NAMES_OF_COST: Readonly<Record<string, string>> = {
  free: 'Free',
  paid: 'Has a cost',
  mixed: 'Some of it free',
  'not-stated': 'Cost not stated',
};

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** Terms of these roles become facets of the same name; the service's others become `topic`. */
const TERM_FACETS = {
  'service-type': 'type',
  need: 'need',
  audience: 'audience',
  circumstance: 'circumstance',
  other: 'topic',
} as const;

/**
 * Lists the facets of an index.
 * @param now - Cost options that are not in force at this moment are left out.
 * @param more - Facets of a site's own; one with the key of a built-in facet takes its place.
 * @returns The facets, in the order in which they are shown.
 */
export function facetsOf(now: Date, more: readonly FacetDefinition[] = []): (ServiceFacet | PlaceFacet)[] {
  const own = more.map(({ key, match, values }): ServiceFacet => ({
    key,
    match,
    of: 'service',
    read: (service, add) => {
      for (const { value, label } of values(service)) add(value, label);
    },
  }));
  return [...builtIn(now).filter(({ key }) => !own.some((facet) => facet.key === key)), ...own];
}

function builtIn(now: Date): (ServiceFacet | PlaceFacet)[] {
  const terms = Object.entries(TERM_FACETS).map(([ofRole, key]): ServiceFacet => ({
    key,
    match: 'any',
    of: 'service',
    read: (service, add) => {
      for (const { role = 'other', code, name } of service.terms ?? [])
        if (role === ofRole) add(code?.trim() || name, name);
    },
  }));
  return [
    { key: 'cost', match: 'any', of: 'service', read: costReader(now) },
    {
      key: 'access',
      match: 'any',
      of: 'service',
      read: ({ accessModes }, add) => {
        for (const mode of accessModes ?? []) add(mode);
      },
    },
    {
      key: 'accessibility',
      match: 'all',
      of: 'place',
      read: ({ at }, add) => {
        for (const { description } of at.location?.accessibility ?? []) add(description);
      },
    },
    {
      key: 'language',
      match: 'any',
      of: 'service',
      read: ({ languages }, add) => {
        for (const { name, code } of languages ?? []) add(name?.trim() || (code && nameOfLanguage(code)));
      },
    },
    ...terms,
    {
      key: 'statutory',
      match: 'any',
      of: 'service',
      read: ({ statutory }, add) => {
        if (statutory !== undefined) add(statutory ? 'yes' : 'no', statutory ? 'Statutory' : 'Voluntary');
      },
    },
    {
      key: 'area',
      match: 'any',
      of: 'service',
      read: ({ serviceAreas }, add) => {
        for (const { code, name } of serviceAreas ?? []) add(code?.trim() || name, name);
      },
    },
    {
      key: 'town',
      match: 'any',
      of: 'place',
      read: ({ at }, add) => {
        for (const { city } of at.location?.addresses ?? []) add(city);
      },
    },
  ];
}

/** What other services call a language that is given by its code alone, so that they are found together; a code that is none stays. */
const nameOfLanguage = remembering(Infinity, (code: string): string => {
  try {
    return LANGUAGES.of(code.trim()) ?? code;
  } catch {
    return code;
  }
});

/** Reads costs; services that publish the same share the reading. */
function costReader(now: Date): ServiceFacet['read'] {
  const known = new Map<string, string>();
  return (service, add) => {
    const key = JSON.stringify([service.costOptions, service.feesDescription]);
    let kind = known.get(key);
    if (kind === undefined) known.set(key, (kind = costOf(service, now).kind));
    add(kind, NAMES_OF_COST[kind]);
  };
}
