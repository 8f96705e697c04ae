import { deflateSync, gzipSync } from 'node:zlib';
import type { PointType, SpcChart } from '@neighbourhood-kit/core/statistics';
import type { Spot } from '@neighbourhood-kit/widgets/chart';
import { CHART_SIZE, layoutOf } from './chart-svg.js';

const SCALE = 2;
const WIDTH = CHART_SIZE.width * SCALE;
const HEIGHT = CHART_SIZE.height * SCALE;

type Colour = readonly [number, number, number];
const INK: Readonly<Record<PointType | 'line' | 'mean' | 'target', Colour>> = {
  'common-cause': [90, 102, 112],
  improvement: [0, 94, 184],
  concern: [199, 91, 0],
  'neutral-high': [107, 63, 160],
  'neutral-low': [107, 63, 160],
  line: [90, 102, 112],
  mean: [34, 48, 60],
  target: [122, 31, 92],
};

/**
 * Draws a chart's lines and points as a PNG picture, for programs that cannot show the SVG next to it. It has no words: they are in the
 * caption. Written by hand because a picture library for one fallback would weigh more than the rest of the command.
 * Source of the format: W3C, Portable Network Graphics, third edition.
 * @param chart - The chart.
 * @returns The file.
 */
export function chartPng(chart: SpcChart): Buffer {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3).fill(255);
  const { spots, line } = layoutOf(chart);
  const steps = (all: readonly Spot[], colour: Colour, dash: number): void => {
    strokes(pixels, all, colour, { dash, thick: 2, level: true });
  };
  for (const name of ['upper', 'lower'] as const)
    steps(
      line((point) => point[name]),
      INK.line,
      5,
    );
  steps(
    line(({ mean }) => mean),
    INK.mean,
    0,
  );
  steps(
    line(({ target }) => target),
    INK.target,
    14,
  );
  strokes(pixels, spots, INK.line, { dash: 0, thick: 2, level: false });
  spots.forEach(({ x, y }, i) => {
    const type = chart.points[i]?.type;
    if (y !== null && type !== undefined) mark(pixels, x * SCALE, y * SCALE, type);
  });
  return png(pixels);
}

interface Pen {
  /** Pixels on and off; 0 for a full line. */
  readonly dash: number;
  readonly thick: number;
  /** Whether the line is level up to each spot and steps there. */
  readonly level: boolean;
}

function strokes(pixels: Uint8Array, spots: readonly Spot[], colour: Colour, pen: Pen): void {
  spots.slice(1).forEach((to, i) => {
    const from = spots[i];
    if (!from || from.y === null || to.y === null || (pen.level && from.y !== to.y)) return;
    const [x0, y0, x1, y1] = [from.x * SCALE, from.y * SCALE, to.x * SCALE, to.y * SCALE];
    const length = Math.ceil(Math.hypot(x1 - x0, y1 - y0));
    for (let step = 0; step <= length; step++) {
      const [x, y] = [x0 + ((x1 - x0) * step) / length, y0 + ((y1 - y0) * step) / length];
      if (pen.dash === 0 || Math.floor(x / pen.dash) % 2 === 0) square(pixels, x, y, pen.thick / 2, colour);
    }
  });
}

/** A dot; a diamond improves, a triangle concerns, as in the drawing it stands in for. */
function mark(pixels: Uint8Array, cx: number, cy: number, type: PointType): void {
  const r = type === 'common-cause' ? 6 : 11;
  for (let dy = -r; dy <= r; dy++) {
    for (let dx = -r; dx <= r; dx++) {
      const inside =
        type === 'common-cause'
          ? dx * dx + dy * dy <= r * r
          : type === 'improvement'
            ? Math.abs(dx) + Math.abs(dy) <= r
            : Math.abs(dx) <= (type === 'neutral-low' ? r - dy : r + dy) / 2;
      if (inside) square(pixels, cx + dx, cy + dy, 0.5, INK[type]);
    }
  }
}

function square(pixels: Uint8Array, cx: number, cy: number, half: number, colour: Colour): void {
  for (let y = Math.round(cy - half); y < Math.round(cy + half); y++) {
    for (let x = Math.round(cx - half); x < Math.round(cx + half); x++) {
      if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT) pixels.set(colour, (y * WIDTH + x) * 3);
    }
  }
}

function png(pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  // Each line begins with the number of its filter; 0 is none.
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y++) {
    rows.set(pixels.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3), y * (WIDTH * 3 + 1) + 1);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** CRC-32, which gzip puts in front of the length at its end: Node has `crc32` itself only from 22.2. */
function checksum(bytes: Buffer): number {
  const packed = gzipSync(bytes, { level: 0 });
  return packed.readUInt32LE(packed.length - 8);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(checksum(body), body.length + 4);
  return whole;
}
