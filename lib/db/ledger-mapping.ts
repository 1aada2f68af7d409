import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import type { SheetShape } from '../domain/ledger/shape';
import type { SheetOutline } from '../domain/ledger-wizard';
import { db } from './client';
import type { Transaction } from './transaction';

/** The layout of a ledger is a unit's own: whoever holds a post there next year reads it the same way. */
const unitsOf = (actor: Actor): string[] => [...new Set(actor.posts.map(post => post.unitCode))];

const same = (left: SheetShape, right: SheetShape): boolean => {
  const told = ({ use, firstRow, lastRow, unit, town, columns }: SheetShape) =>
    JSON.stringify([use, firstRow, lastRow, unit, town, Object.entries(columns).sort()]);
  return told(left) === told(right);
};

/** Keeps how the unit had each used sheet read, by the labels of its header. */
export async function rememberShapes(
  tx: Transaction,
  actor: Actor,
  upload: { shapes: readonly SheetShape[]; outline: readonly SheetOutline[] },
): Promise<void> {
  const [unitCode] = unitsOf(actor);
  if (unitCode === undefined) return;
  for (const shape of upload.shapes.filter(({ use }) => use)) {
    const signature = upload.outline[shape.index]?.signature;
    if (!signature) continue;
    const kept = { shape: shape as Prisma.InputJsonValue, usedAt: now() };
    await tx.ledgerMapping.upsert({
      where: { unitCode_signature: { unitCode, signature } },
      create: { unitCode, signature, ...kept },
      update: kept,
      select: { signature: true },
    });
  }
}

/** How sheets with these labels were read the last time; null where that is what is proposed already. */
export async function rememberedShapes(
  actor: Actor,
  upload: { shapes: readonly SheetShape[]; outline: readonly SheetOutline[] },
): Promise<SheetShape[] | null> {
  const signatures = upload.outline.map(sheet => sheet.signature).filter(signature => signature !== '');
  if (signatures.length === 0) return null;
  const kept = await db.ledgerMapping.findMany({
    where: { unitCode: { in: unitsOf(actor) }, signature: { in: signatures } },
    orderBy: { usedAt: 'asc' },
  });
  const bySignature = new Map(kept.map(({ signature, shape }) => [signature, shape as SheetShape]));
  const shapes = upload.shapes.map(shape => {
    const known = bySignature.get(upload.outline[shape.index]?.signature ?? '');
    return known === undefined ? shape : { ...known, index: shape.index };
  });
  const differs = shapes.some((shape, at) => {
    const present = upload.shapes[at];
    return present !== undefined && !same(shape, present);
  });
  return differs ? shapes : null;
}
