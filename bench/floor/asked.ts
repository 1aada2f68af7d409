import { resolveSpan } from '@/lib/domain/day-span';
import type { LeadConditions } from '@/lib/domain/lead-condition';
import type { LeadFilter } from '@/lib/domain/lead-filter';
import type { Values } from './scope';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function equal(asked: LeadConditions, values: Values): string[] {
  const equals = (column: string, wanted: readonly unknown[], type: string): string[] => {
    if (wanted.length === 0) return [];
    if (wanted.length === 1) return [`lead.${column} = ${values.put(wanted[0])}::${type}`];
    return [`lead.${column} = ANY(${values.put(wanted)}::${type}[])`];
  };
  return [
    ...equals('stage', asked.stages, 'stage'),
    ...equals('status', asked.statuses, 'lead_status'),
    ...equals('industry_key', asked.industries, 'text'),
    ...equals('responsible_unit_code', asked.units, 'text'),
    ...equals('origin', asked.origins, 'origin'),
    ...equals('value_band', asked.bands, 'int'),
    ...equals('source', asked.sources, 'lead_source'),
    ...equals('chain_node_key', asked.chainNodes, 'text'),
    ...(asked.leaders.length > 0 ? ['lead.responsible_leader_id IS NULL'] : []),
  ];
}

function ranges({ amount, firstContact, lastProgress, nextStep }: LeadConditions, values: Values): string[] {
  const spans = [
    ['first_contact_on', firstContact],
    ['last_progress_on', lastProgress],
    ['next_step_on', nextStep],
  ] as const;
  return [
    ...(amount
      ? [`lead.value_yuan BETWEEN ${values.put(amount.from)}::bigint AND ${values.put(amount.to)}::bigint`]
      : []),
    ...spans.flatMap(([column, span]) => {
      if (span === null) return [];
      const { from, to } = resolveSpan(span, today);
      return [`lead.${column} BETWEEN ${values.put(from)}::date AND ${values.put(to)}::date`];
    }),
  ];
}

function group(asked: LeadConditions, values: Values): string[] {
  const { regions, tags, claimStates, not } = asked;
  return [
    ...equal(asked, values),
    ...ranges(asked, values),
    ...regions.map(place => `lead.source_place LIKE '${place.replace(/[^一-龥]/g, '')}%'`),
    ...(tags.length > 0
      ? [`lead.id IN (SELECT lead_id FROM lead_tag WHERE tag_id = ${values.put(tags[0])}::uuid)`]
      : []),
    ...(claimStates.length > 0
      ? [`lead.id IN (SELECT lead_id FROM claim WHERE state = ${values.put(claimStates[0])}::claim_state)`]
      : []),
    ...(not.unit ? [`lead.responsible_unit_code <> ${values.put(not.unit[0])}`] : []),
  ];
}

/** What is asked of a lead but for the search, as the measured questions ask it. */
export function asked(filter: LeadFilter, values: Values): string[] {
  const first = group(filter, values);
  if (!filter.or) return first;
  return [`((${first.join(' AND ')}) OR (${group(filter.or, values).join(' AND ')}))`];
}
