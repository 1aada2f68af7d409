import { db } from './client';
import { hashToken } from './session';

/** Everything that a refused deed of the administration must leave as it was. */
export async function theOffice(): Promise<unknown> {
  const [staff, posts, grants, links, units, industries, nodes, targets, baselines, audits] =
    await Promise.all([
      db.staff.findMany({ orderBy: { id: 'asc' } }),
      db.post.findMany({ orderBy: { id: 'asc' } }),
      db.grantRequest.findMany({ orderBy: { id: 'asc' } }),
      db.signInLink.findMany({ orderBy: { tokenHash: 'asc' } }),
      db.unit.findMany({ orderBy: { code: 'asc' } }),
      db.industry.findMany({ orderBy: { key: 'asc' } }),
      db.chainNode.findMany({ orderBy: { key: 'asc' } }),
      db.target.findMany({
        orderBy: [{ year: 'asc' }, { scopeKind: 'asc' }, { scopeKey: 'asc' }, { metric: 'asc' }],
      }),
      db.baseline.findMany({ orderBy: [{ monthOn: 'asc' }, { scopeKey: 'asc' }, { metric: 'asc' }] }),
      db.auditEntry.findMany({ orderBy: { id: 'asc' } }),
    ]);
  return { staff, posts, grants, links, units, industries, nodes, targets, baselines, audits };
}

/** The deeds in the audit since a call of this, oldest first. */
export async function audited(work: () => Promise<unknown>): Promise<string[]> {
  const last = await db.auditEntry.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  await work();
  const rows = await db.auditEntry.findMany({
    where: { id: { gt: last?.id ?? 0n } },
    orderBy: { id: 'asc' },
  });
  return rows.map(row => row.deed);
}

/** Whether a secret out of a link has been stored anywhere in the clear, or only as its hash. */
export async function isStoredAsHash(url: string): Promise<boolean> {
  const secret = url.split('/').at(-1) ?? '';
  const link = await db.signInLink.findUnique({ where: { tokenHash: hashToken(secret) } });
  return link !== null && !JSON.stringify(link).includes(secret);
}
