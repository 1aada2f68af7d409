'use client';
import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Input } from './input';

type HandedSecretProps = {
  title: string;
  description: string;
  label: string;
  secret: string;
  onClose: () => void;
};

/** A secret that is shown once, ready to be copied. */
export function HandedSecret({ title, description, label, secret, onClose }: HandedSecretProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={title}
      description={description}
      footer={
        <Button variant="primary" onClick={onClose}>
          已妥善保存
        </Button>
      }
    >
      <div className="flex items-center gap-2">
        <Input
          readOnly
          aria-label={label}
          value={secret}
          onFocus={event => event.currentTarget.select()}
          className="font-mono text-table"
        />
        <Button onClick={copy}>{copied ? '已复制' : '复制'}</Button>
      </div>
      <p aria-live="polite" className="mt-2 text-note text-3">
        {copied ? '已复制，请只填到那个系统的设置里。' : '填到那个系统的设置里，不要写进代码、发到群里。'}
      </p>
    </Dialog>
  );
}
