import { leadId } from '../../prisma/seed/lead-table';
import type { Outcome } from '../domain/outcome';
import { db } from './client';
import { as } from './testing-actor';
import { offerTransfer } from './transfer';
import { acceptTransfer } from './transfer-answer';
import { confirmTransfer } from './transfer-decide';

/** 店口 with 李明, 大唐 with 周敏, the 经开区 with 沈悦: three units with a manager each. */
export const [DIANKOU, DATANG, ZONE] = ['330681104', '330681005', 'P01'];

const managers: Record<string, { manager: string; officer: string }> = {
  [DIANKOU]: { manager: '李明', officer: '王芳' },
  [DATANG]: { manager: '周敏', officer: '陈刚' },
  [ZONE]: { manager: '沈悦', officer: '朱伟' },
};

function settled<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

export const managerOf = (unit: string): string => managers[unit]?.manager ?? '吴静';
export const officerOf = (unit: string): string => managers[unit]?.officer ?? '';

/** The newest transfer of a firm's lead to a unit. */
export function transferTo(firm: string, unit: string) {
  return db.transfer.findFirstOrThrow({
    where: { leadId: leadId(firm), toUnitCode: unit },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
  });
}

export const wordOn = async (firm: string, unit: string) => {
  const { id, version } = await transferTo(firm, unit);
  return { transferId: id, version, note: '同意' };
};

type Terms = { kept?: number; years?: number };

/** Offered by whoever has it, through the deeds themselves. */
export async function offer(firm: string, units: string[], { kept = 50, years = 5 }: Terms = {}) {
  const lead = await db.lead.findUniqueOrThrow({ where: { id: leadId(firm) } });
  const actor = await as(managerOf(lead.responsibleUnitCode));
  const terms = { keptPercent: String(kept), years: String(years), reason: '更合适的载体' };
  settled(await offerTransfer(actor, { leadId: lead.id, toUnitCodes: units, ...terms }));
}

export async function accept(firm: string, unit: string): Promise<void> {
  const taker = await as(officerOf(unit));
  const input = { ...(await wordOn(firm, unit)), takerId: taker.staffId };
  settled(await acceptTransfer(await as(managerOf(unit)), input));
}

/** Offered, accepted, confirmed: the lead is the other unit's. */
export async function transferLead(firm: string, unit: string, terms: Terms = {}): Promise<void> {
  await offer(firm, [unit], terms);
  await accept(firm, unit);
  settled(await confirmTransfer(await as('吴静'), await wordOn(firm, unit)));
}
