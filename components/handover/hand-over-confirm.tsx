'use client';
import type { HandOverPreview } from '@/lib/domain/handover';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { RefusalNote } from '../ui/refusal-note';
import { StayingList } from './staying-list';

type HandOverConfirmProps = {
  preview: HandOverPreview;
  from: string;
  to: string;
  pending: boolean;
  message: string | null;
  onCancel: () => void;
  onConfirm: () => void;
};

/** What moves, what stays and why, before anything is done. */
export function HandOverConfirm(props: HandOverConfirmProps) {
  const { preview, from, to, pending, message, onCancel, onConfirm } = props;
  const { moves, stays } = preview;
  return (
    <Dialog
      open
      onOpenChange={open => !open && onCancel()}
      title={`将${from}名下 ${moves.length} 个项目移交给${to}？`}
      description="跟踪人改为接手人；责任单位、阶段、下步计划和历史记录不变。双方都会收到消息。"
      footer={
        <>
          <Button onClick={onCancel}>返回修改</Button>
          <Button
            variant="primary"
            disabled={moves.length === 0}
            pending={pending}
            pendingText="移交中…"
            onClick={onConfirm}
          >
            移交 {moves.length} 个项目
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 pb-2">
        <RefusalNote message={message} />
        <StayingList stays={stays} />
        <section aria-label="移交的项目">
          <h3 className="text-table font-semibold">{moves.length} 个移交</h3>
          <ul className="max-h-64 divide-y divide-hairline overflow-y-auto">
            {moves.map(lead => (
              <li key={lead.id} className="py-1 text-table">
                {lead.title}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
