import { z } from 'zod';
import type { Day } from './day';
import { UNIT_KIND_NAMES, type UnitKindKey } from './labels';
import { clean } from './text';

const kinds = Object.keys(UNIT_KIND_NAMES) as [UnitKindKey, ...UnitKindKey[]];

const names = {
  name: z.string().transform(clean).pipe(z.string().min(2, '请填写单位全称').max(40, '全称不超过40字')),
  shortName: z.string().transform(clean).pipe(z.string().min(2, '请填写简称').max(12, '简称不超过12字')),
  /** Several, parted by 、 or a comma. */
  aliases: z.string().max(400, '别名过长'),
  parentCode: z.string().max(40).nullable(),
};

export const addUnitInput = z.object({
  code: z.string().transform(clean),
  kind: z.enum(kinds, '请选择类别'),
  industryKey: z.string().max(60).nullable(),
  startsOn: z.string().max(40),
  ...names,
});
export type AddUnitInput = z.infer<typeof addUnitInput>;

export const editUnitInput = z.object({ code: z.string().max(40), ...names });
export type EditUnitInput = z.infer<typeof editUnitInput>;

export const endUnitInput = z.object({ code: z.string().max(40), endsOn: z.string().max(40) });
export type EndUnitInput = z.infer<typeof endUnitInput>;

/** A unit as the administration sees it. */
export type UnitDetail = {
  code: string;
  name: string;
  shortName: string;
  kind: UnitKindKey;
  parentCode: string | null;
  aliases: string[];
  formerNames: string[];
  industryKey: string | null;
  startsOn: Day;
  endsOn: Day | null;
  /** Posts held today. */
  postCount: number;
};

/** Names parted by 、 ， , ; or a line: trimmed, none twice. */
export function splitNames(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[、，,;；\n]/)
        .map(clean)
        .filter(Boolean),
    ),
  ];
}

/** Why a code cannot be taken, or null. It stands in addresses and files and never changes. */
export function whyNotUnitCode(code: string): string | null {
  return /^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/.test(code)
    ? null
    : '编码为 2–30 个字母、数字或连字符，例如 330681104、P01';
}

type Named = { code: string; name: string; shortName: string; aliases: readonly string[] };

const namesOf = (unit: Omit<Named, 'code'>): string[] => [unit.name, unit.shortName, ...unit.aliases];

/** Why a unit cannot bear these names: a ledger that says one must mean one unit. */
export function whyNotNamed(unit: Named, others: readonly Named[]): string | null {
  const wanted = new Set(namesOf(unit));
  for (const other of others) {
    if (other.code === unit.code) continue;
    const shared = namesOf(other).find(name => wanted.has(name));
    if (shared) return `“${shared}”已是${other.name}的名称或别名，请换一个`;
  }
  return null;
}

/** Why a unit cannot hang under another, or null: it must exist, and no unit stands above itself. */
export function whyNotParent(
  code: string,
  parentCode: string | null,
  units: readonly { code: string; parentCode: string | null; endsOn: Day | null }[],
): string | null {
  const byCode = new Map(units.map(unit => [unit.code, unit]));
  const parent = parentCode === null ? null : byCode.get(parentCode);
  if (parent === undefined) return '请选择上级单位';
  if (parent?.endsOn) return '上级单位已撤并，请另选';
  for (let above = parentCode; above !== null; above = byCode.get(above)?.parentCode ?? null)
    if (above === code) return '上级单位不能是自己或自己的下级';
  return null;
}

/** Why a unit cannot close on this day, or null. Its leads and past figures stay. */
export function whyNotEndUnit(
  unit: { kind: UnitKindKey; startsOn: Day; heldPosts: number; openSubunits: number },
  endsOn: Day,
): string | null {
  if (endsOn < unit.startsOn) return `撤并日期不能早于设立日期（${unit.startsOn}）`;
  if (unit.kind === 'office') return '指挥部办公室负责认定和月结，不能撤并。';
  if (unit.openSubunits > 0) return `还有 ${unit.openSubunits} 个下级单位，请先改挂或撤并下级。`;
  if (unit.heldPosts > 0) return `届时还有 ${unit.heldPosts} 个岗位在任，请先在“人员与岗位”中止任或改任。`;
  return null;
}

/** Former names after a renaming: the old ones stay, so that old ledgers are still understood. */
export function formerNamesAfter(
  unit: { name: string; shortName: string; formerNames: readonly string[] },
  next: { name: string; shortName: string; aliases: readonly string[] },
): string[] {
  const present = new Set(namesOf(next));
  return [...new Set([...unit.formerNames, unit.name, unit.shortName])].filter(name => !present.has(name));
}
