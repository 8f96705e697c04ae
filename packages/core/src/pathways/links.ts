import type { Problem } from '../result.js';
import { roughHours, timeWords } from './time-limit.js';
import type { Handoff, Pathway, PathwayStep } from './pathway.js';

/** How often somebody is passed on along a pathway. */
export interface HandoffCount {
  /** Handoffs the pathway has. */
  readonly handoffs: number;
  /** Those between two different partners: where people fall through. */
  readonly betweenPartners: number;
  /** Handoffs on the longest way through; absent when the steps go round in a circle. */
  readonly longestWay?: number | undefined;
}

/** The longest time that is agreed between two steps. */
export interface PlannedGap {
  readonly handoffId: string;
  /** Rough hours, to compare with others: a working day counts as a day. */
  readonly hours: number;
  readonly sentence: string;
}

/** At how many doors a person has to ask. */
export interface ContactPoints {
  /** Steps that the person must find and ask, or may come to first, counted once for each partner, team and service. */
  readonly count: number;
  /** Those at which one can begin. */
  readonly firstContacts: number;
  readonly partners: number;
  readonly sentence: string;
}

interface Graph {
  readonly steps: ReadonlyMap<string, PathwayStep>;
  readonly onward: ReadonlyMap<string, readonly string[]>;
}

function graphOf(pathway: Pathway): Graph {
  const steps = new Map(pathway.steps.map((step) => [step.id, step]));
  const onward = new Map<string, string[]>(pathway.steps.map(({ id }) => [id, []]));
  for (const { fromStepId, toStepId } of pathway.handoffs ?? []) {
    if (toStepId !== undefined && steps.has(toStepId)) onward.get(fromStepId)?.push(toStepId);
  }
  return { steps, onward };
}

/** Steps in an order in which each comes after those that hand over to it, with the handoffs before it; the rest goes in a circle. */
function inOrder({ onward }: Graph): { depth: ReadonlyMap<string, number>; circle: string[] } {
  const open = new Map([...onward.keys()].map((id) => [id, 0]));
  for (const list of onward.values()) for (const id of list) open.set(id, (open.get(id) ?? 0) + 1);
  const depth = new Map<string, number>();
  const ready = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (const id of ready) {
    const here = depth.get(id) ?? 0;
    depth.set(id, here);
    for (const next of onward.get(id) ?? []) {
      depth.set(next, Math.max(depth.get(next) ?? 0, here + 1));
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return { depth, circle: [...open].flatMap(([id, count]) => (count > 0 ? [id] : [])) };
}

/**
 * Counts how often somebody is passed on.
 * @param pathway - The pathway.
 * @returns All handoffs, those between partners, and those on the longest way through.
 */
export function countHandoffs(pathway: Pathway): HandoffCount {
  const graph = graphOf(pathway);
  const handoffs = pathway.handoffs ?? [];
  const partner = (id: string | undefined) => (id === undefined ? undefined : graph.steps.get(id)?.partnerId);
  const { depth, circle } = inOrder(graph);
  return {
    handoffs: handoffs.length,
    betweenPartners: handoffs.filter(
      ({ fromStepId, toStepId }) => toStepId !== undefined && partner(fromStepId) !== partner(toStepId),
    ).length,
    longestWay: circle.length > 0 ? undefined : Math.max(0, ...depth.values()),
  };
}

const nameOf = (graph: Graph, id: string | undefined): string => graph.steps.get(id ?? '')?.name ?? id ?? 'nowhere';

/**
 * Finds the longest gap that is agreed between two steps. What people really wait is in `monitorHandoffs`.
 * @param pathway - The pathway.
 * @returns The handoff with the longest agreed time; undefined when none has one.
 */
export function longestPlannedGap(pathway: Pathway): PlannedGap | undefined {
  const graph = graphOf(pathway);
  let longest: PlannedGap | undefined;
  for (const { id, agreed, fromStepId, toStepId } of pathway.handoffs ?? []) {
    if (!agreed || (longest && longest.hours >= roughHours(agreed))) continue;
    const between = `from "${nameOf(graph, fromStepId)}" to "${nameOf(graph, toStepId)}"`;
    const sentence = `The longest agreed gap is ${timeWords(agreed.amount, agreed.unit)}, ${between}.`;
    longest = { handoffId: id, hours: roughHours(agreed), sentence };
  }
  return longest;
}

/**
 * Counts the doors a person has to find: which of the many shops to go to.
 * @param pathway - The pathway.
 * @returns Doors, those at which one can begin, and partners.
 */
export function contactPoints(pathway: Pathway): ContactPoints {
  const doors = pathway.steps.filter((step) => step.firstContact === true || step.personAsks === true);
  const key = ({ partnerId, team, serviceId, id }: PathwayStep) =>
    partnerId === undefined && team === undefined && serviceId === undefined
      ? `step ${id}`
      : JSON.stringify([partnerId, team, serviceId]);
  const count = new Set(doors.map(key)).size;
  const firstContacts = new Set(doors.filter((step) => step.firstContact).map(key)).size;
  const partners = new Set(pathway.steps.flatMap(({ partnerId }) => partnerId ?? [])).size;
  const doorWords = count === 1 ? '1 door' : `${count} doors`;
  const sentence = `A person has to know ${doorWords} on this pathway of ${partners === 1 ? '1 partner' : `${partners} partners`}; at ${firstContacts} of them one can begin.`;
  return { count, firstContacts, partners, sentence };
}

function handoffProblem(handoff: Handoff, at: number, graph: Graph): Problem | undefined {
  const path = `handoffs[${at}]`;
  const { id, fromStepId, toStepId } = handoff;
  if (!graph.steps.has(fromStepId)) {
    const message = `Handoff "${id}" comes from "${fromStepId}", which is no step of this pathway. Correct the id.`;
    return { code: 'pathway/handoff-from-nowhere', message, path: `${path}.fromStepId`, seen: fromStepId };
  }
  if (toStepId !== undefined && graph.steps.has(toStepId)) return undefined;
  const message = `Handoff "${id}" leads from "${nameOf(graph, fromStepId)}" to ${toStepId === undefined ? 'nowhere' : `"${toStepId}", which is no step of this pathway`}. Say who takes people over.`;
  return { code: 'pathway/handoff-to-nowhere', message, path: `${path}.toStepId`, ...(toStepId && { seen: toStepId }) };
}

function duplicates(what: 'step' | 'handoff', list: readonly { readonly id: string }[]): Problem[] {
  const known = new Set<string>();
  return list.flatMap(({ id }, at) => {
    if (known.size < known.add(id).size) return [];
    const message = `Two ${what}s have the id "${id}". Give the second one of its own.`;
    return { code: `pathway/duplicate-${what}`, message, path: `${what}s[${at}].id` };
  });
}

function stepProblems(pathway: Pathway): Problem[] {
  const reached = new Set((pathway.handoffs ?? []).map(({ toStepId }) => toStepId));
  const problems: Problem[] = [];
  const add = (code: string, at: number, field: string, message: string) =>
    problems.push({ code: `pathway/${code}`, message, path: `steps[${at}].${field}` });
  pathway.steps.forEach(({ id, name, partnerId, firstContact, personAsks }, at) => {
    if (partnerId === undefined)
      add('step-without-partner', at, 'partnerId', `Nobody answers for "${name}". Name the partner, or record a gap.`);
    if (firstContact !== true && personAsks !== true && !reached.has(id))
      add(
        'step-not-reached',
        at,
        'id',
        `Nothing leads to "${name}". Add a handoff to it, or mark it as a first contact.`,
      );
  });
  return problems;
}

/**
 * Finds what is missing on a pathway: a step nobody answers for or nothing leads to, a handoff to nowhere, an id used
 * twice, steps that pass people round in a circle, no door to come in by.
 * @param pathway - The pathway.
 * @returns One problem a fault, with its path and how to fix it; empty when all is linked.
 */
export function pathwayProblems(pathway: Pathway): Problem[] {
  const graph = graphOf(pathway);
  const handoffs = (pathway.handoffs ?? []).flatMap((handoff, at) => handoffProblem(handoff, at, graph) ?? []);
  const { circle } = inOrder(graph);
  const problems = [
    ...stepProblems(pathway),
    ...duplicates('step', pathway.steps),
    ...duplicates('handoff', pathway.handoffs ?? []),
    ...handoffs,
  ];
  if (circle.length > 0) {
    const names = circle.map((id) => `"${nameOf(graph, id)}"`).join(', ');
    const message = `People can be passed round and round between ${names}. Say where it ends.`;
    problems.push({ code: 'pathway/circle', message, path: 'handoffs' });
  }
  if (pathway.steps.length > 0 && !pathway.steps.some(({ firstContact }) => firstContact === true)) {
    const message = 'No step is a first contact, so nobody can come in. Mark where people begin.';
    problems.push({ code: 'pathway/no-first-contact', message, path: 'steps' });
  }
  return problems;
}
