import { lapseClaims } from '../db/claim-lapse';
import type { Day } from '../domain/day';

/** Rules whose day has come, carried out soon after midnight. Each answers how many records it touched, and may be run again. */
export const DAILY_DEEDS: readonly ((today: Day) => Promise<number>)[] = [lapseClaims];
