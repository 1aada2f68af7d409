import { rowsOf } from './pool';

const HISTORY = `
  (SELECT coalesce(json_agg(json_build_object('id', entry.id, 'stage', stage, 'happenedOn', happened_on, 'recordedAt', recorded_at,
      'recordedBy', recorder.name, 'agreementKind', agreement_kind, 'valueYuan', value_yuan, 'note', note,
      'confirmedAt', confirmed_at, 'confirmedBy', confirmer.name, 'revokedAt', revoked_at)
      ORDER BY recorded_at DESC, entry.id DESC), '[]')
    FROM stage_entry AS entry JOIN staff AS recorder ON recorder.id = recorded_by_id
    LEFT JOIN staff AS confirmer ON confirmer.id = confirmed_by_id WHERE lead_id = lead.id) AS entries,
  (SELECT coalesce(json_agg(recent ORDER BY recent."happenedOn" DESC, recent.id DESC), '[]') FROM (
      SELECT activity.id, kind, happened_on AS "happenedOn", text, recorded_at AS "recordedAt", name AS "recordedBy"
      FROM activity JOIN staff ON staff.id = recorded_by_id WHERE lead_id = lead.id
      ORDER BY happened_on DESC, activity.id DESC LIMIT 100) AS recent) AS activities,
  (SELECT coalesce(json_agg(recent), '[]') FROM (
      SELECT id, at, who, deed, before, after FROM audit_entry
      WHERE noun = 'lead' AND noun_id = lead.id::text ORDER BY id DESC LIMIT 200) AS recent) AS changes`;

const THINGS = `
  (SELECT coalesce(json_agg(json_build_object('id', file.id, 'documentKey', document_key, 'fileName', file_name,
      'sizeBytes', size_bytes, 'uploadedAt', uploaded_at, 'uploadedBy', name) ORDER BY uploaded_at DESC), '[]')
    FROM attachment AS file JOIN staff ON staff.id = uploaded_by_id WHERE lead_id = lead.id) AS attachments,
  (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'position', position, 'phone', phone)), '[]')
    FROM contact WHERE investor_id = lead.investor_id) AS contacts,
  (SELECT coalesce(json_agg(json_build_object('id', id, 'arrivedOn', arrived_on, 'amountYuan', amount_yuan,
      'amountUsd', amount_usd, 'voucherNo', voucher_no, 'confirmedAt', confirmed_at) ORDER BY arrived_on DESC), '[]')
    FROM arrival WHERE lead_id = lead.id AND revoked_at IS NULL) AS arrivals,
  (SELECT coalesce(json_agg(staff_id), '[]') FROM lead_share WHERE lead_id = lead.id) AS shares`;

/** One lead with everything its page shows, in one statement. */
export async function floorLead(question: URLSearchParams): Promise<unknown> {
  const [lead] = await rowsOf(
    `SELECT lead.*, to_json(investor) AS investor, industry.name AS "industryName", node.name AS "nodeName",
       unit.short_name AS "unitName", talk.short_name AS "talkName", force.short_name AS "forceName",
       officer.name AS "officerName", leader.name AS "leaderName", ${HISTORY}, ${THINGS}
     FROM lead JOIN investor ON investor.id = lead.investor_id
     JOIN unit ON unit.code = lead.responsible_unit_code
     LEFT JOIN unit AS talk ON talk.code = lead.first_talk_unit_code
     LEFT JOIN unit AS force ON force.code = lead.task_force_code
     LEFT JOIN industry ON industry.key = lead.industry_key
     LEFT JOIN chain_node AS node ON node.key = lead.chain_node_key
     LEFT JOIN staff AS officer ON officer.id = lead.officer_id
     LEFT JOIN staff AS leader ON leader.id = lead.responsible_leader_id
     WHERE lead.id = $1`,
    [question.get('id')],
  );
  return lead ?? null;
}
