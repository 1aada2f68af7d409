'use client';
import { AGREEMENT_NAMES } from '@/lib/domain/labels';
import type { EntryView } from '@/lib/domain/lead-view';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { StatusBadge } from '../ui/status-badge';
import { useLeadDesk } from './lead-desk';

function State({ entry }: { entry: EntryView }) {
  if (entry.revokedAt) return <StatusBadge tone="neutral">已撤销</StatusBadge>;
  if (entry.agreementKind === 'framework')
    return <StatusBadge tone="neutral">框架协议，不计入统计</StatusBadge>;
  if (!entry.needsConfirmation) return null;
  return entry.confirmedAt ? (
    <StatusBadge tone="ok">{`已认定${entry.confirmedBy ? `（${entry.confirmedBy}）` : ''}`}</StatusBadge>
  ) : (
    <StatusBadge tone="warn">待认定</StatusBadge>
  );
}

/** That the lead entered a stage, whether it counts, and what the office can do about it. */
export function StageNote({ entry }: { entry: EntryView }) {
  const { lead, open } = useLeadDesk();
  const { rights } = lead;
  const name = stageName(entry.stage);
  const standing = entry.revokedAt === null;
  const deeds = [
    rights.confirm && standing && !entry.confirmedAt && { kind: 'confirm' as const, label: '认定' },
    rights.correct &&
      standing &&
      entry.confirmedAt &&
      entry.stage === 'signed' && { kind: 'correct' as const, label: '更正' },
    rights.confirm &&
      standing &&
      entry.confirmedAt &&
      entry.needsConfirmation && { kind: 'revoke' as const, label: '撤销认定' },
  ].filter(deed => deed !== false && deed !== null && deed !== '');
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-body">
        <span className={standing ? 'text-1' : 'text-3 line-through'}>进入「{name}」</span>
        <span className="text-table text-2 tabular-nums">{entry.happenedOn}</span>
        {entry.valueYuan > 0 && (
          <span className="text-table text-2 tabular-nums" title={formatExact(entry.valueYuan)}>
            {formatMoney(entry.valueYuan)}
          </span>
        )}
        {entry.agreementKind && entry.agreementKind !== 'framework' && (
          <span className="text-table text-2">{AGREEMENT_NAMES[entry.agreementKind]}协议</span>
        )}
        <State entry={entry} />
      </p>
      {entry.note && <p className="text-table text-2">原因：{entry.note}</p>}
      {deeds.length > 0 && (
        <div className="mt-1 flex gap-2">
          {deeds.map(({ kind, label }) => (
            <Button
              key={kind}
              size="sm"
              aria-label={`${label}「${name}」`}
              onClick={() => open({ kind, entry })}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
