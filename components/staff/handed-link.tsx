'use client';
import { useState } from 'react';
import type { HandedLink as Link } from '@/lib/domain/staff-view';
import { formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Input } from '../ui/input';

type Props = { link: Link | null; onClose: () => void };

/** Shows a one-time link the only time it can be shown, ready to be handed over. */
export function HandedLink({ link, onClose }: Props) {
  const [copied, setCopied] = useState(false);
  if (!link) return null;
  const copy = async () => {
    await navigator.clipboard?.writeText(link.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={`把链接交给${link.name}`}
      description={`用户名 ${link.username}。本人打开链接设置密码后即可登录；链接只用一次，${formatInstant(new Date(link.expiresAt))} 前有效，关闭后不再显示。`}
      footer={
        <Button variant="primary" onClick={onClose}>
          已交给本人
        </Button>
      }
    >
      <div className="flex items-center gap-2">
        <Input
          readOnly
          aria-label="一次性链接"
          value={link.url}
          onFocus={event => event.currentTarget.select()}
          className="font-mono text-table"
        />
        <Button onClick={copy}>{copied ? '已复制' : '复制链接'}</Button>
      </div>
      <p aria-live="polite" className="mt-2 text-note text-3">
        {copied ? '已复制，请只发给本人。' : '请当面或用政务通讯工具交给本人，不要发到群里。'}
      </p>
    </Dialog>
  );
}
