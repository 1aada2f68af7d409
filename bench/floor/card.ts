/** The columns of a card, already under the names of the view. */
export const CARD = `lead.id, lead.code, lead.version, lead.title, investor.name AS "investorName",
  lead.value_yuan AS "valueYuan", lead.industry_key AS "industryKey", unit.short_name AS "unitName",
  officer.name AS "officerName", lead.stage, lead.status, lead.stage_on::text AS "stageOn",
  lead.next_step AS "nextStep", lead.next_step_on::text AS "nextStepOn", lead.last_progress_on::text AS "lastProgressOn"`;

export const JOINS = `JOIN investor ON investor.id = lead.investor_id
  JOIN unit ON unit.code = lead.responsible_unit_code
  LEFT JOIN staff AS officer ON officer.id = lead.officer_id`;
