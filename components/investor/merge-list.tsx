'use client';
import { useState } from 'react';
import { dayOf } from '@/lib/domain/day';
import type { MergeView } from '@/lib/domain/investor-view';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import { Section } from '../ui/section';
import { useInvestorDesk } from './investor-desk';

function UndoMerge({ merge, onClose }: { merge: MergeView; onClose: () => void }) {
  const { actions, done } = useInvestorDesk();
  const [pending, setPending] = useState(false);
  const undo = async () => {
    setPending(true);
    const outcome = await reach(actions.undoMerge({ mergeId: merge.id }));
    setPending(false);
    onClose();
    if (!outcome.ok) return notify({ message: outcome.message, tone: 'warn' });
    const { stays } = outcome.value;
    const rest = stays.length > 0 ? `；合并后又改过的${stays.join('、')}保持现状` : '';
    done(`已恢复「${merge.mergedName}」${rest}`);
  };
  return (
    <Confirm
      open
      onOpenChange={open => !open && onClose()}
      title={`撤销合并「${merge.mergedName}」？`}
      description="随合并移来的线索、联系人、备案和风险提示移回原处；合并后新登记的线索留在这里。"
      actionLabel="撤销合并"
      tone="plain"
      pending={pending}
      onConfirm={() => void undo()}
    />
  );
}

/** Cards that were merged into this one, each to be taken back; for the office. */
export function MergeList() {
  const { card } = useInvestorDesk();
  const [asked, setAsked] = useState<MergeView | null>(null);
  if (card.merges.length === 0) return null;
  return (
    <Section title="合并记录">
      <ul className="divide-y divide-hairline">
        {card.merges.map(merge => (
          <li key={merge.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-table">
            <span className="min-w-0 flex-1 basis-40">
              {merge.mergedName}
              <span className="block text-note text-3">
                {merge.mergedBy}于 {dayOf(new Date(merge.mergedAt))} 并入：{merge.reason}
              </span>
            </span>
            <Button size="sm" onClick={() => setAsked(merge)}>
              撤销合并
            </Button>
          </li>
        ))}
      </ul>
      {asked && <UndoMerge merge={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}
