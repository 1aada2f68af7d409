import type { Prisma } from '@/prisma/generated/client';
import { deedWords } from '../domain/audit-words';
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

/** What changed, from what to what, in one line. */
function inWords(before: Values, after: Values, exitReasons: Names): string {
  if (typeof after.field === 'string') return `${after.field}：${show(before.value)} → ${show(after.value)}`;
  return [
    ...turn('', before.stage, after.stage),
    ...turn('责任单位 ', before.unit, after.unit),
    ...turn('跟踪人 ', before.officer, after.officer),
    ...turn('', before.value, after.value),
    ...told('', after.fileName),
    ...told('', after.with),
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
