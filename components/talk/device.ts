import { today } from '@/lib/clock';
import type { Day } from '@/lib/domain/day';

/** Today by the device's own clock: what is written down without a connection happened on that day, whenever it arrives. */
export const deviceDay = (): Day => today();

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** A random UUID. Not crypto.randomUUID: over plain http on the office network a browser does not have it. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [...bytes]
    .map(hex)
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
