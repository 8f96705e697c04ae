/** What the engine uses of its host: the same in every browser, in Node, Deno and workers, and in no ECMAScript library file. */
interface Host {
  readonly TextEncoder: new () => {
    encode(text: string): Uint8Array<ArrayBuffer>;
    encodeInto(text: string, into: Uint8Array): { readonly written: number };
  };
  readonly TextDecoder: new () => { decode(bytes: ArrayBufferView): string };
  readonly setTimeout: (done: () => void, milliseconds: number) => unknown;
}

const host = globalThis as unknown as Host;
const encoder = new host.TextEncoder();
const decoder = new host.TextDecoder();

/**
 * Writes text as UTF-8.
 * @param text - Any string; halves of surrogate pairs become U+FFFD.
 * @returns Its bytes.
 */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/**
 * Writes text as UTF-8 into bytes that are there.
 * @param text - Any string.
 * @param bytes - With room for three bytes a UTF-16 unit.
 * @param at - Where to begin.
 * @returns Number of bytes written.
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  return encoder.encodeInto(text, bytes.subarray(at)).written;
}

/**
 * Reads UTF-8.
 * @param bytes - Any bytes; what is not UTF-8 becomes U+FFFD.
 * @returns The text.
 */
export function fromUtf8(bytes: ArrayBufferView): string {
  return decoder.decode(bytes);
}

/**
 * Lets others have their turn.
 * @returns Settles in a later turn of the event loop.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    host.setTimeout(resolve, 0);
  });
}
