// Loaded before a server (`node --import`): its clock goes ahead or behind by the milliseconds that stand in the file NK_CLOCK_FILE names.
import { readFileSync } from 'node:fs';

const file = process.env['NK_CLOCK_FILE'] ?? '';
const now = Date.now;
let shift = 0;
const read = () => {
  shift = Number(readFileSync(file, 'utf8'));
};
read();
setInterval(read, 20).unref();

globalThis.Date = new Proxy(Date, {
  construct: (real, parts: unknown[], made) =>
    Reflect.construct(real, parts.length === 0 ? [now() + shift] : parts, made) as object,
  get: (real, name) => (name === 'now' ? () => now() + shift : (Reflect.get(real, name) as unknown)),
});
