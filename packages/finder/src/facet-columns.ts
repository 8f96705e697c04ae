import type { Service } from '@neighbourhood-kit/core/services';
import { builtInFacets, type PlaceFacet } from './facet-definitions.js';
import type { FacetDefinition, FacetValue } from './finder.js';
import type { Place } from './places.js';
import { narrow, type Columns } from './snapshot.js';
import { packStrings } from './strings.js';
import { withRoom } from './vocabulary.js';

/** What the header says about a facet. */
export interface FacetFacts {
  readonly key: string;
  readonly match: 'any' | 'all';
  /** Whether its values belong to services or to their places. */
  readonly of: 'service' | 'place';
  /** Number of services with a value. */
  readonly services: number;
}

/** Collects the values of one facet, service by service. */
export class FacetColumn {
  private readonly byValue = new Map<string, number>();
  private readonly labels: string[] = [];
  private lengths = new Uint8Array(1024);
  private values = new Uint32Array(1024);
  private rows = 0;
  private end = 0;
  private services = 0;

  /** @param definition - The facet. */
  constructor(private readonly definition: FacetDefinition | PlaceFacet) {}

  /**
   * Takes the values of one service and its places.
   * @param service - The service.
   * @param places - All of its places.
   */
  add(service: Service, places: readonly Place[]): void {
    const before = this.end;
    if ('placeValues' in this.definition) {
      for (const place of places) this.addRow(valuesOf(this.definition.placeValues, place));
    } else {
      this.addRow(valuesOf(this.definition.values, service));
    }
    if (this.end > before) this.services++;
  }

  /**
   * Finishes the facet: values in the order of their labels, so that equal counts stand in that order.
   * @param name - Prefix of the columns.
   * @returns Facts for the header, and the columns.
   */
  finish(name: string): { facts: FacetFacts; columns: Columns } {
    const values = [...this.byValue.keys()];
    const label = (id: number) => this.labels[id] ?? '';
    const order = values
      .map((_, id) => id)
      .sort((a, b) => (label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : a - b));
    const place = new Uint32Array(order.length);
    order.forEach((id, at) => (place[id] = at));
    return {
      facts: {
        key: this.definition.key,
        match: this.definition.match,
        of: 'placeValues' in this.definition ? 'place' : 'service',
        services: this.services,
      },
      columns: {
        [`${name}.lengths`]: this.lengths.slice(0, this.rows),
        [`${name}.values`]: narrow(this.values.subarray(0, this.end).map((id) => place[id] ?? 0)),
        ...packStrings(
          `${name}.value`,
          order.map((id) => values[id] ?? ''),
        ),
        // An empty label says that the value is its own label.
        ...packStrings(
          `${name}.label`,
          order.map((id) => (label(id) === values[id] ? '' : label(id))),
        ),
      },
    };
  }

  private addRow(found: readonly FacetValue[]): void {
    const start = this.end;
    for (const { value, label } of found) {
      if (this.end - start === 255) break;
      const id = this.idOf(value, label);
      if (this.values.subarray(start, this.end).includes(id)) continue;
      this.values = withRoom(this.values, this.end + 1);
      this.values[this.end++] = id;
    }
    this.lengths = withRoom(this.lengths, this.rows + 1);
    this.lengths[this.rows++] = this.end - start;
  }

  private idOf(value: string, label: string): number {
    let id = this.byValue.get(value);
    if (id === undefined) {
      id = this.byValue.size;
      this.byValue.set(value, id);
      this.labels.push(label);
    }
    return id;
  }
}

/** A site's own facet must not spoil the index: where it fails, the service has no value. */
function valuesOf<T>(read: (from: T) => readonly FacetValue[], from: T): readonly FacetValue[] {
  try {
    return read(from);
  } catch {
    return [];
  }
}

/**
 * Makes a column for every facet.
 * @param now - Cost options that are not in force at this moment are left out.
 * @param more - Facets of a site's own; one with the key of a built-in facet takes its place.
 * @returns Empty columns.
 */
export function facetColumns(now: Date, more: readonly FacetDefinition[] = []): FacetColumn[] {
  const ours = builtInFacets(now).filter(({ key }) => !more.some((own) => own.key === key));
  return [...ours, ...more].map((definition) => new FacetColumn(definition));
}
