'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { EVENT_NAMES, type WebhookSecret, type WebhookView } from '@/lib/domain/webhook';
import { formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { FormDialog } from '../ui/form-dialog';
import { LinkButton } from '../ui/link-button';
import { Note } from '../ui/note';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { useDeed } from '../ui/use-deed';
import { HandedWebhookSecret } from './handed-webhook-secret';
import type { WebhookActions } from './webhook-actions';
import { readWebhookFields, WebhookFields } from './webhook-fields';

type WebhookCardProps = {
  hook: WebhookView;
  /** Whether its deliveries stand below. */
  isShown: boolean;
  actions: Pick<WebhookActions, 'edit' | 'rotate' | 'setEnabled'>;
};

const at = (instant: string): string => formatInstant(new Date(instant));

function stateOf(hook: WebhookView): { tone: 'ok' | 'warn' | 'neutral'; word: string } {
  if (hook.disabledAt) return { tone: 'neutral', word: '已停用' };
  return hook.failingSince ? { tone: 'warn', word: '未送达' } : { tone: 'ok', word: '正常' };
}

/** One receiver: where, of what, how it goes, and what can be done about it. */
export function WebhookCard({ hook, isShown, actions }: WebhookCardProps) {
  const router = useRouter();
  const [open, setOpen] = useState<'edit' | 'rotate' | null>(null);
  const [issued, setIssued] = useState<WebhookSecret | null>(null);
  const over = (message: string) => () => {
    setOpen(null);
    notify({ message, tone: 'ok' });
    router.refresh();
  };
  const edited = useDeed(actions.edit, over('已保存'));
  const enabled = useDeed(actions.setEnabled, over(hook.disabledAt ? '已启用' : '已停用'));
  const rotated = useDeed(actions.rotate, secret => {
    setOpen(null);
    setIssued(secret);
  });
  const { tone, word } = stateOf(hook);
  const message = enabled.message ?? rotated.message;
  return (
    <Section
      title={hook.name}
      note={<StatusBadge tone={tone}>{word}</StatusBadge>}
      actions={
        <>
          {!isShown && (
            <LinkButton size="sm" variant="quiet" href={`/admin/webhooks?webhook=${hook.id}`}>
              推送记录
            </LinkButton>
          )}
          <Button size="sm" onClick={() => setOpen('edit')}>
            修改
          </Button>
          <Button size="sm" onClick={() => setOpen('rotate')}>
            更换密钥
          </Button>
          <Button
            size="sm"
            pending={enabled.pending}
            onClick={() => enabled.send({ webhookId: hook.id, enabled: hook.disabledAt !== null })}
          >
            {hook.disabledAt ? '启用' : '停用'}
          </Button>
        </>
      }
    >
      {message && <Note tone="danger">{message}</Note>}
      <p className="font-mono text-table break-all">{hook.url}</p>
      <p className="text-table text-2">{hook.events.map(event => EVENT_NAMES[event]).join('、')}</p>
      <p className="text-note text-3 tabular-nums">
        {hook.createdBy} {at(hook.createdAt)} 登记 · 密钥 {at(hook.rotatedAt)} 起用 · 待送 {hook.waiting} ·
        搁置 {hook.parked}
        {hook.failingSince && ` · ${at(hook.failingSince)} 起未送达`}
      </p>
      {open === 'edit' && (
        <FormDialog
          open
          onOpenChange={isOpen => !isOpen && setOpen(null)}
          title={`修改「${hook.name}」`}
          submitLabel="保存"
          pending={edited.pending}
          message={edited.message}
          errors={edited.errors}
          onSubmit={form => edited.send({ webhookId: hook.id, ...readWebhookFields(form) })}
        >
          <WebhookFields errors={edited.errors} hook={hook} />
        </FormDialog>
      )}
      <Confirm
        open={open === 'rotate'}
        onOpenChange={isOpen => !isOpen && setOpen(null)}
        title={`更换「${hook.name}」的签名密钥？`}
        description="新密钥只显示一次；旧密钥 24 小时内仍同时签名，请在此之前让对方换好。"
        actionLabel="更换"
        pending={rotated.pending}
        onConfirm={() => rotated.send({ webhookId: hook.id })}
      />
      <HandedWebhookSecret
        issued={issued}
        onClose={() => {
          setIssued(null);
          router.refresh();
        }}
      />
    </Section>
  );
}
