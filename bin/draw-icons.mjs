import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './machine/process.mjs';

// The drawing of app/icon.svg as pixels: phones install no SVG. Run again when that changes: node bin/draw-icons.mjs
const SIDE = 32;
const CORNER = 6;
const BARS = [
  { x: 8, y: 13, right: 12, bottom: 23 },
  { x: 14, y: 8, right: 18, bottom: 23 },
  { x: 20, y: 16, right: 24, bottom: 23 },
];
const BLUE = [0x1f, 0x5f, 0xb4, 255];
const WHITE = [255, 255, 255, 255];
const CLEAR = [0, 0, 0, 0];
const FINE = 4;

function isInside(x, y) {
  const [across, down] = [x, y].map(at => Math.max(CORNER - at, at - (SIDE - CORNER), 0));
  return Math.hypot(across, down) <= CORNER;
}

/** A maskable picture is blue to the edge, and its drawing keeps to the middle four fifths. */
function colourAt(x, y, maskable) {
  const [left, top] = maskable ? [x, y].map(at => (at - SIDE / 2) / 0.8 + SIDE / 2) : [x, y];
  if (!maskable && !isInside(x, y)) return CLEAR;
  return BARS.some(bar => left >= bar.x && left < bar.right && top >= bar.y && top < bar.bottom)
    ? WHITE
    : BLUE;
}

function pixel(column, row, size, maskable) {
  const sum = [0, 0, 0, 0];
  for (let part = 0; part < FINE * FINE; part += 1) {
    const x = ((column + ((part % FINE) + 0.5) / FINE) * SIDE) / size;
    const y = ((row + (Math.floor(part / FINE) + 0.5) / FINE) * SIDE) / size;
    const colour = colourAt(x, y, maskable);
    for (const [place, value] of colour.entries())
      sum[place] += place < 3 ? value * (colour[3] / 255) : value;
  }
  const parts = sum[3] / 255;
  return sum.map((value, place) => Math.round(place < 3 ? value / (parts || 1) : value / (FINE * FINE)));
}

function chunk(type, body) {
  const data = Buffer.concat([Buffer.from(type), body]);
  const framed = Buffer.alloc(data.length + 8);
  framed.writeUInt32BE(body.length, 0);
  data.copy(framed, 4);
  framed.writeUInt32BE(crc32(data), data.length + 4);
  return framed;
}

function png(size, maskable) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(column, row, size, maskable)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const size of [192, 512]) {
  writeFileSync(join(root, `public/icon-${size}.png`), png(size, false));
  writeFileSync(join(root, `public/icon-${size}-maskable.png`), png(size, true));
}
// iOS rounds the corners itself.
writeFileSync(join(root, 'app/apple-icon.png'), png(180, true));
