'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { WebhookSecret } from '@/lib/domain/webhook';
import { Button } from '../ui/button';
import { FormDialog } from '../ui/form-dialog';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { HandedWebhookSecret } from './handed-webhook-secret';
import type { WebhookActions } from './webhook-actions';
import { readWebhookFields, WebhookFields } from './webhook-fields';

/** A new receiver, and its secret right after. */
export function AddWebhook({ add }: Pick<WebhookActions, 'add'>) {
  const router = useRouter();
  const ready = useReady();
  const [isOpen, setOpen] = useState(false);
  const [issued, setIssued] = useState<WebhookSecret | null>(null);
  const deed = useDeed(add, secret => {
    setOpen(false);
    setIssued(secret);
  });
  return (
    <>
      <Button variant="primary" data-ready={ready} onClick={() => setOpen(true)}>
        新增接收地址
      </Button>
      {isOpen && (
        <FormDialog
          open
          onOpenChange={setOpen}
          title="新增接收地址"
          submitLabel="新增"
          pending={deed.pending}
          message={deed.message}
          errors={deed.errors}
          onSubmit={form => deed.send(readWebhookFields(form))}
        >
          <WebhookFields errors={deed.errors} />
        </FormDialog>
      )}
      <HandedWebhookSecret
        issued={issued}
        onClose={() => {
          setIssued(null);
          router.refresh();
        }}
      />
    </>
  );
}
