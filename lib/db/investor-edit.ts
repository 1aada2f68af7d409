import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { EditInvestorInput } from '../domain/investor-input';
import { INVESTOR_FIELD_NAMES } from '../domain/investor-labels';
import { splitFormerNames, unitedNames } from '../domain/investor-merge';
import { GRADE_NAMES, INVESTOR_KIND_NAMES } from '../domain/labels';
import { done, invalid, type Outcome } from '../domain/outcome';
import { storedName } from '../domain/text';
import { normaliseUscc, whyNotUscc } from '../domain/uscc';
import { recordAudit } from './audit';
import { firmKeys, groupKey } from './firm-key';
import { openToEdit, whoChangedIt } from './investor-deed';
import { nameColumns } from './investor-record';
import { indexLeads } from './lead-search';
import { visible } from './scope';
import { perform, type Transaction } from './transaction';

type Card = Prisma.InvestorGetPayload<object>;
type Columns = Omit<Prisma.InvestorUncheckedUpdateManyInput, 'formerNames' | 'grades'> & {
  name: string;
  formerNames: string[];
  grades: EditInvestorInput['grades'];
  uscc: string | null;
};

const MOST_NAMES = 20;

/** The parent may be any card the actor sees, but neither the card itself nor one that hangs under it. */
async function whyNotParent(
  tx: Transaction,
  actor: Actor,
  id: string,
  parentId: string,
): Promise<string | null> {
  const parent = await tx.investor.findFirst({
    where: { AND: [{ id: parentId }, visible.investors(actor)] },
    select: { id: true },
  });
  if (!parent) return '请在列表中选择母公司';
  const [circle] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM investor WHERE id = ${parentId}::uuid
      UNION SELECT next.id, next.parent_id FROM investor AS next JOIN above ON next.id = above.parent_id)
    SELECT id FROM above WHERE id = ${id}::uuid`;
  return circle ? '母公司不能是它自己或它的下属企业' : null;
}

/** Whether the vocabulary knows the industry and, under it, the link of the chain. */
async function whyNotPlaced(
  tx: Transaction,
  { industryKey, chainNodeKey }: EditInvestorInput,
): Promise<Record<string, string>> {
  if (industryKey !== null) {
    const known = await tx.industry.findUnique({ where: { key: industryKey }, select: { key: true } });
    if (!known) return { industryKey: '请在列表中选择产业' };
  }
  if (chainNodeKey === null) return {};
  const where = { key: chainNodeKey, bone: { industryKey: industryKey ?? '' } };
  const node = await tx.chainNode.findFirst({ where, select: { key: true } });
  return node ? {} : { chainNodeKey: '请选择所属产业的链条环节' };
}

/** Why the typed code cannot be this card's. */
async function whyNotCode(tx: Transaction, id: string, uscc: string): Promise<string | null> {
  if (uscc === '') return null;
  const fault = whyNotUscc(uscc);
  if (fault) return fault;
  const other = await tx.investor.findFirst({
    where: { AND: [{ uscc }, { NOT: { id } }] },
    select: { id: true },
  });
  return other ? '该信用代码已登记在另一投资方名下，请核对；确为同一家的，请指挥部办公室合并。' : null;
}

async function readEdit(
  tx: Transaction,
  actor: Actor,
  card: Card,
  input: EditInvestorInput,
): Promise<Outcome<Columns>> {
  const errors = await whyNotPlaced(tx, input);
  const uscc = normaliseUscc(input.uscc);
  const code = await whyNotCode(tx, card.id, uscc);
  if (code) errors.uscc = code;
  const parent = input.parentId ? await whyNotParent(tx, actor, card.id, input.parentId) : null;
  if (parent) errors.parentId = parent;
  const names = nameColumns(storedName(input.name));
  const old = input.keepFormerName && card.name !== names.name ? [card.name] : [];
  const formerNames = unitedNames(names.name, [
    ...splitFormerNames(input.formerNames).map(storedName),
    ...old,
  ]);
  if (formerNames.length > MOST_NAMES) errors.formerNames = `曾用名最多 ${MOST_NAMES} 个`;
  if (names.name.length < 2) errors.name = '请填写投资方名称';
  if (Object.keys(errors).length > 0) return invalid(errors);
  return done({
    ...names,
    formerNames,
    formerMatchKeys: firmKeys(formerNames),
    uscc: uscc || null,
    kind: input.kind,
    grades: [...new Set(input.grades)],
    parentGroup: input.parentGroup || null,
    groupKey: groupKey(input.parentGroup || null),
    ...(input.parentId !== undefined && { parentId: input.parentId }),
    originPlace: input.originPlace || null,
    industryKey: input.industryKey,
    chainNodeKey: input.chainNodeKey,
    businessScope: input.businessScope || null,
    intro: input.intro || null,
  });
}

function inWords(key: string, value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (key === 'grades' && Array.isArray(value))
    return value.map(grade => GRADE_NAMES[grade as keyof typeof GRADE_NAMES]).join('、') || '—';
  if (Array.isArray(value)) return value.join('、') || '—';
  return key === 'kind' ? INVESTOR_KIND_NAMES[value as keyof typeof INVESTOR_KIND_NAMES] : String(value);
}

/** What changed, from what to what, by its label. */
function changesOf(
  card: Card,
  columns: Columns,
): { before: Record<string, string>; after: Record<string, string> } {
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  for (const [key, label] of Object.entries(INVESTOR_FIELD_NAMES)) {
    if (!(key in columns)) continue;
    const [old, fresh] = [card, columns].map(side => inWords(key, (side as Record<string, unknown>)[key]));
    if (old === fresh) continue;
    before[label] = old ?? '—';
    after[label] = fresh ?? '—';
  }
  return { before, after };
}

/** Writes the words of every lead of the firm anew, in the transaction that changes its name or code. */
export async function indexLeadsOf(tx: Transaction, investorIds: readonly string[]): Promise<void> {
  const leads = await tx.lead.findMany({
    where: { investorId: { in: [...investorIds] } },
    select: { id: true, code: true, title: true, investor: { select: { name: true, uscc: true } } },
  });
  if (leads.length === 0) return;
  await indexLeads(
    tx,
    leads.map(({ investor, ...lead }) => ({ ...lead, investorName: investor.name, uscc: investor.uscc })),
  );
}

/** Sets the card as its form has it. A changed name stays known as a former one, and its leads are found by the new one. */
export function editInvestor(actor: Actor, input: EditInvestorInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    const opened = await openToEdit(tx, actor, input.investorId);
    if (!opened.ok) return opened;
    const { card } = opened;
    if (card.version !== input.version) return whoChangedIt(tx, card);
    const read = await readEdit(tx, actor, card, input);
    if (!read.ok) return read;
    const changes = changesOf(card, read.value);
    if (Object.keys(changes.after).length === 0) return done({ version: card.version });
    const version = card.version + 1;
    await tx.investor.update({
      where: { id: card.id },
      data: { ...read.value, version },
      select: { id: true },
    });
    const isFoundOtherwise =
      read.value.name !== card.name ||
      read.value.uscc !== card.uscc ||
      read.value.formerNames.join() !== card.formerNames.join();
    if (isFoundOtherwise) await indexLeadsOf(tx, [card.id]);
    await recordAudit(tx, actor, { deed: 'investor.edited', noun: 'investor', nounId: card.id, ...changes });
    return done({ version });
  });
}
