'use client';
import { Ellipsis } from 'lucide-react';
import { ORIGIN_NAMES, SOURCE_NAMES, STATUS_NAMES } from '@/lib/domain/labels';
import { isYiProject } from '@/lib/domain/lead-value';
import { isAfterSigning, nextStage, recordNoun } from '@/lib/domain/stage';
import { buttonClass } from '../ui/button-class';
import { IndustryMark } from '../ui/industry-mark';
import { Menu } from '../ui/menu';
import type { MenuItem } from '../ui/menu-items';
import { StatusBadge } from '../ui/status-badge';
import { Tag } from '../ui/tag';
import { FactCell } from './fact-cell';
import { InvestorLink } from './investor-link';
import { type OpenDeed, useLeadDesk } from './lead-desk';
import { LeadSteps } from './lead-steps';

type Entry = { kind: Exclude<OpenDeed['kind'], 'advance' | 'confirm' | 'revoke' | 'correct'>; label: string };

/** Deeds beside the daily ones, each shown exactly when the viewer may do it. */
function useDeedMenu(): MenuItem[] {
  const { lead, open } = useLeadDesk();
  const { rights } = lead;
  const isActive = lead.status === 'active';
  const entries: (Entry | false)[] = [
    rights.assign && { kind: 'assign', label: '指派' },
    rights.share && { kind: 'share', label: '共享' },
    rights.offerTransfer && isActive && { kind: 'transfer', label: '流转' },
    rights.recordMoney && isAfterSigning(lead.stage) && { kind: 'arrival', label: '登记到位资金' },
    rights.stepBack && { kind: 'move', label: nextStage(lead.stage) ? '退回或越级' : '退回' },
    rights.classify && { kind: 'classify', label: '调整统计口径' },
    rights.suspend && isActive && { kind: 'pause', label: '暂缓' },
    rights.suspend && isActive && { kind: 'lose', label: '标记流失' },
    rights.suspend && !isActive && { kind: 'reopen', label: '恢复推进' },
    rights.remove && !isAfterSigning(lead.stage) && { kind: 'remove', label: '移入回收站' },
  ];
  return entries
    .filter(entry => entry !== false)
    .map(({ kind, label }) => ({
      key: kind,
      label,
      apart: kind === 'pause' || kind === 'reopen' || kind === 'remove',
      onSelect: () => open({ kind }),
      ...(kind === 'lose' || kind === 'remove' ? { tone: 'danger' as const } : {}),
    }));
}

function Badges() {
  const { lead, industry, yiLineYuan } = useLeadDesk();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-2">
      <span className="font-mono text-note text-3">{lead.code}</span>
      {lead.status !== 'active' && (
        <StatusBadge tone={lead.status === 'lost' ? 'danger' : 'neutral'}>
          {STATUS_NAMES[lead.status]}
        </StatusBadge>
      )}
      {isYiProject(lead.valueYuan, yiLineYuan) && <StatusBadge tone="info">亿元项目</StatusBadge>}
      {lead.excludedReason && <StatusBadge tone="neutral">不计入统计</StatusBadge>}
      <IndustryMark order={industry?.isActive ? industry.order : null}>
        {industry?.name ?? '未分类'}
      </IndustryMark>
      <Tag>{lead.origin ? ORIGIN_NAMES[lead.origin] : '未定外招内生'}</Tag>
      <span>来源：{SOURCE_NAMES[lead.source]}</span>
      <span>
        跟踪人：
        <span className="text-1">
          {lead.officerName ?? '未指派'}（{lead.unitName}）
        </span>
      </span>
      {lead.responsibleLeaderName && (
        <span>
          包干领导：<span className="text-1">{lead.responsibleLeaderName}</span>
        </span>
      )}
    </div>
  );
}

/** Name, code, who is in charge, where it stands on its way, and the rarer deeds. */
export function LeadHeader() {
  const { lead } = useLeadDesk();
  const deeds = useDeedMenu();
  return (
    <header className="rounded-card border border-hairline bg-surface">
      <div className="flex items-start gap-3 px-4 pt-3">
        <div className="min-w-0 flex-1">
          <p className="text-table text-2">
            <InvestorLink id={lead.investorId} name={lead.investorName} />
          </p>
          <h1 className="text-title font-semibold">
            <FactCell field="title" />
          </h1>
        </div>
        {deeds.length > 0 && (
          <Menu
            items={deeds}
            trigger={
              <button
                type="button"
                className={buttonClass('secondary')}
                aria-label={`${recordNoun(lead.stage)}操作`}
              >
                <Ellipsis className="size-4" aria-hidden />
                操作
              </button>
            }
          />
        )}
      </div>
      <div className="px-4 pt-1 pb-2">
        <Badges />
      </div>
      <div className="border-t border-hairline px-4 pt-1 pb-2 sm:px-2">
        <LeadSteps lead={lead} />
      </div>
    </header>
  );
}
