'use client';
import { useRouter } from 'next/navigation';
import type { SessionView } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import { formatAgo, formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { StatusBadge } from '../ui/status-badge';
import { Td } from '../ui/td';
import { useDeed } from '../ui/use-deed';

type Props = {
  session: SessionView;
  now: string;
  end: (input: { sessionId: string }) => Promise<Outcome>;
};

/** One device, and the way to sign it out. */
export function SessionRow({ session, now, end }: Props) {
  const router = useRouter();
  const deed = useDeed(end, () => {
    notify({ message: `${session.device} 已退出登录`, tone: 'ok' });
    router.refresh();
  });
  const signedIn = formatInstant(new Date(session.signedInAt));
  const lastSeen = formatAgo(new Date(session.lastSeenAt), new Date(now));
  return (
    <tr>
      <Td head className="py-1.5">
        {session.device}
        {session.isCurrent && (
          <StatusBadge tone="ok" className="ml-2">
            本机
          </StatusBadge>
        )}
        <span className="block text-note font-normal text-3 sm:hidden">
          <span className="font-mono">{session.address}</span>
        </span>
        <span className="block text-note font-normal text-3 sm:hidden">{signedIn} 登录</span>
        <span className="block text-note font-normal text-3 sm:hidden">{lastSeen}操作</span>
        {deed.message && <span className="block text-note font-normal text-danger">{deed.message}</span>}
      </Td>
      <Td className="hidden font-mono sm:table-cell">{session.address}</Td>
      <Td className="hidden sm:table-cell">{signedIn}</Td>
      <Td className="hidden sm:table-cell">{lastSeen}</Td>
      <Td className="text-right">
        {session.isCurrent ? (
          <span className="text-3">—</span>
        ) : (
          <Button
            size="sm"
            variant="quiet"
            pending={deed.pending}
            aria-label={`退出 ${session.device}，${session.address}`}
            onClick={() => deed.send({ sessionId: session.id })}
          >
            退出
          </Button>
        )}
      </Td>
    </tr>
  );
}
