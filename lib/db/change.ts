import type { Prisma } from '@/prisma/generated/client';
import { TERM_FIELDS } from '../domain/lead-field';
import type { ChangeView } from '../domain/lead-view';
import { isStageKey, stageName } from '../domain/stage';

const DEEDS: Record<string, string> = {
  'lead.recorded': '登记线索',
  'lead.advanced': '移动阶段',
  'lead.advanceUndone': '撤销移动',
  'lead.steppedBack': '退回阶段',
  'lead.skippedAhead': '越级移动',
  'lead.paused': '暂缓',
  'lead.lost': '标记流失',
  'lead.reopened': '恢复推进',
  'lead.edited': '修改',
  'lead.assigned': '指派',
  'lead.classified': '调整统计口径',
  'lead.shared': '共享',
  'lead.shareEnded': '结束共享',
  'lead.handedOver': '移交',
  'lead.termsEdited': '修改谈判底线',
  'lead.imported': '台账导入',
  'entry.confirmed': '认定',
  'entry.revoked': '撤销认定',
  'entry.corrected': '更正',
  'arrival.recorded': '登记到位资金',
  'arrival.confirmed': '认定到位资金',
  'activity.logged': '记一笔',
  'attachment.added': '上传材料',
  'attachment.downloaded': '下载材料',
  'contact.revealed': '查看联系方式',
};

type Values = Record<string, unknown>;

const asValues = (json: Prisma.JsonValue): Values =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Values) : {};

function show(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' && isStageKey(value) ? stageName(value) : String(value);
}

type Names = ReadonlyMap<string, string>;

/** 店口 → 大唐, where it did change; the new value alone where none stood before. */
function turn(label: string, before: unknown, after: unknown): string[] {
  if (after === undefined || before === after) return [];
  return [`${label}${before === undefined ? '' : `${show(before)} → `}${show(after)}`];
}

function told(label: string, value: unknown): string[] {
  return value === undefined || value === null || value === '' ? [] : [`${label}${show(value)}`];
}

/** Terms are named, never told: who may read them today need not have been allowed to on the day of the change. */
function termsNamed(after: Values): string {
  return TERM_FIELDS.filter(({ key }) => key in after)
    .map(({ label }) => label)
    .join('、');
}

/** What changed, from what to what, in one line. */
function inWords(before: Values, after: Values, exitReasons: Names): string {
  const terms = termsNamed(after);
  if (terms) return terms;
  if (typeof after.field === 'string') return `${after.field}：${show(before.value)} → ${show(after.value)}`;
  return [
    ...turn('', before.stage, after.stage),
    ...turn('责任单位 ', before.unit, after.unit),
    ...turn('跟踪人 ', before.officer, after.officer),
    ...turn('', before.value, after.value),
    ...told('', after.fileName),
    ...told('', after.with),
    ...turn('截止 ', before.until, after.until),
    ...told('', after.amount),
    ...told('', after.arrivedOn),
    ...told('凭证 ', after.voucherNo),
    ...told('原因：', exitReasons.get(String(after.exitReason)) ?? after.reason),
    ...told('', after.note),
  ].join('；');
}

type ChangeRow = {
  id: bigint;
  at: Date;
  who: string;
  deed: string;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
};

/** An audit row as the lead's own history shows it. */
export function toChange(row: ChangeRow, exitReasons: Names): ChangeView {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    who: row.who,
    key: row.deed,
    deed: DEEDS[row.deed] ?? row.deed,
    text: inWords(asValues(row.before), asValues(row.after), exitReasons),
  };
}
