import type { Prisma } from '@/prisma/generated/client';
import { deedWords } from '../domain/audit-words';
import { TERM_FIELDS } from '../domain/lead-field';
import type { ChangeView } from '../domain/lead-view';
import { isStageKey, stageName } from '../domain/stage';

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
    ...turn('包干领导 ', before.leader, after.leader),
    ...turn('专班 ', before.taskForce, after.taskForce),
    ...turn('首谈人 ', before.firstTalkOfficer, after.firstTalkOfficer),
    ...turn('服务专员 ', before.serviceOfficer, after.serviceOfficer),
    ...turn('', before.value, after.value),
    ...told('', after.fileName),
    ...told('', after.with),
    ...told('接手 ', after.taker),
    ...told('保留占比 ', after.kept),
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
    deed: deedWords(row.deed),
    text: inWords(asValues(row.before), asValues(row.after), exitReasons),
  };
}
