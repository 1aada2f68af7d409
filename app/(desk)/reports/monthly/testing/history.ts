import { addDays, type Day, instantAt } from '@/lib/domain/day';
import { shareAmongUnits } from './credits';
import { type Chance, chanceFrom } from './random';

/** Something that happens at an instant: SQL that an office's work would have run then. */
export type Happening = { at: Date; sql: string };

export const OFFICER = '01900000-0000-7000-8000-000000000001';
const INVESTOR = '01900000-0000-7000-8000-000000000002';
const VALUES = [30_000_000, 99_999_999, 100_000_000, 120_000_000, 123_456_789, 500_000_000, 3_000_000_000];
const PATH = [
  'lead',
  'qualification',
  'firstTalk',
  'negotiating',
  'signed',
  'landed',
  'constructionStart',
] as const;

export const UNITS = ['330681001', '330681104', '330681109', 'P01', 'P05'];
export const INDUSTRIES = ['smart-vision', 'aerospace', 'life-health', null];

const quoted = (text: string | null): string => (text === null ? 'NULL' : `'${text}'`);
export const stamp = (at: Date): string => `'${at.toISOString()}'`;
const later = (at: Date, days: number, chance: Chance): Date =>
  new Date(at.getTime() + days * 86_400_000 + chance.below(86_400_000));

/** The people and the investor that every lead needs. */
export const PEOPLE = `
  INSERT INTO staff (id, username, name, name_pinyin) VALUES ('${OFFICER}', 'office', '周敏', 'zhoumin');
  INSERT INTO post (id, staff_id, unit_code, role, starts_on)
    VALUES ('01900000-0000-7000-8000-000000000003', '${OFFICER}', 'office', 'office', '2023-01-01');
  INSERT INTO investor (id, name, match_key, name_pinyin, name_initials)
    VALUES ('${INVESTOR}', '测试投资有限公司', '测试', 'ceshi', 'cs');
  CREATE TABLE lead_history (lead_id uuid, industry_key text, origin text, excluded boolean, from_at timestamptz);`;

export type Story = { chance: Chance; leadId: string; happenings: Happening[] };

function remember(leadId: string, at: Date): string {
  return `INSERT INTO lead_history SELECT id, industry_key, origin::text, excluded_reason IS NOT NULL, ${stamp(at)}
    FROM lead WHERE id = '${leadId}';`;
}

function registerLead({ chance, leadId, happenings }: Story, number: number, on: Day): void {
  const at = instantAt(on, 0);
  const origin = chance.of(['external', 'external', 'endogenous', 'endogenous', null]);
  happenings.push({
    at,
    sql: `INSERT INTO lead (id, code, title, investor_id, industry_key, origin, source, responsible_unit_code, stage, stage_on, planned_investment_yuan,
      last_progress_on, created_at, created_by_id, updated_at) VALUES ('${leadId}', 'ZJ${on.slice(0, 4)}-${String(number).padStart(5, '0')}',
      '第${number}号项目', '${INVESTOR}', ${quoted(chance.of(INDUSTRIES))}, ${quoted(origin)}, 'visit', '${chance.of(UNITS)}',
      'lead', '${on}', ${chance.of(VALUES)}, '${on}', ${stamp(at)}, '${OFFICER}', ${stamp(at)}); ${remember(leadId, at)}`,
  });
  const change = later(at, chance.below(300), chance);
  if (chance.is(0.15)) {
    const sql = `UPDATE lead SET industry_key = ${quoted(chance.of(INDUSTRIES))} WHERE id = '${leadId}'; ${remember(leadId, change)}`;
    happenings.push({ at: change, sql });
  } else if (chance.is(0.06)) {
    const sql = `UPDATE lead SET excluded_reason = '房地产' WHERE id = '${leadId}'; ${remember(leadId, change)}`;
    happenings.push({ at: change, sql });
  }
}

function correct({ chance, happenings }: Story, entryId: string, from: Date, value: number): void {
  let [old, at] = [value, from];
  for (let left = 1 + chance.below(2); left > 0; left -= 1) {
    at = later(at, 3 + chance.below(90), chance);
    const changed = chance.of(VALUES);
    happenings.push({
      at,
      sql: `INSERT INTO correction (id, entry_id, changed_at, changed_by_id, old_value_yuan, new_value_yuan, reason)
        VALUES ('${chance.uuid()}', '${entryId}', ${stamp(at)}, '${OFFICER}', ${old}, ${changed}, '核实');
        UPDATE stage_entry SET value_yuan = ${changed} WHERE id = '${entryId}';`,
    });
    old = changed;
  }
}

function enterStage(story: Story, stage: (typeof PATH)[number], on: Day, value: number): void {
  const { chance, leadId, happenings } = story;
  const entryId = chance.uuid();
  const recordedAt = later(instantAt(on, 0), chance.below(12), chance);
  const byOffice = !['lead', 'qualification', 'negotiating'].includes(stage);
  const confirmedAt = byOffice ? later(recordedAt, chance.below(50), chance) : recordedAt;
  const kind = stage === 'signed' ? (chance.is(0.85) ? 'formal' : 'framework') : null;
  happenings.push({
    at: recordedAt,
    sql: `INSERT INTO stage_entry (id, lead_id, stage, happened_on, recorded_at, recorded_by_id, unit_code, agreement_kind,
      value_yuan, confirmed_at) VALUES ('${entryId}', '${leadId}', '${stage}', '${on}', ${stamp(recordedAt)}, '${OFFICER}',
      '${chance.of(UNITS)}', ${quoted(kind)}, ${value}, ${byOffice ? 'NULL' : stamp(recordedAt)});`,
  });
  if (byOffice && chance.is(0.08)) return;
  if (byOffice) {
    const sql = `UPDATE stage_entry SET confirmed_at = ${stamp(confirmedAt)} WHERE id = '${entryId}';`;
    happenings.push({ at: confirmedAt, sql });
  }
  if (chance.is(0.2)) correct(story, entryId, confirmedAt, value);
  if (chance.is(0.1)) {
    const at = later(confirmedAt, 2 + chance.below(160), chance);
    happenings.push({ at, sql: `UPDATE stage_entry SET revoked_at = ${stamp(at)} WHERE id = '${entryId}';` });
  }
}

function receiveMoney({ chance, leadId, happenings }: Story, on: Day): void {
  const [id, recordedAt] = [chance.uuid(), later(instantAt(on, 0), chance.below(10), chance)];
  const confirmedAt = later(recordedAt, chance.below(40), chance);
  const [yuan, usd] = chance.is(0.85) ? [1 + chance.below(90_000_000), 'NULL'] : ['NULL', 1_000_000];
  happenings.push(
    {
      at: recordedAt,
      sql: `INSERT INTO arrival (id, lead_id, arrived_on, amount_yuan, amount_usd, voucher_no, unit_code, recorded_at, recorded_by_id)
        VALUES ('${id}', '${leadId}', '${on}', ${yuan}, ${usd}, 'V', '${chance.of(UNITS)}', ${stamp(recordedAt)}, '${OFFICER}');`,
    },
    { at: confirmedAt, sql: `UPDATE arrival SET confirmed_at = ${stamp(confirmedAt)} WHERE id = '${id}';` },
  );
  if (!chance.is(0.12)) return;
  const at = later(confirmedAt, 1 + chance.below(120), chance);
  happenings.push({ at, sql: `UPDATE arrival SET revoked_at = ${stamp(at)} WHERE id = '${id}';` });
}

/** Two years of work on `count` leads, in the order of time. */
export function inventHistory(seed: number, count: number): Happening[] {
  const chance = chanceFrom(seed);
  const happenings: Happening[] = [];
  for (let number = 1; number <= count; number += 1) {
    const story: Story = { chance, leadId: chance.uuid(), happenings };
    let on = addDays('2023-10-01', chance.below(800));
    registerLead(story, number, on);
    if (chance.is(0.4)) shareAmongUnits(story, addDays(on, chance.below(60)));
    const value = chance.of(VALUES);
    for (const stage of PATH.slice(0, 1 + chance.below(PATH.length))) {
      enterStage(story, stage, on, value);
      if (chance.is(0.15)) enterStage(story, stage, addDays(on, chance.below(40)), chance.of(VALUES));
      if (stage === 'signed')
        for (let left = chance.below(3); left > 0; left -= 1) receiveMoney(story, addDays(on, 20 * left));
      on = addDays(on, 3 + chance.below(45));
    }
  }
  return happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
}
