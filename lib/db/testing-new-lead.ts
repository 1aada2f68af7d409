import type { CreateLeadInput } from '../domain/lead-input';

/** A new lead as the form sends it, with some of it changed. */
export function newLead(more: Partial<CreateLeadInput>): CreateLeadInput {
  return {
    investorName: '某某公司',
    investorKind: null,
    uscc: '',
    title: '同一投资方的另一个项目',
    content: '',
    intendedInvestment: '1000',
    industryKey: 'auto-parts',
    chainNodeKey: null,
    origin: 'external',
    source: 'visit',
    sourcePlace: '',
    referrer: '',
    tipOn: '2026-06-01',
    unitCode: null,
    ...more,
  };
}
