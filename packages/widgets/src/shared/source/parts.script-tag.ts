import type * as answer from '../../nk-service-finder/answer/answer.script-tag.js';
import { handedOver } from '../hand-over.js';
import { kitFile } from './kit-file.js';
import type { parts as bundled } from './parts.js';

/** Names by module. */
type Modules = Readonly<Record<string, object>>;

/** A part that shares modules with `kit.js` is a function of them (tsup.config.ts). */
async function linked<Part>(name: string, modules: Modules = handedOver()): Promise<Part> {
  return (await kitFile<{ readonly link: (modules: Modules) => Part }>(name)).link(modules);
}

let answerPart: Promise<typeof answer> | undefined;

/** One for all that share its modules. */
function answerFile(): Promise<typeof answer> {
  answerPart ??= linked<typeof answer>('kit-answer').catch((error: unknown) => {
    answerPart = undefined;
    throw error;
  });
  return answerPart;
}

/** What a service's own part shares with `kit.js` and with the part of an answer. */
async function modulesOfService(): Promise<Modules> {
  const all: Record<string, object> = { ...handedOver() };
  for (const [name, module] of Object.entries((await answerFile()).linkedByAnswer))
    all[name] = { ...all[name], ...module };
  return all;
}

/** The parts as files of the same version in the folder that `kit.js` came from. */
export const parts: typeof bundled = {
  'kit-index': () => kitFile('kit-index'),
  'kit-server': () => linked('kit-server'),
  'kit-feed': () => kitFile('kit-feed'),
  'kit-api': () => kitFile('kit-api'),
  'kit-directory': () => kitFile('kit-directory'),
  'kit-hours': () => kitFile('kit-hours'),
  'kit-words': () => kitFile('kit-words'),
  'kit-topics': () => kitFile('kit-topics'),
  'kit-form': () => linked('kit-form'),
  'kit-questions': () => linked('kit-questions'),
  'kit-service': async () => linked('kit-service', await modulesOfService()),
  'kit-answer': answerFile,
  'kit-more': () => linked('kit-more'),
};
