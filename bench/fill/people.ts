import type pg from 'pg';
import { BulkTable } from './bulk';
import { personName } from './firm-names';
import type { Dice } from './random';

export type People = {
  officeId: string;
  leaderIds: string[];
  officersByUnit: Map<string, string[]>;
  /** Units that chase leads, the busiest first. */
  unitCodes: string[];
};

const OFFICERS_PER_UNIT = 8;

/** Staff and posts: the office, two leaders, a manager and officers in every unit, a chief in every task force. */
export async function fillPeople(client: pg.Client, dice: Dice, startOn: string): Promise<People> {
  const staff = new BulkTable(client, 'staff', [
    ['id', 'uuid'],
    ['username', 'text'],
    ['name', 'text'],
    ['name_pinyin', 'text'],
  ]);
  const posts = new BulkTable(client, 'post', [
    ['id', 'uuid'],
    ['staff_id', 'uuid'],
    ['unit_code', 'text'],
    ['role', 'role'],
    ['industry_key', 'text'],
    ['starts_on', 'date'],
  ]);
  let serial = 0;
  const employ = (unit: string, role: string, industry: string | null): string => {
    serial += 1;
    const id = dice.uuid(new Date(startOn));
    staff.add([id, `bench-${role.toLowerCase()}-${serial}`, personName(dice), `b${serial}`]);
    posts.add([dice.uuid(new Date(startOn)), id, unit, role, industry, startOn]);
    return id;
  };
  const { rows: units } = await client.query<{ code: string; kind: string; industry_key: string | null }>(
    `SELECT code, kind, industry_key FROM unit
     ORDER BY array_position('{town,platform,taskForce,department,enclave,office}'::unit_kind[], kind), sort_order`,
  );
  const officeId = employ('office', 'office', null);
  const leaderIds = [employ('office', 'leader', null), employ('office', 'leader', null)];
  const officersByUnit = new Map<string, string[]>();
  for (const unit of units.filter(candidate => candidate.kind !== 'office')) {
    if (unit.industry_key !== null) employ(unit.code, 'taskForceChief', unit.industry_key);
    else employ(unit.code, 'unitManager', null);
    const officers: string[] = [];
    for (let n = 0; n < OFFICERS_PER_UNIT; n += 1) officers.push(employ(unit.code, 'officer', null));
    officersByUnit.set(unit.code, officers);
  }
  await staff.flush();
  await posts.flush();
  return { officeId, leaderIds, officersByUnit, unitCodes: [...officersByUnit.keys()] };
}
