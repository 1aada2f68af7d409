import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { notAllowed, notFound, type Refusal, stale } from '../domain/outcome';
import { isAllTheirs } from './investor-record';
import { visible } from './scope';
import type { Transaction } from './transaction';

type Card = Prisma.InvestorGetPayload<object>;

/** Why the actor may not change the card, as a sentence that says whom to ask; null when they may. */
export async function whyNotEdit(tx: Transaction, actor: Actor, id: string): Promise<string | null> {
  if (can(actor, 'investor.manage')) return null;
  if (!can(actor, 'investor.edit')) return '你的岗位不能修改投资方，可请跟踪人或指挥部办公室修改。';
  if (await isAllTheirs(tx, actor, id)) return null;
  return '该投资方另有他人在跟进，基本信息由指挥部办公室修改，请联系办公室。';
}

/** The card a deed is about, held until its end; a merged one, or one that is not the actor's to see, is not there. */
export async function openInvestor(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ ok: true; card: Card } | ({ ok: false } & Refusal)> {
  await tx.$executeRaw`SELECT 1 FROM investor WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const card = await tx.investor.findFirst({ where: { AND: [{ id }, visible.investors(actor)] } });
  return card ? { ok: true, card } : notFound('投资方');
}

/** The same for whoever wants to change it. */
export async function openToEdit(tx: Transaction, actor: Actor, id: string) {
  const opened = await openInvestor(tx, actor, id);
  if (!opened.ok) return opened;
  const reason = await whyNotEdit(tx, actor, id);
  return reason === null ? opened : notAllowed(reason);
}

/** Who was faster: the last deed on the card, in a sentence. */
export async function whoChangedIt(
  tx: Transaction,
  card: { id: string; version: number },
): Promise<{ ok: false } & Refusal> {
  const last = await tx.auditEntry.findFirst({
    where: { noun: 'investor', nounId: card.id, outcome: 'done' },
    orderBy: { id: 'desc' },
    select: { who: true, at: true },
  });
  const minutes = last ? Math.floor((now().getTime() - last.at.getTime()) / 60_000) : 0;
  const when = minutes < 1 ? '刚刚' : `${minutes} 分钟前`;
  return stale(
    `${last?.who ?? '其他人'}${when}改过这个投资方，请核对后再提交。你填写的内容没有丢失。`,
    card.version,
  );
}
