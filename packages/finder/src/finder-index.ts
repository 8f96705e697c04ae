import type { Reading } from '@neighbourhood-kit/core';
import { answer } from './answer.js';
import { Desk } from './desk.js';
import type { FacetInfo, FinderIndex, FinderQuery, FinderResult, Suggestion } from './finder.js';
import type { Whereabouts } from './gazetteer.js';
import { readQuestion } from './question.js';
import { relaxations } from './relax.js';
import { openSegment } from './segment.js';
import { suggestions } from './suggest.js';

/**
 * Opens an index or a snapshot of one. Nothing is copied or parsed but a small header.
 * @param buffer - From `buildIndex`, from a file or from the network; not to be changed afterwards.
 * @returns The index, or why it is refused: `snapshot/foreign`, `snapshot/version`, `snapshot/cut-short`, `snapshot/damaged`.
 */
export function openIndex(buffer: ArrayBuffer): Reading<FinderIndex> {
  const opened = openSegment(buffer);
  if (!opened.ok) return opened;
  const desks = [new Desk(opened.value)];
  return { ok: true, value: new DeskIndex(() => desks) };
}

/** Answers questions from one or more indexes as if they were one. */
export class DeskIndex implements FinderIndex {
  /** @param desks - The indexes, the main one first. */
  constructor(private readonly desks: () => readonly Desk[]) {}

  get services(): number {
    return this.sum(({ segment }) => segment.aliveServices);
  }

  get places(): number {
    return this.sum(({ segment }) => segment.facts.places);
  }

  get located(): number {
    return this.sum(({ segment }) => segment.facts.located);
  }

  get placesWithHours(): number {
    return this.sum(({ segment }) => segment.facts.placesWithHours);
  }

  get facets(): readonly FacetInfo[] {
    const [main, ...others] = this.desks();
    return (main?.segment.facets ?? []).map(({ facts: { key, match, services } }) => ({
      key,
      match,
      services: others.reduce(
        (sum, { segment }) => sum + (segment.facets.find(({ facts }) => facts.key === key)?.facts.services ?? 0),
        services,
      ),
    }));
  }

  query(query: FinderQuery): FinderResult {
    const question = readQuestion(query);
    const desks = this.desks();
    const result = answer(desks, question);
    return { ...result, relax: result.total === 0 ? relaxations(desks, question) : [] };
  }

  suggest(typed: string, limit = 8): readonly Suggestion[] {
    return suggestions(this.desks(), typed, limit);
  }

  locate(typed: string): Whereabouts | undefined {
    for (const { segment } of this.desks()) {
      const found = segment.gazetteer.locate(typed);
      if (found) return found;
    }
    return undefined;
  }

  pageOf(id: string): number | undefined {
    for (const { segment } of this.desks()) {
      const service = segment.numberOf(id);
      if (service !== undefined) return Math.floor(service / segment.facts.pageSize);
    }
    return undefined;
  }

  private sum(of: (desk: Desk) => number): number {
    return this.desks().reduce((sum, desk) => sum + of(desk), 0);
  }
}
