import { env } from '../env';
import { readSealed, type SealedText } from './audit-rows';
import { connect, db } from './client';

/** Up to which place every row was done and sealed before an instant; null when not even the first was. */
export async function lastBefore(before: Date): Promise<bigint | null> {
  const [row] = await db.$queryRaw<{ first: bigint | null; last: bigint | null }[]>`
    SELECT min(seal.position) AS first, coalesce(
      min(seal.position) FILTER (WHERE entry.at >= ${before} OR seal.sealed_at >= ${before}) - 1,
      max(seal.position)) AS last
    FROM audit_seal AS seal JOIN audit_entry AS entry ON entry.id = seal.entry_id`;
  return row?.first != null && row.last !== null && row.last >= row.first ? row.last : null;
}

/** The sealed rows still in the tables up to a place, page by page. */
export async function* sealedUpTo(last: bigint): AsyncGenerator<SealedText[]> {
  const [first] = await readSealed(db, 0n, 1);
  for (let place = BigInt(first?.position ?? 0) - 1n; place >= 0n && place < last; ) {
    const rows = (await readSealed(db, place)).filter(row => BigInt(row.position) <= last);
    if (rows.length === 0) return;
    yield rows;
    place = BigInt(rows.at(-1)?.position ?? last);
  }
}

/** Takes out of the tables what now stands in a file. As the owner: the app's own role has no way to. */
export async function moveToArchive(archive: {
  last: bigint;
  file: string;
  sha256: string;
  rows: number;
}): Promise<void> {
  const owner = connect(env.ownerDatabaseUrl ?? env.databaseUrl);
  try {
    await owner.$transaction(
      async tx => {
        await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
        await tx.$queryRaw`SELECT audit_archive(${archive.last}, ${archive.file}, decode(${archive.sha256}, 'hex'),
          ${archive.rows}::integer)`;
      },
      { timeout: 600_000 },
    );
  } finally {
    await owner.$disconnect();
  }
}
