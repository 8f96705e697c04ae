import type { Directory, DirectoryData } from '@neighbourhood-kit/core/directory';
import {
  belongsInReport,
  type ReportInput,
  type ReportSubject,
  type Scope,
  type ScopeKind,
} from '@neighbourhood-kit/core/outcomes';
import { reportsOwed } from '@neighbourhood-kit/core/plans';
import { decisionsOf } from './decisions.js';

/** What a report is made from, and what could not be used. */
export interface Gathered {
  readonly input: ReportInput;
  readonly problems: readonly string[];
}

/** Kinds of area that answer for a level; an alliance is no area. */
const AREA_LEVELS: Partial<Record<ScopeKind, readonly string[]>> = {
  neighbourhood: ['neighbourhood', 'pcn'],
  place: ['place', 'local-authority'],
  system: ['system'],
};

/** Everything of the directory that has a name and can report. */
function named(data: DirectoryData, level: ScopeKind): { id: string; name: string }[] {
  if (level === 'alliance')
    return (data.alliances ?? [])
      .filter(({ bodyType }) => bodyType === 'alliance')
      .map(({ id, name }) => ({ id, name }));
  const kinds = AREA_LEVELS[level] ?? [];
  return (data.areas ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ id, name }));
}

/** Names that figures use for whom they are about, at one level. */
function scopesAt(data: DirectoryData, level: ScopeKind): Scope[] {
  return (data.measures ?? []).map(({ scope }) => scope).filter(({ kind }) => kind === level);
}

/**
 * Finds what a name stands for.
 * @param data - The directory.
 * @param level - Level of the report.
 * @param typed - Id or name as it was typed; absent for everything of the level.
 * @returns The subject; or the names there are.
 */
export function subjectOf(
  data: DirectoryData,
  level: ScopeKind,
  typed: string | undefined,
): { readonly ok: true; readonly subject: ReportSubject } | { readonly ok: false; readonly names: readonly string[] } {
  if (typed === undefined) {
    const [only, ...others] = named(data, level);
    return { ok: true, subject: only && others.length === 0 ? { level, id: only.id, name: only.name } : { level } };
  }
  const known = [...named(data, level), ...scopesAt(data, level)];
  const same = (text: string | undefined): boolean => text?.toLowerCase() === typed.toLowerCase();
  const found = known.find(({ id, name }) => same(id) || same(name));
  if (found) return { ok: true, subject: { level, id: found.id, name: found.name } };
  return { ok: false, names: [...new Set(known.map(({ name }) => name))] };
}

/**
 * Gathers what a report of one level is made from.
 * @param directory - The opened directory.
 * @param subject - Level, and which one.
 * @param today - `YYYY-MM-DD`: day of the report.
 * @returns The report's input, and sentences on what could not be used.
 */
export function gather(directory: Directory, subject: ReportSubject, today: string): Gathered {
  const { data } = directory;
  const within = (id: string): readonly string[] => [
    ...(directory.find('areas', id)?.withinIds ?? []),
    ...(data.alliances ?? []).filter(({ areaIds }) => areaIds?.includes(id)).map((alliance) => alliance.id),
    ...(directory.find('alliances', id)?.reportsToIds ?? []),
  ];
  const belongs = (scope: Scope): boolean => belongsInReport(scope, subject, within);
  const measures = (data.measures ?? []).filter(({ scope }) => belongs(scope));
  const ids = new Set(measures.map(({ id }) => id));
  const whole = subject.id === undefined && subject.name === undefined;
  const unknown = (data.observations ?? []).filter(
    ({ measureId }) => directory.find('measures', measureId) === undefined,
  );
  const duties = (data.reportDuties ?? []).filter(
    ({ level, subjectId }) => level === subject.level && (subjectId === undefined || subjectId === subject.id),
  );
  return {
    input: {
      level: subject.level,
      name: subject.name ?? data.name,
      measures,
      observations: (data.observations ?? []).filter(({ measureId }) => ids.has(measureId)),
      claims: (data.claims ?? []).filter(({ scope }) => belongs(scope)),
      // A story without a measure says nothing of where it belongs, so only a report on everything tells it.
      stories: (data.stories ?? []).filter(({ measureIds }) => whole || measureIds?.some((id) => ids.has(id)) === true),
      outcomeSets: (data.outcomeSets ?? []).filter(
        ({ definedById, outcomes }) =>
          whole || definedById === subject.id || outcomes.some((o) => o.measureIds?.some((id) => ids.has(id)) === true),
      ),
      decisions: decisionsOf(
        directory,
        (ids) => whole || ids.some((id) => belongs({ kind: 'neighbourhood', name: '', id })),
        today,
      ),
      owed: duties.map((duty) => {
        const sent = (data.sentReports ?? []).filter(({ dutyId }) => dutyId === duty.id);
        return reportsOwed(duty, sent, today);
      }),
    },
    problems:
      unknown.length === 0
        ? []
        : [
            `${String(unknown.length)} observations are of measures that the directory does not have and were left out.`,
          ],
  };
}
