import type { MatchKind } from '../domain/clash';
import type { Transaction } from './transaction';

export type EarlierClaim = { id: string; matchedBy: MatchKind[] };

type Filing = { leadId: string; unitCode: string; amountYuan: number; tolerancePercent: number };

/**
 * Claims in force of other units on the same investor or project, the first filed first, and by what they are the
 * same: code, name (former ones included), group, a contact's number by its keyed hash, or project (one link of the
 * chain, one source place, amounts within the tolerance). One's own unit is no clash.
 */
export function listEarlierClaims(tx: Transaction, filing: Filing): Promise<EarlierClaim[]> {
  const { leadId, unitCode, amountYuan, tolerancePercent } = filing;
  return tx.$queryRaw<EarlierClaim[]>`
    WITH mine AS (
      SELECT lead.chain_node_key, coalesce(lead.source_place, firm.origin_place) AS place, firm.id, firm.uscc,
        firm.match_key, firm.former_match_keys, firm.group_key, firm.parent_id
      FROM lead JOIN investor AS firm ON firm.id = lead.investor_id WHERE lead.id = ${leadId}::uuid
    ), met AS (
      SELECT claim.id, claim.filed_at, array_remove(ARRAY[
        CASE WHEN firm.uscc = mine.uscc THEN 'uscc' END,
        CASE WHEN firm.id = mine.id OR firm.match_key = mine.match_key OR firm.match_key = ANY (mine.former_match_keys)
          OR mine.match_key = ANY (firm.former_match_keys) OR firm.former_match_keys && mine.former_match_keys
          THEN 'name' END,
        CASE WHEN firm.group_key = mine.group_key OR firm.parent_id = mine.parent_id OR firm.parent_id = mine.id
          OR mine.parent_id = firm.id THEN 'group' END,
        CASE WHEN EXISTS (SELECT 1 FROM contact AS theirs JOIN contact AS ours ON ours.phone_hash = theirs.phone_hash
          WHERE theirs.lead_id = claim.lead_id AND ours.lead_id = ${leadId}::uuid) THEN 'phone' END,
        CASE WHEN other.chain_node_key = mine.chain_node_key
          AND coalesce(other.source_place, firm.origin_place) = mine.place
          AND abs(claim.amount_yuan - ${amountYuan}::bigint) * 100 <= claim.amount_yuan * ${tolerancePercent}::int
          THEN 'project' END
      ], NULL) AS matched
      FROM claim JOIN lead AS other ON other.id = claim.lead_id
      JOIN investor AS firm ON firm.id = claim.investor_id CROSS JOIN mine
      WHERE claim.state IN ('waiting', 'held', 'clashed') AND claim.lead_id <> ${leadId}::uuid
        AND claim.holder_unit_code <> ${unitCode}
    )
    SELECT id, matched AS "matchedBy" FROM met WHERE cardinality(matched) > 0 ORDER BY filed_at, id`;
}
