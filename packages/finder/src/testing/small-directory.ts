import type { Service } from '@neighbourhood-kit/core/services';
import type { BuildOptions, FinderIndex, FinderQuery } from '../finder.js';
import { buildIndex, openIndex } from '../index.js';

/** A service that is called so. */
export const service = (name: string, more: Partial<Service> = {}): Service => ({
  id: name,
  name,
  status: 'active',
  ...more,
});

/** An index of a few services. */
export function indexOf(services: readonly Service[], options: BuildOptions = {}): FinderIndex {
  const opened = openIndex(buildIndex(services, options));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

/** Names of what is found, the best first. */
export const found = (index: FinderIndex, query: FinderQuery | string): string[] =>
  index.query(typeof query === 'string' ? { text: query } : query).hits.map(({ name }) => name);
