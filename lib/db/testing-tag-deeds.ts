import type { DoorDeed } from './testing-deeds';

/** The doors of this part, each done rightfully once. */
export const TAG_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {};
