import type { Actor } from '../domain/actor';
import { toDateColumn, yearOf } from '../domain/day';
import type { AcceptedRow } from '../domain/ledger/accepted-row';
import { type LeadDays, leadDays } from '../domain/ledger/lead-days';
import type { RuleSet } from '../domain/rule-set';
import { isStageKey, type StageKey } from '../domain/stage';
import { clean } from '../domain/text';
import type { RowInvestor } from './import-investors';
import { newRowIds } from './row-id';
import type { Transaction } from './transaction';

/** What all rows of one batch share. */
export type Batch = { id: string; actor: Actor; at: Date; fileName: string; rules: RuleSet };

/** A row on its way to become a lead. */
export type PlannedLead = {
  id: string;
  code: string;
  row: AcceptedRow;
  investor: RowInvestor;
  stage: StageKey;
  days: LeadDays;
  taskForceCode: string | null;
  officerId: string | null;
};

type Post = { unit_code: string; name: string; staff_id: string };

/** 跟踪人 by unit and name, where exactly one enabled person of that name holds a post in the unit today. */
async function officersByUnit(tx: Transaction, today: string): Promise<ReadonlyMap<string, string>> {
  const day = toDateColumn(today);
  const posts = await tx.$queryRaw<Post[]>`
    SELECT DISTINCT post.unit_code, staff.name, staff.id AS staff_id FROM post JOIN staff ON staff.id = post.staff_id
    WHERE staff.disabled_at IS NULL AND post.starts_on <= ${day} AND (post.ends_on IS NULL OR post.ends_on >= ${day})`;
  const found = new Map<string, string | null>();
  for (const post of posts) {
    const key = `${post.unit_code}\n${clean(post.name)}`;
    found.set(key, found.has(key) ? null : post.staff_id);
  }
  return new Map([...found].flatMap(([key, id]) => (id === null ? [] : [[key, id]])));
}

async function takeNumbers(tx: Transaction, count: number): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ number: bigint }[]>`
    SELECT nextval('lead_number') AS number FROM generate_series(1, ${count}::int)`;
  return rows.map(row => row.number);
}

function stageOf(row: AcceptedRow): StageKey {
  if (isStageKey(row.stageKey)) return row.stageKey;
  throw new Error(`The rule set gives an alias to the unknown stage ${row.stageKey}.`);
}

/** Gives every row its id, number, days and people. */
export async function planLeads(
  tx: Transaction,
  batch: Batch,
  rows: readonly AcceptedRow[],
  { investors, reportDayOf }: { investors: RowInvestor[]; reportDayOf: (sheet: string) => string | null },
): Promise<PlannedLead[]> {
  const [officers, forces, numbers] = [
    await officersByUnit(tx, batch.actor.today),
    await tx.unit.findMany({ where: { kind: 'taskForce' }, select: { code: true, industryKey: true } }),
    await takeNumbers(tx, rows.length),
  ];
  const forceOf = new Map(forces.map(force => [force.industryKey, force.code]));
  const ids = newRowIds(rows.length);
  return rows.flatMap((row, index) => {
    const investor = investors[index];
    if (investor === undefined) return [];
    const days = leadDays(row, reportDayOf(row.sheet), batch.actor.today);
    const number = String(numbers[index] ?? 0n).padStart(5, '0');
    return [
      {
        id: ids[index] ?? '',
        code: `ZJ${yearOf(days.tipOn)}-${number}`,
        row,
        investor,
        stage: stageOf(row),
        days,
        taskForceCode: row.industryKey === null ? null : (forceOf.get(row.industryKey) ?? null),
        officerId:
          row.officerName === null
            ? null
            : (officers.get(`${row.unitCode}\n${clean(row.officerName)}`) ?? null),
      },
    ];
  });
}
