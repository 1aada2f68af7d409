import { today } from '@/lib/clock';
import { firmKey } from '@/lib/db/firm-key';
import { toInitials, toPinyin, toSyllables } from '@/lib/db/pinyin';
import { searchWords } from '@/lib/domain/search-terms';
import { advanceOf, newLeadOf } from '../deeds';
import { rowsOf } from './pool';

const audited = (deed: string, of: string): string =>
  `INSERT INTO audit_entry (at, staff_id, who, deed, noun, noun_id, after)
   SELECT now(), $1::uuid, 'bench', '${deed}', 'lead', ${of}.id::text, jsonb_build_object('stage', ${of}.stage) FROM ${of}`;

/** Investor, lead, entry, search words and audit in one statement. */
export async function floorCreate(question: URLSearchParams): Promise<unknown> {
  const typed = newLeadOf(question.get('serial') ?? '');
  const names = [typed.title, typed.investorName];
  const words = searchWords({ names, syllables: names.map(toSyllables), codes: [] });
  const [lead] = await rowsOf(
    `WITH known AS (SELECT id FROM investor WHERE match_key = $4 ORDER BY id LIMIT 1),
     made AS (INSERT INTO investor (id, name, match_key, name_pinyin, name_initials, origin_place)
       SELECT gen_random_uuid(), $3, $4, $5, $6, '杭州' WHERE NOT EXISTS (SELECT 1 FROM known) RETURNING id),
     lead AS (INSERT INTO lead (id, code, title, investor_id, content, industry_key, origin, source, source_place,
         responsible_unit_code, task_force_code, officer_id, stage, stage_on, intended_investment_yuan, first_contact_on,
         last_progress_on, created_at, created_by_id, updated_at)
       SELECT gen_random_uuid(), 'ZJ' || extract(year FROM $7::date) || '-' || lpad(nextval('lead_number')::text, 7, '0'),
         $8, investor.id, $9, $10, 'external', 'visit', '杭州', $2,
         (SELECT code FROM unit WHERE industry_key = $10 LIMIT 1), $1::uuid, 'lead', $7, 320000000, $7, $7, now(), $1::uuid, now()
       FROM (SELECT id FROM known UNION ALL SELECT id FROM made) AS investor RETURNING id, code, stage),
     entry AS (INSERT INTO stage_entry (id, lead_id, stage, happened_on, recorded_at, recorded_by_id, unit_code, value_yuan,
         confirmed_at, confirmed_by_id)
       SELECT gen_random_uuid(), id, 'lead', $7, now(), $1::uuid, $2, 320000000, now(), $1::uuid FROM lead),
     found AS (INSERT INTO lead_search (lead_id, doc)
       SELECT id, array_to_tsvector($11::text[] || ARRAY['#' || lower(code)]) FROM lead),
     audit AS (${audited('lead.recorded', 'lead')})
     SELECT id, code FROM lead`,
    [
      question.get('staff'),
      question.get('home'),
      typed.investorName,
      firmKey(typed.investorName),
      toPinyin(typed.investorName),
      toInitials(typed.investorName),
      today(),
      typed.title,
      typed.content,
      typed.industryKey,
      words,
    ],
  );
  return { ok: true, value: lead };
}

/** The move with its entry, evidence, papers and audit in one statement; nothing when somebody was faster. */
export async function floorAdvance(question: URLSearchParams): Promise<unknown> {
  const { leadId, version, answers } = advanceOf(question.get('id') ?? '');
  const [moved] = await rowsOf(
    `WITH moved AS (UPDATE lead SET stage = 'qualification', stage_on = $4, last_progress_on = $4, content = $5,
         facts = facts || jsonb_build_object('verdict', $6::text), version = version + 1, updated_at = now()
       WHERE id = $2 AND version = $3 AND stage = 'lead' AND status = 'active'
         AND EXISTS (SELECT 1 FROM attachment WHERE lead_id = $2 AND document_key = 'verdictNote')
       RETURNING id, stage, version, responsible_unit_code, value_yuan, investor_id),
     firm AS (UPDATE investor SET business_scope = $7 FROM moved WHERE investor.id = moved.investor_id),
     entry AS (INSERT INTO stage_entry (id, lead_id, stage, happened_on, recorded_at, recorded_by_id, unit_code, value_yuan,
         evidence, confirmed_at, confirmed_by_id)
       SELECT gen_random_uuid(), id, stage, $4, now(), $1::uuid, responsible_unit_code, value_yuan,
         jsonb_build_object('verdict', $6::text, 'content', $5, 'businessScope', $7), now(), $1::uuid FROM moved RETURNING id),
     paper AS (UPDATE attachment SET stage_entry_id = entry.id FROM entry
       WHERE lead_id = $2 AND stage_entry_id IS NULL AND document_key = 'verdictNote'),
     audit AS (${audited('lead.advanced', 'moved')})
     SELECT entry.id AS "entryId", moved.version, moved.stage FROM moved, entry`,
    [
      question.get('staff'),
      leadId,
      version,
      today(),
      answers.content,
      answers.verdict,
      answers.businessScope,
    ],
  );
  return { ok: moved !== undefined, value: moved };
}

/** 记一笔 in one statement. */
export async function floorActivity(question: URLSearchParams): Promise<unknown> {
  const [logged] = await rowsOf(
    `WITH touched AS (UPDATE lead SET last_progress_on = greatest(last_progress_on, $3::date), version = version + 1,
         updated_at = now() WHERE id = $2 RETURNING id, stage, version),
     made AS (INSERT INTO activity (id, lead_id, kind, happened_on, text, recorded_at, recorded_by_id)
       SELECT gen_random_uuid(), id, 'call', $3, '电话跟进，对方确认下周来诸考察。', now(), $1::uuid FROM touched RETURNING id),
     audit AS (${audited('activity.logged', 'touched')})
     SELECT made.id, touched.version FROM made, touched`,
    [question.get('staff'), question.get('id'), today()],
  );
  return { ok: logged !== undefined, value: logged };
}
