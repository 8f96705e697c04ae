/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the arrays by construction */
import { withRoom } from '../columns/growing.js';
import type { OfServices } from '../topics/service-topics.js';
import { GREATEST_WORTH, worthIn, type Field } from './fields.js';
import { worthCode } from './worth.js';

/** Adds up what each word is worth in each service, field by field. */
export interface ServiceWorths {
  /** Takes the next word of the field that is read. */
  readonly add: (word: number) => void;
  /** Ends a field: adds what its words are worth in it to what they are worth in the service. */
  readonly closeField: (field: Field) => void;
  /** Ends a service. */
  readonly close: () => void;
  /** Gives the words of all services, each with its worth code. */
  readonly finish: () => OfServices;
}

/**
 * Begins to add up what words are worth.
 * @param services - Number of services to come.
 * @param expected - Number of different words there should be room for from the start.
 * @returns Worths of no service so far.
 */
export function newServiceWorths(services: number, expected: number): ServiceWorths {
  // By word: times in this field, worth in this service.
  let times = new Uint16Array(expected);
  let worth = new Float32Array(expected);
  // The different words of this field, and the number of all of its words.
  let inField = new Uint32Array(1024);
  let fieldEnd = 0;
  let length = 0;
  // Words of all services so far, each with its code in the lowest four bits, and where each service begins.
  let found = new Uint32Array(services * 80 + 256);
  const starts = new Uint32Array(services + 1);
  let service = 0;
  let end = 0;

  return {
    add(word) {
      length++;
      if (word >= times.length) {
        times = withRoom(times, word + 1);
        worth = withRoom(worth, word + 1);
      }
      const before = times[word]!;
      if (before === 0) {
        inField = withRoom(inField, fieldEnd + 1);
        inField[fieldEnd++] = word;
      }
      if (before < 0xffff) times[word] = before + 1;
    },
    closeField(field) {
      const [words, often, sums, all] = [inField, times, worth, (found = withRoom(found, end + fieldEnd))];
      // Most words stand there once.
      const once = worthIn(field, 1, length);
      let to = end;
      for (let i = 0; i < fieldEnd; i++) {
        const word = words[i]!;
        const before = sums[word]!;
        if (before === 0) all[to++] = word;
        sums[word] = before + (often[word] === 1 ? once : worthIn(field, often[word]!, length));
        often[word] = 0;
      }
      end = to;
      fieldEnd = 0;
      length = 0;
    },
    close() {
      const [sums, all] = [worth, found];
      // Most words are worth as much as the one before.
      let [sum, code] = [0, 0];
      for (let i = starts[service]!; i < end; i++) {
        const word = all[i]!;
        if (sums[word] !== sum) code = worthCode((sum = sums[word]!) / GREATEST_WORTH);
        all[i] = (word << 4) | code;
        sums[word] = 0;
      }
      starts[++service] = end;
    },
    finish: () => ({ found, starts }),
  };
}
