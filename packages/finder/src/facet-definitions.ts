import { costOf, type ServiceTerm } from '@neighbourhood-kit/core/services';
import type { FacetDefinition, FacetValue } from './finder.js';
import type { Place } from './places.js';

/** A facet whose values belong to the place rather than the service. */
export interface PlaceFacet {
  readonly key: string;
  readonly match: 'any' | 'all';
  readonly placeValues: (place: Place) => readonly FacetValue[];
}

const NAMES_OF_COST: Readonly<Record<string, string>> = {
  free: 'Free',
  paid: 'Has a cost',
  mixed: 'Some of it free',
  'not-stated': 'Cost not stated',
};

/** Terms of these roles become facets of the same name; the service's others become `topic`. */
const TERM_FACETS = {
  'service-type': 'type',
  need: 'need',
  audience: 'audience',
  circumstance: 'circumstance',
  other: 'topic',
} as const;

/**
 * Lists the facets every index has.
 * @param now - Cost options that are not in force at this moment are left out.
 * @returns Definitions, in the order in which they are shown.
 */
export function builtInFacets(now: Date): (FacetDefinition | PlaceFacet)[] {
  return [
    { key: 'cost', match: 'any', values: (service) => labelled(costOf(service, now).kind, NAMES_OF_COST) },
    { key: 'access', match: 'any', values: ({ accessModes }) => (accessModes ?? []).flatMap((mode) => named(mode)) },
    {
      key: 'accessibility',
      match: 'all',
      placeValues: ({ at }) => (at.location?.accessibility ?? []).flatMap(({ description }) => named(description)),
    },
    {
      key: 'language',
      match: 'any',
      values: ({ languages }) => (languages ?? []).flatMap(({ code, name }) => named(name ?? code)),
    },
    ...Object.values(TERM_FACETS).map(termFacet),
    {
      key: 'statutory',
      match: 'any',
      values: ({ statutory }) => (statutory === undefined ? [] : [statutory ? STATUTORY : VOLUNTARY]),
    },
    {
      key: 'area',
      match: 'any',
      values: ({ serviceAreas }) => (serviceAreas ?? []).flatMap(({ code, name }) => named(name, code)),
    },
    { key: 'town', match: 'any', placeValues: ({ at }) => townOf(at).flatMap((town) => named(town)) },
  ];
}

const STATUTORY: FacetValue = { value: 'yes', label: 'Statutory' };
const VOLUNTARY: FacetValue = { value: 'no', label: 'Voluntary' };

function termFacet(key: (typeof TERM_FACETS)[keyof typeof TERM_FACETS]): FacetDefinition {
  const isOurs = ({ role }: ServiceTerm) => TERM_FACETS[role ?? 'other'] === key;
  return {
    key,
    match: 'any',
    values: (service) => (service.terms ?? []).filter(isOurs).flatMap(({ code, name }) => named(name, code)),
  };
}

/** Towns of a place's addresses; none of a confidential place. */
function townOf({ location }: Place['at']): string[] {
  return (location?.addresses ?? []).flatMap(({ city }) => city ?? []);
}

function named(name: string | undefined, value: string | undefined = name): FacetValue[] {
  const label = name?.trim();
  return label ? [{ value: value?.trim() || label, label }] : [];
}

function labelled(value: string, labels: Readonly<Record<string, string>>): FacetValue[] {
  return [{ value, label: labels[value] ?? value }];
}
