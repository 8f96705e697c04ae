import type { Scope, ScopeKind } from './measure.js';

/** The level, and the one of that level, that a report is about. */
export interface ReportSubject {
  readonly level: ScopeKind;
  /** Id of the area, alliance or system; absent for everything of that level and below. */
  readonly id?: string | undefined;
  /** Its name, for figures whose scope has no id. */
  readonly name?: string | undefined;
}

/** A report takes in figures of its own level and of those below: a pilot's stand in its neighbourhood's report, under the pilot's name. */
const RANK: Readonly<Record<ScopeKind, number>> = {
  pilot: 0,
  cohort: 0,
  service: 0,
  neighbourhood: 1,
  place: 2,
  alliance: 3,
  system: 4,
};

/**
 * Tells whether a figure belongs in a report. Figures of a higher level never do: the county's average says nothing of a neighbourhood.
 * @param scope - Whom or what the figure is about.
 * @param subject - What the report is about.
 * @param withinIds - Ids of what an area, alliance or service directly lies in.
 * @returns True when it is about the subject or a part of it.
 */
export function belongsInReport(
  scope: Scope,
  subject: ReportSubject,
  withinIds: (id: string) => readonly string[],
): boolean {
  if (RANK[scope.kind] > RANK[subject.level]) return false;
  const { id, name } = subject;
  if (id === undefined && name === undefined) return true;
  if (name !== undefined && scope.name.toLowerCase() === name.toLowerCase()) return true;
  if (id === undefined) return false;
  const seen = new Set<string>();
  const next = [scope.id, scope.withinId].filter((own) => own !== undefined);
  for (let own = next.pop(); own !== undefined; own = next.pop()) {
    if (own === id) return true;
    if (!seen.has(own)) next.push(...withinIds(own));
    seen.add(own);
  }
  return false;
}
