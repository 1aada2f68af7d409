'use client';
import { stageName } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { Note } from '../ui/note';
import { StatusBadge } from '../ui/status-badge';
import { useLeadDesk } from './lead-desk';

function Resting() {
  const { lead, open } = useLeadDesk();
  const facts = [lead.exitReasonName, lead.exitNote, lead.reopenOn && `拟于 ${lead.reopenOn} 重启`].filter(
    Boolean,
  );
  return (
    <section aria-label="推进状态" className="rounded-card border border-hairline bg-surface px-4 py-3">
      <Note
        tone={lead.status === 'lost' ? 'danger' : 'warn'}
        action={
          lead.rights.suspend ? (
            <Button size="sm" onClick={() => open({ kind: 'reopen' })}>
              恢复推进
            </Button>
          ) : undefined
        }
      >
        {lead.status === 'lost' ? '已流失' : '已暂缓'}
        {facts.length > 0 && `：${facts.join('；')}`}
      </Note>
    </section>
  );
}

/** What the next gate still lacks, and the one filled button of the page. */
export function GateCard() {
  const { lead, open } = useLeadDesk();
  if (lead.status !== 'active') return <Resting />;
  const { gate } = lead;
  if (!gate) {
    return (
      <section
        aria-label="下一阶段"
        className="rounded-card border border-hairline bg-surface px-4 py-3 text-2"
      >
        已达产，走完全部阶段。
      </section>
    );
  }
  const name = stageName(gate.to);
  return (
    <section aria-label="下一阶段" className="rounded-card border border-hairline bg-surface px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          {gate.missing.length === 0 ? (
            <h2 className="flex flex-wrap items-center gap-2 text-table text-2">
              距「{name}」 <StatusBadge tone="ok">材料齐全</StatusBadge>
            </h2>
          ) : (
            <>
              <h2 className="text-table text-2">
                距「{name}」还缺 <span className="tabular-nums">{gate.missing.length}</span> 项：
              </h2>
              <ul className="mt-1 flex flex-wrap gap-x-1.5 gap-y-1">
                {gate.missing.map(item => (
                  <li key={`${item.kind}:${item.key}`}>
                    {lead.rights.advance ? (
                      <button
                        type="button"
                        onClick={() => open({ kind: 'advance', focus: item.key })}
                        className="inline-flex min-h-6 items-center rounded-input bg-warn-tint px-1.5 text-left text-note text-warn hover:underline pointer-coarse:min-h-11"
                      >
                        {item.label}
                      </button>
                    ) : (
                      <span className="inline-flex min-h-6 items-center rounded-input bg-warn-tint px-1.5 text-note text-warn">
                        {item.label}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        {lead.rights.advance && (
          <Button variant="primary" onClick={() => open({ kind: 'advance' })}>
            移到「{name}」
          </Button>
        )}
      </div>
    </section>
  );
}
