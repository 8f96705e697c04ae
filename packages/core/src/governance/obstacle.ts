import type { RecordKeeping } from '../record.js';
import type { CivilDate } from '../time/civil.js';

/** Something in the way that was seen on the way: "with every forward step, more obstacles are revealed and must be navigated". */
export interface Obstacle extends RecordKeeping {
  readonly id: string;
  readonly title: string;
  readonly revealedOn: CivilDate;
  /** Objectives it is in the way of, by id. */
  readonly objectiveIds?: readonly string[] | undefined;
  readonly proposalIds?: readonly string[] | undefined;
  readonly allianceId?: string | undefined;
  /** Partner that works on it, by id. */
  readonly ownerId?: string | undefined;
  /** Day on which a way round or through was found, and which. */
  readonly navigatedOn?: CivilDate | undefined;
  readonly how?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** The register on a day. */
export interface ObstacleReading {
  readonly open: readonly Obstacle[];
  readonly navigated: readonly Obstacle[];
  /** Open obstacles of each objective that has any, by id. */
  readonly byObjective: readonly { readonly objectiveId: string; readonly open: readonly Obstacle[] }[];
  /** Open obstacles that nobody has linked to an objective. */
  readonly unlinked: readonly Obstacle[];
  /** Open obstacles that nobody works on. */
  readonly withoutOwner: readonly Obstacle[];
}

/**
 * Reads a register of obstacles on a day.
 * @param obstacles - The register.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns What was open and what was navigated by then, by objective too. More open ones than before may be a sign of progress.
 */
export function obstaclesOn(obstacles: readonly Obstacle[], date: CivilDate): ObstacleReading {
  const seen = obstacles.filter(({ revealedOn }) => revealedOn <= date);
  const isOpen = ({ navigatedOn }: Obstacle): boolean => navigatedOn === undefined || navigatedOn > date;
  const open = seen.filter(isOpen);
  const objectives = [...new Set(open.flatMap(({ objectiveIds }) => objectiveIds ?? []))];
  return {
    open,
    navigated: seen.filter((each) => !isOpen(each)),
    byObjective: objectives.map((objectiveId) => ({
      objectiveId,
      open: open.filter(({ objectiveIds }) => objectiveIds?.includes(objectiveId)),
    })),
    unlinked: open.filter(({ objectiveIds }) => (objectiveIds ?? []).length === 0),
    withoutOwner: open.filter(({ ownerId }) => ownerId === undefined),
  };
}
