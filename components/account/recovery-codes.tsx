'use client';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Note } from '../ui/note';

type Props = { codes: string[]; doneLabel: string; onDone: () => void };

/** The recovery codes, the only time they can be shown. */
export function RecoveryCodes({ codes, doneLabel, onDone }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="flex flex-col gap-3">
      <Note tone="warn">
        请现在抄下或打印这 {codes.length}{' '}
        个恢复码，离开本页后不再显示。手机不在身边时，每个可代替动态码登录一次。
      </Note>
      <ul
        aria-label="恢复码"
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-card border border-hairline bg-sunken px-4 py-3 font-mono text-body tabular-nums"
      >
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={onDone}>
          {doneLabel}
        </Button>
        <Button onClick={copy}>{copied ? '已复制' : '复制'}</Button>
        <span aria-live="polite" className="text-note text-3">
          {copied && '请粘贴到安全的地方，不要发到群里。'}
        </span>
      </div>
    </div>
  );
}
