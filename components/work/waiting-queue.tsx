'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { formatMoney } from '@/lib/domain/money';
import type { Outcome } from '@/lib/domain/outcome';
import type { WaitingEntry } from '@/lib/domain/work-view';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';

type Confirm = (input: { leadId: string; entryId: string }) => Promise<Outcome>;

type WaitingQueueProps = { entries: WaitingEntry[]; count: number; confirm: Confirm };

/** 待认定: what does not count yet; one press each, the oldest first. */
export function WaitingQueue({ entries, count, confirm }: WaitingQueueProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [at, setAt] = useState<string | null>(null);
  const press = (entry: WaitingEntry): void => {
    if (pending) return;
    setAt(entry.id);
    start(async () => {
      const outcome = await confirm({ leadId: entry.leadId, entryId: entry.id });
      notify(
        outcome.ok
          ? { message: `已认定：${entry.title} ${entry.stageName}`, tone: 'ok' }
          : { message: outcome.message, tone: 'warn' },
      );
      router.refresh();
    });
  };
  return (
    <Section title="待认定" note={`${count} 条，认定后计入统计`}>
      {entries.length === 0 ? (
        <p className="py-2 text-table text-3">没有待认定的阶段记录。</p>
      ) : (
        <ul className="-mx-4 max-h-160 divide-y divide-hairline overflow-y-auto">
          {entries.map(entry => (
            <li key={entry.id} className="flex items-center gap-3 px-4 py-2">
              <div className="min-w-0 flex-1">
                <p className="flex items-baseline gap-2">
                  <Link
                    href={`/leads/${entry.leadId}`}
                    prefetch={false}
                    title={entry.title}
                    className="min-w-0 truncate font-semibold hover:text-accent"
                  >
                    {entry.title}
                  </Link>
                  <span className="ml-auto shrink-0 tabular-nums">
                    {entry.valueYuan === 0 ? '金额待定' : formatMoney(entry.valueYuan)}
                  </span>
                </p>
                <p className="truncate text-table text-2" title={entry.investorName}>
                  {entry.stageName} {entry.happenedOn} · {entry.recordedBy}登记 · {entry.investorName}
                </p>
              </div>
              <Button
                size="sm"
                aria-label={`认定：${entry.title} ${entry.stageName}`}
                pending={pending && at === entry.id}
                pendingText="认定中…"
                onClick={() => press(entry)}
              >
                认定
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
