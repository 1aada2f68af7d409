'use client';
import { useRouter } from 'next/navigation';
import type { SessionView } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import { formatAgo, formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { useDeed } from '../ui/use-deed';

type Props = {
  sessions: SessionView[];
  /** From the server, so that both draw the same words. */
  now: string;
  endOthers: (input: Record<string, never>) => Promise<Outcome<{ count: number }>>;
};

/** Where one is signed in, and the way to end all but this. */
export function SessionTable({ sessions, now, endOthers }: Props) {
  const router = useRouter();
  const deed = useDeed(endOthers, ({ count }) => {
    notify({ message: `已退出 ${count} 个其他设备`, tone: 'ok' });
    router.refresh();
  });
  const hasOthers = sessions.some(session => !session.isCurrent);
  return (
    <Section
      title="登录设备"
      note="30 分钟不操作自动退出，最长 12 小时"
      actions={
        hasOthers && (
          <Button size="sm" pending={deed.pending} onClick={() => deed.send({})}>
            退出其他设备
          </Button>
        )
      }
    >
      {deed.message && <p className="mb-2 text-table text-danger">{deed.message}</p>}
      <Table label="登录设备">
        <thead>
          <tr>
            <Th>设备</Th>
            <Th className="hidden sm:table-cell">网络地址</Th>
            <Th className="hidden sm:table-cell">登录时间</Th>
            <Th>最近操作</Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(session => (
            <tr key={session.id}>
              <Td head className="py-1.5">
                {session.device}
                {session.isCurrent && (
                  <StatusBadge tone="ok" className="ml-2">
                    本机
                  </StatusBadge>
                )}
                <span className="block font-mono text-note text-3 sm:hidden">{session.address}</span>
              </Td>
              <Td className="hidden font-mono sm:table-cell">{session.address}</Td>
              <Td className="hidden sm:table-cell">{formatInstant(new Date(session.signedInAt))}</Td>
              <Td>{formatAgo(new Date(session.lastSeenAt), new Date(now))}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
