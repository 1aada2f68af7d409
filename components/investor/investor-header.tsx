'use client';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { GRADE_NAMES, INVESTOR_KIND_NAMES } from '@/lib/domain/labels';
import { buttonClass } from '../ui/button-class';
import { Menu } from '../ui/menu';
import { StatusBadge } from '../ui/status-badge';
import { Tag } from '../ui/tag';
import { EditInvestor } from './edit-investor';
import { useInvestorDesk } from './investor-desk';
import { MergePick } from './merge-pick';

function Badges() {
  const { card } = useInvestorDesk();
  const standing = card.risks.filter(risk => risk.retraction === null).length;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-table text-2">
      {card.uscc && <span className="font-mono text-note text-3">{card.uscc}</span>}
      {card.kind && <Tag>{INVESTOR_KIND_NAMES[card.kind]}</Tag>}
      {card.grades.map(grade => (
        <Tag key={grade}>{GRADE_NAMES[grade]}</Tag>
      ))}
      {card.originPlace && <span>来源地：{card.originPlace}</span>}
      {standing > 0 && <StatusBadge tone="danger">{`风险 ${standing} 条`}</StatusBadge>}
    </p>
  );
}

/** Name, former names and what can be done with the card as a whole. */
export function InvestorHeader() {
  const { card } = useInvestorDesk();
  const [asked, setAsked] = useState<'edit' | 'merge' | null>(null);
  const items = [
    ...(card.rights.edit ? [{ key: 'edit', label: '修改基本信息', onSelect: () => setAsked('edit') }] : []),
    ...(card.rights.manage ? [{ key: 'merge', label: '合并另一家', onSelect: () => setAsked('merge') }] : []),
  ];
  return (
    <header className="flex items-start gap-3 rounded-card border border-hairline bg-surface px-4 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-table text-2">
          <Link href="/investors" className="underline-offset-2 hover:underline">
            投资方
          </Link>
        </p>
        <h1 className="text-title font-semibold break-words">{card.name}</h1>
        {card.formerNames.length > 0 && (
          <p className="text-table text-2">曾用名：{card.formerNames.join('、')}</p>
        )}
        <Badges />
      </div>
      {items.length > 0 && (
        <Menu
          items={items}
          trigger={
            <button type="button" className={buttonClass('secondary')} aria-label="投资方操作">
              <Ellipsis className="size-4" aria-hidden />
              操作
            </button>
          }
        />
      )}
      {asked === 'edit' && <EditInvestor onClose={() => setAsked(null)} />}
      {asked === 'merge' && <MergePick onClose={() => setAsked(null)} />}
    </header>
  );
}
