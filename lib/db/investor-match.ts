import { Prisma } from '@/prisma/generated/client';
import type { Transaction } from './transaction';

/** A card in use, with every key and code it is recognised by: its own and those of the cards merged into it. */
export type KnownCard = {
  id: string;
  name: string;
  uscc: string | null;
  matchKey: string;
  formerMatchKeys: string[];
  formerUsccs: string[];
};

type Keys = { matchKeys: readonly string[]; usccs: readonly string[] };

/** The cards of these keys and codes, whoever may see them; never a merged one, but the card it was merged into. */
export function findCards(tx: Transaction, keys: Keys): Promise<KnownCard[]> {
  return queryCards(tx, keys, Prisma.empty);
}

/** The same, held until the end of the transaction: no merge takes them from under a new lead. */
export function holdCardsOf(tx: Transaction, keys: Keys): Promise<KnownCard[]> {
  return queryCards(tx, keys, Prisma.sql`FOR KEY SHARE OF card`);
}

function queryCards(tx: Transaction, { matchKeys, usccs }: Keys, hold: Prisma.Sql): Promise<KnownCard[]> {
  return tx.$queryRaw<KnownCard[]>`
    SELECT card.id, card.name, card.uscc, card.match_key AS "matchKey",
      card.former_match_keys AS "formerMatchKeys",
      ARRAY(SELECT jsonb_array_elements_text(merge.moved->'freedUsccs') FROM investor_merge AS merge
        WHERE merge.kept_id = card.id AND merge.undone_at IS NULL) AS "formerUsccs"
    FROM investor AS card
    WHERE card.merged_into_id IS NULL AND (card.match_key = ANY(${matchKeys})
      OR card.former_match_keys && ${matchKeys} OR card.uscc = ANY(${usccs})
      OR card.id IN (SELECT kept_id FROM investor_merge
        WHERE undone_at IS NULL AND jsonb_exists_any(moved->'freedUsccs', ${usccs})))
    ORDER BY card.id ${hold}`;
}

/** Of the cards the one with this code, now or before a merge. */
export function byCode<Card extends KnownCard>(cards: readonly Card[], uscc: string | null): Card | null {
  if (uscc === null) return null;
  return (
    cards.find(card => card.uscc === uscc) ?? cards.find(card => card.formerUsccs.includes(uscc)) ?? null
  );
}

/** Of the cards the one of this name, today's before a former one. */
export function byKey<Card extends KnownCard>(cards: readonly Card[], key: string): Card | null {
  return (
    cards.find(card => card.matchKey === key) ??
    cards.find(card => card.formerMatchKeys.includes(key)) ??
    null
  );
}
