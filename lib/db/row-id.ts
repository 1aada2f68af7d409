import { randomBytes } from 'node:crypto';
import { now } from '../clock';

const COUNTER_BITS = 12;

/**
 * `count` ids (UUID version 7) in ascending order, for rows that refer to each other before they are written.
 * The order of the ids is the order of the rows, so a list sorted by id keeps it.
 */
export function newRowIds(count: number): string[] {
  const start = now().getTime();
  return Array.from({ length: count }, (_, index) => {
    const instant = start + (index >> COUNTER_BITS);
    const counter = index & ((1 << COUNTER_BITS) - 1);
    const random = randomBytes(8);
    random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
    const time = instant.toString(16).padStart(12, '0');
    const tail = random.toString('hex');
    const middle = `7${counter.toString(16).padStart(3, '0')}`;
    return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  });
}
