import type { OriginKey, StatusKey } from '../../lib/domain/labels';
import { parseMoney, type Yuan } from '../../lib/domain/money';
import { isStageKey, type StageKey } from '../../lib/domain/stage';
import { cast, type Person, person } from './cast';
import { aerospace } from './leads/aerospace';
import { autoParts } from './leads/auto-parts';
import { fashionTextile } from './leads/fashion-textile';
import { greenEnergy } from './leads/green-energy';
import { highEndEquipment } from './leads/high-end-equipment';
import { lifeHealth } from './leads/life-health';
import { metalMaterials } from './leads/metal-materials';
import { pearlJewelry } from './leads/pearl-jewelry';
import { smartVision } from './leads/smart-vision';
import { unsorted } from './leads/unsorted';
import { seedId } from './seed-id';

/** One line of the tables, read. */
export type LeadPlan = {
  /** 1, 2, 3 …: gives the lead its fixed id and its variety. */
  number: number;
  firm: string;
  place: string;
  title: string;
  industryKey: string | null;
  chainNodeKey: string | null;
  unitCode: string;
  officer: Person | null;
  yuan: Yuan;
  origin: OriginKey | null;
  stage: StageKey;
  tipDaysAgo: number;
  stageDaysAgo: number;
  status: StatusKey;
  exitReason: string | null;
  foreignUsd: number | null;
  marks: ReadonlySet<string>;
};

const TABLES: readonly (readonly [string | null, string])[] = [
  ['smart-vision', smartVision],
  ['aerospace', aerospace],
  ['high-end-equipment', highEndEquipment],
  ['life-health', lifeHealth],
  ['metal-materials', metalMaterials],
  ['fashion-textile', fashionTextile],
  ['pearl-jewelry', pearlJewelry],
  ['green-energy', greenEnergy],
  ['auto-parts', autoParts],
  [null, unsorted],
];

const ORIGINS: Record<string, OriginKey> = { 外: 'external', 内: 'endogenous' };

/** The officers of a unit take turns. */
function officerOf(unitCode: string, number: number): Person {
  const officers = cast.filter(one => one.unitCode === unitCode && one.role === 'officer');
  const officer = officers[number % officers.length];
  if (!officer) throw new Error(`The cast has no officer in ${unitCode}.`);
  return officer;
}

function markValue(marks: readonly string[], name: string): string | null {
  return marks.find(mark => mark.startsWith(`${name}:`))?.slice(name.length + 1) ?? null;
}

function readLine(line: string, industryKey: string | null, number: number): LeadPlan {
  const cells = line.split('|').map(cell => cell.trim());
  const [firm = '', place = '', title = '', node = '', unitCode = '', money = '', origin = ''] = cells;
  const [stage = '', tip = '', reached = '', marked = ''] = cells.slice(7);
  const marks = marked.split(' ').filter(Boolean);
  const amount = parseMoney(money);
  if (!amount.ok || amount.yuan === null || !isStageKey(stage)) throw new Error(`Unreadable: ${line}`);
  const named = markValue(marks, 'officer');
  const foreign = markValue(marks, 'foreign');
  const exit = markValue(marks, 'lost') ?? markValue(marks, 'paused');
  return {
    number,
    firm,
    place,
    title,
    industryKey,
    chainNodeKey: node === '—' ? null : node,
    unitCode,
    officer: marks.includes('ledger') ? null : named ? person(named) : officerOf(unitCode, number),
    yuan: amount.yuan,
    origin: ORIGINS[origin] ?? null,
    stage,
    tipDaysAgo: Number(tip),
    stageDaysAgo: Number(reached),
    status: exit === null ? 'active' : markValue(marks, 'lost') ? 'lost' : 'paused',
    exitReason: exit,
    foreignUsd: foreign === null ? null : Number(foreign) * 10_000,
    marks: new Set(marks),
  };
}

/** Every lead of the tables, oldest tip first, as its running number would have it. */
export function readLeadPlans(): LeadPlan[] {
  const lines = TABLES.flatMap(([industryKey, table]) =>
    table
      .trim()
      .split('\n')
      .map(line => ({ line, industryKey })),
  );
  const plans = lines.map(({ line, industryKey }, index) => readLine(line, industryKey, index + 1));
  return plans
    .sort((a, b) => b.tipDaysAgo - a.tipDaysAgo)
    .map((plan, index) => ({ ...plan, number: index + 1 }));
}

/** The fixed id of a firm's lead, for tests and journeys: leadId('瞳岳光学'). */
export function leadId(firm: string): string {
  const plan = readLeadPlans().find(candidate => candidate.firm === firm);
  if (!plan) throw new Error(`No lead of the cast is of ${firm}.`);
  return seedId('lead', plan.number);
}
