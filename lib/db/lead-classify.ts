import type { Actor } from '../domain/actor';
import { ORIGIN_NAMES, type OriginKey } from '../domain/labels';
import type { ClassifyInput } from '../domain/lead-input';
import { done, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { openLead, saveLead, whoWasFaster } from './lead-deed';
import { perform } from './transaction';

function inWords(origin: OriginKey | null, excludedReason: string | null): string {
  const counted = excludedReason === null ? '计入统计' : `不计入统计（${excludedReason}）`;
  return `${origin === null ? '未分类' : ORIGIN_NAMES[origin]}，${counted}`;
}

/** Sets how a lead counts: 外招 or 内生, and whether it is kept out of the headline figures, with a reason. */
export function classifyLead(actor: Actor, input: ClassifyInput): Promise<Outcome<{ version: number }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.classify');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    const excludedReason = input.excludedReason || null;
    if (lead.origin === input.origin && lead.excludedReason === excludedReason) {
      return refused('统计口径没有变化。');
    }
    if (!(await saveLead(tx, lead, { origin: input.origin, excludedReason }))) return whoWasFaster(tx, lead);
    await recordAudit(tx, actor, {
      deed: 'lead.classified',
      noun: 'lead',
      nounId: lead.id,
      before: { value: inWords(lead.origin, lead.excludedReason) },
      after: { value: inWords(input.origin, excludedReason), reason: input.reason },
    });
    return done({ version: lead.version + 1 });
  });
}
