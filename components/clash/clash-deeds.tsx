'use client';
import { useState } from 'react';
import type { ClashView } from '@/lib/domain/claim-view';
import type { ClashActions } from '../claim/claim-actions';
import { Button } from '../ui/button';
import { useReady } from '../ui/use-ready';
import { AnswerDialog } from './answer-dialog';
import { AppealDialog } from './appeal-dialog';
import { ReplyDialog } from './reply-dialog';
import { RuleDialog } from './rule-dialog';

type Open = 'answer' | 'reply' | 'state' | 'appeal' | 'rule';

/** What the reader may do about a clash next. */
export function ClashDeeds({ clash, actions }: { clash: ClashView; actions: ClashActions }) {
  const ready = useReady();
  const [open, setOpen] = useState<Open | null>(null);
  const { may } = clash;
  const deeds: (false | { key: Open; label: string })[] = [
    may.answer && { key: 'answer', label: '处理撞单' },
    may.replyToJoin && { key: 'reply', label: '答复对方' },
    may.state && { key: 'state', label: clash.holderStatement ? '修改说明' : '补充说明' },
    may.appeal && { key: 'appeal', label: '申诉' },
    may.rule && { key: 'rule', label: clash.isAppealed ? '终裁' : '裁定' },
  ];
  const shown = deeds.filter(deed => deed !== false);
  if (shown.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <span data-ready={ready} className="flex flex-wrap gap-2">
      {shown.map(({ key, label }) => (
        <Button key={key} size="sm" onClick={() => setOpen(key)} aria-label={`${label} ${clash.later.code}`}>
          {label}
        </Button>
      ))}
      {open === 'answer' && <AnswerDialog clash={clash} answer={actions.answer} onClose={close} />}
      {open === 'reply' && (
        <ReplyDialog clash={clash} isStatement={false} reply={actions.reply} onClose={close} />
      )}
      {open === 'state' && <ReplyDialog clash={clash} isStatement reply={actions.reply} onClose={close} />}
      {open === 'appeal' && <AppealDialog clash={clash} appeal={actions.appeal} onClose={close} />}
      {open === 'rule' && <RuleDialog clash={clash} rule={actions.rule} onClose={close} />}
    </span>
  );
}
