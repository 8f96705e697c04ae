import type { Linked } from './linked.js';

let modules: (() => Linked) | undefined;

/**
 * Sets what this script hands to the parts that it loads late. Only a script that shares its modules with parts calls it, so that no
 * other carries all of them.
 * @param give - Gives the modules.
 */
export function handOver(give: () => Linked): void {
  modules = give;
}

/**
 * What is handed to a part that is loaded late.
 * @returns The modules.
 * @throws Error where this script hands none over.
 */
export function handedOver(): Linked {
  if (!modules) throw new Error('This script shares no modules with parts.');
  return modules();
}
