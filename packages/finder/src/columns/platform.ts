/** What the engine uses of its host: the same in every browser, in Node, Deno and workers, and in no ECMAScript library file. */
interface Host {
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
  readonly TextDecoder: new () => { decode(bytes: ArrayBufferView): string };
  readonly atob: (text: string) => string;
  readonly setTimeout: (done: () => void, milliseconds: number) => unknown;
}

const host = globalThis as unknown as Host;
const encoder = new host.TextEncoder();
const decoder = new host.TextDecoder();
/** Up to this length in units text is quicker written by hand. */
const SHORT = 64;

/**
 * Writes text as UTF-8.
 * @param text - Any string; halves of surrogate pairs become U+FFFD.
 * @returns Its bytes.
 */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (text.length > SHORT) return encoder.encode(text);
  // A short word of plain letters, which nearly all are, is quicker by hand.
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return encoder.encode(text);
    bytes[i] = unit;
  }
  return bytes;
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
 * Reads base64.
 * @param text - As a module carries bytes.
 * @returns A letter U+0000 to U+00FF for each byte.
 */
export function fromBase64(text: string): string {
  return host.atob(text);
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
