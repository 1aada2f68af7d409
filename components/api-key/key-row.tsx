'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ApiKeyView } from '@/lib/domain/api-key';
import { SCOPES } from '@/lib/domain/api-scope';
import { formatAgo, formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { notify } from '../ui/notify';
import { StatusBadge } from '../ui/status-badge';
import { Td } from '../ui/td';
import { useDeed } from '../ui/use-deed';
import type { KeyActions } from './key-actions';

type KeyRowProps = { apiKey: ApiKeyView; now: string; revoke: KeyActions['revoke'] };

const STATES = { live: null, expired: '已过期', revoked: '已停用' } as const;

/** One key: for what, until when, when last used and from where. */
export function KeyRow({ apiKey, now, revoke }: KeyRowProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const deed = useDeed(revoke, () => {
    setAsking(false);
    notify({ message: `已停用密钥「${apiKey.name}」`, tone: 'ok' });
    router.refresh();
  });
  const state = STATES[apiKey.state];
  const until = formatInstant(new Date(apiKey.expiresAt));
  const scopes = apiKey.scopes.map(scope => SCOPES[scope]).join('、');
  const used = apiKey.lastUsedAt
    ? `${formatAgo(new Date(apiKey.lastUsedAt), new Date(now))}，${apiKey.lastUsedFrom ?? ''}`
    : '从未使用';
  return (
    <tr>
      <Td head className="py-1.5 whitespace-normal">
        {apiKey.name}
        {state && (
          <StatusBadge tone="neutral" className="ml-2">
            {state}
          </StatusBadge>
        )}
        <span className="block text-note font-normal text-3">
          <span className="font-mono">{apiKey.mark}</span> · {apiKey.ownerName}
          {apiKey.unitName && ` · ${apiKey.unitName}`}
        </span>
        <span className="block text-note font-normal text-2 sm:hidden">{scopes}</span>
        <span className="block text-note font-normal text-3 sm:hidden">至 {until}</span>
        <span className="block text-note font-normal text-3 sm:hidden">{used}</span>
        {deed.message && <span className="block text-note font-normal text-danger">{deed.message}</span>}
      </Td>
      <Td className="hidden py-1.5 text-note whitespace-normal sm:table-cell">{scopes}</Td>
      <Td className="hidden sm:table-cell">{until}</Td>
      <Td className="hidden sm:table-cell">{used}</Td>
      <Td className="text-right">
        {apiKey.state === 'live' ? (
          <Button
            size="sm"
            variant="quiet"
            aria-label={`停用密钥 ${apiKey.name}`}
            onClick={() => setAsking(true)}
          >
            停用
          </Button>
        ) : (
          <span className="text-3">—</span>
        )}
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={`停用密钥「${apiKey.name}」？`}
          description="用它的系统从下一次请求起就进不来，不能恢复；需要时另生成一把。"
          actionLabel="停用"
          pending={deed.pending}
          onConfirm={() => deed.send({ keyId: apiKey.id })}
        />
      </Td>
    </tr>
  );
}
