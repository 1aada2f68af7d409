import { addDays, type Day, instantAt } from '@/lib/domain/day';
import { OFFICER, type Story, stamp, UNITS } from './history';
import type { Chance } from './random';

/** Two or three units with whole percents that add up to 100; thirds are there for their remainders. */
function someParts(chance: Chance): [unit: string, percent: number][] {
  const [one, other, third] = [...UNITS].sort(() => chance.below(3) - 1);
  if (!one || !other || !third) throw new Error('There are too few units.');
  if (chance.is(0.3)) return [one, other, third].map((unit, place) => [unit, place === 0 ? 34 : 33]);
  const percent = chance.of([50, 50, 1, 30, 99, 67]);
  return [
    [one, percent],
    [other, 100 - percent],
  ];
}

function agree({ chance, leadId, happenings }: Story, on: Day): void {
  const [transferId, at] = [chance.uuid(), instantAt(on, 9)];
  const until = addDays(on, chance.below(400));
  const parts = someParts(chance)
    .map(
      ([unit, percent]) =>
        `('${chance.uuid()}', '${leadId}', '${unit}', ${percent}, '${on}', '${until}', '${transferId}')`,
    )
    .join(', ');
  happenings.push({
    at,
    sql: `BEGIN;
      INSERT INTO transfer (id, lead_id, from_unit_code, to_unit_code, reason, kept_percent, years, offered_at, offered_by_id,
        answer_due_on, answer, answered_at, taker_id, decision, decided_at) VALUES ('${transferId}', '${leadId}', 'P01', 'P05',
        '流转', 50, 1, ${stamp(at)}, '${OFFICER}', '${on}', 'accepted', ${stamp(at)}, '${OFFICER}', 'confirmed', ${stamp(at)});
      DELETE FROM lead_credit WHERE lead_id = '${leadId}' AND starts_on >= '${on}';
      UPDATE lead_credit SET ends_on = '${addDays(on, -1)}' WHERE lead_id = '${leadId}' AND ends_on >= '${on}';
      INSERT INTO lead_credit (id, lead_id, unit_code, percent, starts_on, ends_on, transfer_id) VALUES ${parts}; COMMIT;`,
  });
}

/** Parts of a lead agreed on a day, and now and then agreed anew later, from that day on. */
export function shareAmongUnits(story: Story, on: Day): void {
  agree(story, on);
  if (story.chance.is(0.4)) agree(story, addDays(on, story.chance.below(90)));
}
