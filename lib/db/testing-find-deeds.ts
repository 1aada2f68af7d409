import { find } from './find';
import { as } from './testing-actor';
import { type DoorDeed, reads } from './testing-deeds';

/** The doors of this part, each done rightfully once. */
export const FIND_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'search.find': reads(async () => {
    const actor = await as('王芳');
    return () => find(actor, { q: '瞳岳', opened: [] });
  }),
};
