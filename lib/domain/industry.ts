import type { EditIndustryInput } from './industry-input';

export const ACTIVE_PLACES = 9;

export const INDUSTRY_STATUS_NAMES = { active: '启用', alternate: '备选' } as const;
export type IndustryStatusKey = keyof typeof INDUSTRY_STATUS_NAMES;

export type ChainNodeView = { key: string; name: string; anchors: string[]; leadCount: number };
export type ChainBoneView = { key: string; position: string; name: string; nodes: ChainNodeView[] };

/** An industry as the administration sees it. */
export type IndustryDetail = {
  key: string;
  name: string;
  shortName: string;
  order: number;
  status: IndustryStatusKey;
  aliases: string[];
  validFromYear: number;
  validToYear: number | null;
  bones: ChainBoneView[];
};

type Placed = Pick<IndustryDetail, 'key' | 'name' | 'shortName' | 'order' | 'status' | 'aliases'>;

/** Why an industry cannot be changed like this, by field; empty when nothing speaks against it. */
export function whyNotEditIndustry(input: EditIndustryInput, all: readonly Placed[]): Record<string, string> {
  const why: Record<string, string> = {};
  const others = all.filter(other => other.key !== input.key);
  const namesake = others.find(other => [other.name, other.shortName].includes(input.name));
  if (namesake) why.name = `已有产业“${namesake.name}”用这个名称`;
  if (others.some(other => other.shortName === input.shortName)) why.shortName = '已有产业用这个简称';
  if (input.validToYear !== null && input.validToYear < input.validFromYear)
    why.validToYear = '终止年份不能早于起始年份';
  if (input.status === 'active') {
    const place = whyNotPlace(input, all);
    if (place) why.place = place;
  }
  return why;
}

function whyNotPlace(input: EditIndustryInput, all: readonly Placed[]): string | null {
  if (input.place === null || input.place < 1 || input.place > ACTIVE_PLACES)
    return `启用的产业排在第 1–${ACTIVE_PLACES} 位，请选择位次`;
  const holder = all.find(other => other.order === input.place && other.key !== input.key);
  const wasActive = all.some(other => other.key === input.key && other.status === 'active');
  return holder && !wasActive ? `第 ${input.place} 位已有${holder.name}，请先把它转为备选` : null;
}

/** Where everybody stands after the change: two active ones exchange places, an alternate goes to the end. */
export function placesAfter(input: EditIndustryInput, all: readonly Placed[]): Map<string, number> {
  const mine = all.find(other => other.key === input.key);
  if (!mine) return new Map();
  if (input.status === 'alternate') {
    const last = Math.max(ACTIVE_PLACES, ...all.map(other => other.order));
    return mine.order > ACTIVE_PLACES ? new Map() : new Map([[mine.key, last + 1]]);
  }
  if (input.place === null || input.place === mine.order) return new Map();
  const holder = all.find(other => other.order === input.place);
  return new Map([[mine.key, input.place], ...(holder ? [[holder.key, mine.order] as const] : [])]);
}

/** The old names stay as aliases, so that ledgers and old reports are still understood. */
export function aliasesAfter(
  old: { name: string; shortName: string },
  next: string[],
  name: string,
): string[] {
  return [...new Set([...next, old.name, old.shortName])].filter(alias => alias !== name);
}
