import { today } from '../clock';
import { rolesWith } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { GeneralVerb } from '../domain/verb';
import { loadActor } from './actor';
import { db } from './client';

/**
 * In whose name a command on the server acts: the person named, else the longest-serving one whose post
 * grants the verb. Whoever runs commands on the server is trusted; the history still names a person.
 */
export async function findOperator(verb: GeneralVerb, username: string | null): Promise<Actor | null> {
  const day = toDateColumn(today());
  const staff =
    username !== null
      ? await db.staff.findUnique({ where: { username: username.toLowerCase() }, select: { id: true } })
      : await db.post
          .findFirst({
            where: {
              role: { in: rolesWith(verb) },
              startsOn: { lte: day },
              OR: [{ endsOn: null }, { endsOn: { gte: day } }],
              staff: { disabledAt: null },
            },
            orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
            select: { staff: { select: { id: true } } },
          })
          .then(post => post?.staff ?? null);
  return staff ? loadActor(staff.id, null) : null;
}
