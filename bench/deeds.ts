import type { AdvanceInput, CreateLeadInput } from '@/lib/domain/lead-input';

/** What an officer types for a new lead; another firm for each number. */
export function newLeadOf(serial: string): CreateLeadInput {
  return {
    investorName: `杭州测算${serial}科技有限公司`,
    investorKind: null,
    uscc: '',
    title: `测算${serial}智能相机项目`,
    content: '建设工业相机生产线',
    intendedInvestment: '3.2亿',
    industryKey: 'smart-vision',
    chainNodeKey: null,
    origin: 'external',
    source: 'visit',
    sourcePlace: '杭州',
    referrer: '',
    tipOn: '',
    unitCode: null,
  };
}

/** The first gate passed with everything it asks for; the paper lies there already. Leads of the fill have version 1. */
export function advanceOf(leadId: string): AdvanceInput {
  const answers = { businessScope: '工业相机研发制造', content: '建设工业相机生产线', verdict: '优先推进' };
  return { leadId, version: 1, to: 'qualification', happenedOn: '今天', answers };
}
