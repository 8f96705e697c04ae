/**
 * Measures one engine at one size in a process of its own and prints one line of JSON.
 * Usage: node --expose-gc bench/search/measure.ts ENGINE SERVICES
 */
import { gzipSync } from 'node:zlib';
import type { Service } from '@neighbourhood-kit/core/services';
import { generateServices } from '../../packages/finder/src/testing/generate.ts';
import { ENGINES, type Answer } from './engines.ts';
import { combinedQuestions, type Combined } from './questions.ts';

/** What is measured. Times are milliseconds. */
export interface Measures {
  readonly engine: string;
  readonly services: number;
  /** Processor time of building the index. */
  readonly build: number;
  /** What the index holds apart from the services, after questions have been asked: heap and buffers together. */
  readonly heapMB: number;
  readonly combined: Times;
  readonly filters: Times;
  readonly found: number;
  readonly savedMB: number;
  readonly savedGzipMB: number;
}

/** How long questions take. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  /** Processor time a question: on a busy machine the one figure to compare. */
  readonly processor: number;
}

const [name = 'finder', size = '10000'] = process.argv.slice(2);
const build = ENGINES[name];
if (!build) throw new Error(`No engine ${name}: ${Object.keys(ENGINES).join(', ')}.`);
const count = Number(size);
const services = readServices();
const collect = globalThis.gc ?? (() => undefined);
const memory = () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

await turn();
const before = memory();
const cpu = process.cpuUsage();
const built = build(services);
const { user, system } = process.cpuUsage(cpu);
const questions = combinedQuestions();
for (const question of questions) built.combined(question);
await turn();
const heap = memory() - before;
// The services must outlive the measurement, or their going would be taken for a small index.
if (services.length !== count) throw new Error('The services went missing.');
const saved = built.saved();
const measures: Measures = {
  engine: name,
  services: count,
  build: (user + system) / 1000,
  heapMB: heap / 1e6,
  combined: time(built.combined),
  filters: time(built.filters),
  found: questions.reduce((sum, question) => sum + built.combined(question).total, 0) / questions.length,
  savedMB: saved.length / 1e6,
  savedGzipMB: gzipSync(saved, { level: 9 }).length / 1e6,
};
console.log(JSON.stringify(measures));

/** As a feed is read, so that neither what the generator leaves behind nor its strings made of parts are counted. */
function readServices(): Service[] {
  const made = generateServices(count, 20261122, Math.round(12_000 * (count / 10_000) ** 0.5) + 3000);
  return JSON.parse(JSON.stringify(made)) as Service[];
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

function time(ask: (question: Combined) => Answer): Times {
  for (const question of questions) ask(question);
  const times: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  for (let i = 0; times.length < questions.length * 2 || performance.now() - start < 3000; i++) {
    const question = questions[i % questions.length] as Combined;
    const began = performance.now();
    ask(question);
    times.push(performance.now() - began);
    if (performance.now() - start > 30_000) break;
  }
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000 / times.length;
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0, processor };
}
