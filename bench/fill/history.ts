import type pg from 'pg';
import type { Day } from '@/lib/domain/day';
import { instantAt } from '@/lib/domain/day';
import { STAGE_KEYS } from '@/lib/domain/stage';
import { BulkTable } from './bulk';
import type { Life } from './life';
import type { Dice } from './random';

const TEXTS = [
  '与企业负责人通话，对方确认项目仍在推进，计划本季度内完成可研报告，重点关注用地指标与能耗。',
  '赴企业总部拜访，参观生产线，就投资强度、设备清单和达产后税收作了交流，约定两周后来诸考察。',
  '接待企业一行四人考察两个地块，对方倾向于靠近高速出口的一块，请平台提供红线图和标高。',
  '召开对接会，资规、生态环境、供电部门参加，环评与用电无原则障碍，待企业补交资料。',
  '企业提出设备补助和人才公寓诉求，已转财政、人社部门研究，下周答复。',
  '电话跟进，企业董事会推迟到下月召开，暂无新的进展。',
  '会同产业专班研判协议文本，条款基本谈妥，违约责任一条尚有分歧。',
];
const KINDS = ['call', 'call', 'visit', 'reception', 'meeting', 'note'] as const;

export type HistoryOf = {
  leadId: string;
  officerId: string;
  officeId: string;
  unitCode: string;
  yuan: number;
  life: Life;
};

/** Stage entries, activities, audit rows and money received of a lead. */
export class HistoryFill {
  readonly entries: BulkTable;
  readonly activities: BulkTable;
  private readonly audits: BulkTable;
  private readonly arrivals: BulkTable;

  constructor(
    client: pg.Client,
    private readonly dice: Dice,
  ) {
    this.entries = new BulkTable(client, 'stage_entry', [
      ['id', 'uuid'],
      ['lead_id', 'uuid'],
      ['stage', 'stage'],
      ['happened_on', 'date'],
      ['recorded_at', 'timestamptz'],
      ['recorded_by_id', 'uuid'],
      ['unit_code', 'text'],
      ['agreement_kind', 'agreement_kind'],
      ['value_yuan', 'bigint'],
      ['confirmed_at', 'timestamptz'],
      ['confirmed_by_id', 'uuid'],
    ]);
    this.activities = new BulkTable(client, 'activity', [
      ['id', 'uuid'],
      ['lead_id', 'uuid'],
      ['kind', 'activity_kind'],
      ['happened_on', 'date'],
      ['text', 'text'],
      ['recorded_at', 'timestamptz'],
      ['recorded_by_id', 'uuid'],
    ]);
    this.audits = new BulkTable(
      client,
      'audit_entry',
      [
        ['at', 'timestamptz'],
        ['staff_id', 'uuid'],
        ['who', 'text'],
        ['deed', 'text'],
        ['noun', 'text'],
        ['noun_id', 'text'],
        ['after', 'text'],
      ],
      { after: '$::jsonb' },
    );
    this.arrivals = new BulkTable(client, 'arrival', [
      ['id', 'uuid'],
      ['lead_id', 'uuid'],
      ['arrived_on', 'date'],
      ['amount_yuan', 'bigint'],
      ['voucher_no', 'text'],
      ['unit_code', 'text'],
      ['recorded_at', 'timestamptz'],
      ['recorded_by_id', 'uuid'],
      ['confirmed_at', 'timestamptz'],
    ]);
  }

  add(history: HistoryOf): void {
    for (const step of history.life.steps) this.addStep(history, step);
    for (const day of history.life.activityDays) this.addActivity(history, day);
  }

  private addStep(of: HistoryOf, step: Life['steps'][number]): void {
    const { dice } = this;
    const at = step.recordedAt.toISOString();
    const confirmedAt = step.confirmedAt?.toISOString() ?? null;
    const confirmedBy = step.confirmedAt === step.recordedAt ? of.officerId : of.officeId;
    const agreement =
      step.stage === 'signed'
        ? dice.weighted([
            ['formal', 85],
            ['framework', 12],
            ['supplementary', 3],
          ])
        : null;
    const entryId = dice.uuid(step.recordedAt);
    this.entries.add([
      entryId,
      of.leadId,
      step.stage,
      step.on,
      at,
      of.officerId,
      of.unitCode,
      agreement,
      of.yuan,
      confirmedAt,
      confirmedAt === null ? null : confirmedBy,
    ]);
    const deed = step.stage === 'lead' ? 'lead.recorded' : 'lead.advanced';
    const after = JSON.stringify({ stage: step.stage, happenedOn: step.on, entryId });
    this.audits.add([at, of.officerId, '招商员', deed, 'lead', of.leadId, after]);
    if (STAGE_KEYS.indexOf(step.stage) < STAGE_KEYS.indexOf('landed') || step.confirmedAt === null) return;
    const share = Math.round(of.yuan * (0.05 + 0.2 * dice.next()));
    const voucher = `记字第${dice.between(1, 99_999)}号`;
    this.arrivals.add([
      dice.uuid(step.recordedAt),
      of.leadId,
      step.on,
      share,
      voucher,
      of.unitCode,
      at,
      of.officerId,
      step.confirmedAt.toISOString(),
    ]);
  }

  private addActivity(of: HistoryOf, day: Day): void {
    const at = new Date(instantAt(day, 9).getTime() + this.dice.between(0, 8 * 3_600_000));
    const kind = this.dice.pick(KINDS);
    const text = this.dice.pick(TEXTS);
    this.activities.add([this.dice.uuid(at), of.leadId, kind, day, text, at.toISOString(), of.officerId]);
  }

  async flush(): Promise<void> {
    for (const table of [this.entries, this.activities, this.audits, this.arrivals]) await table.flush();
  }
}
