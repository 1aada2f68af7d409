import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type IssuedKey, MOST_KEYS, tokenOf } from '../domain/api-key';
import type { KeyTerms, RevokeKeyInput } from '../domain/api-key-input';
import { addDays, instantAt } from '../domain/day';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { unitKeyReach } from '../domain/unit-reach';
import { visibleKeys } from './api-key-list';
import { recordAudit } from './audit';
import { db } from './client';
import { perform, type Transaction } from './transaction';

/** What is kept of a secret of 256 random bits: nothing slower is needed against guessing. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether the actor may make a key of this unit, or a personal one where none is named; else the refusal. */
export async function mayMakeKey(
  actor: Actor,
  unitCode: string | null,
  tx: Transaction = db,
): Promise<Outcome> {
  if (unitCode === null)
    return can(actor, 'key.own') ? done(null) : notAllowed('你的岗位不跟踪线索，不能生成接口密钥。');
  if (!can(actor, 'key.unit')) return notAllowed('单位密钥由单位的招商主任或指挥部办公室生成。');
  const reach = unitKeyReach(actor);
  const unit = await tx.unit.findFirst({
    where: { AND: [{ code: unitCode, endsOn: null }, reach.all ? {} : { code: { in: reach.unitCodes } }] },
    select: { code: true },
  });
  return unit ? done(null) : invalid({ unitCode: '请选择你所管理的单位' });
}

/** Makes a key. Its token is in the answer and nowhere else; it ends with the last of its days. */
export function createKey(actor: Actor, terms: KeyTerms): Promise<Outcome<IssuedKey>> {
  return perform(async tx => {
    const may = await mayMakeKey(actor, terms.unitCode, tx);
    if (!may.ok) return may;
    const at = now();
    const live = await tx.apiKey.count({
      where: { staffId: actor.staffId, revokedAt: null, expiresAt: { gt: at } },
    });
    if (live >= MOST_KEYS) return refused(`每人最多 ${MOST_KEYS} 把有效密钥，请先停用不再使用的。`);
    const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')];
    const expiresAt = instantAt(addDays(actor.today, terms.days), 24);
    const { name, unitCode } = terms;
    const scopes = [...new Set(terms.scopes)];
    await tx.apiKey.create({
      data: {
        ...{ id, name, unitCode, scopes, expiresAt },
        staffId: actor.staffId,
        secretHash: hashSecret(secret),
        createdAt: at,
      },
      select: { id: true },
    });
    const after = { name, unitCode, scopes, expiresAt: expiresAt.toISOString() };
    await recordAudit(tx, actor, { deed: 'key.created', noun: 'apiKey', nounId: id, after });
    return done({ id, name, token: tokenOf(id, secret), expiresAt: expiresAt.toISOString() });
  });
}

/** Ends a key: its next request is answered as if there had never been one. */
export function revokeKey(actor: Actor, { keyId }: RevokeKeyInput): Promise<Outcome> {
  return perform(async tx => {
    const key = await tx.apiKey.findFirst({
      where: { AND: [{ id: keyId }, visibleKeys(actor)] },
      select: { id: true, name: true, revokedAt: true },
    });
    if (!key) return notFound('密钥');
    if (key.revokedAt !== null) return done(null);
    await tx.apiKey.update({ where: { id: keyId }, data: { revokedAt: now() }, select: { id: true } });
    const after = { name: key.name };
    await recordAudit(tx, actor, { deed: 'key.revoked', noun: 'apiKey', nounId: keyId, after });
    return done(null);
  });
}
