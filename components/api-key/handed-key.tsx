'use client';
import { useRouter } from 'next/navigation';
import type { IssuedKey } from '@/lib/domain/api-key';
import { formatInstant } from '@/lib/format';
import { HandedSecret } from '../ui/handed-secret';

type HandedKeyProps = { issued: IssuedKey | null; onClose: () => void };

/** Shows a new key the only time it can be shown. */
export function HandedKey({ issued, onClose }: HandedKeyProps) {
  const router = useRouter();
  if (!issued) return null;
  return (
    <HandedSecret
      title={`密钥「${issued.name}」已生成`}
      description={`只显示这一次，关闭后无法再看；${formatInstant(new Date(issued.expiresAt))} 前有效。`}
      label="接口密钥"
      secret={issued.token}
      onClose={() => {
        onClose();
        router.refresh();
      }}
    />
  );
}
