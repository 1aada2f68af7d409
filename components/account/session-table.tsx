'use client';
import { useRouter } from 'next/navigation';
import type { SessionView } from '@/lib/domain/account';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { notify } from '../ui/notify';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Th } from '../ui/th';
import { useDeed } from '../ui/use-deed';
import { SessionRow } from './session-row';

type Props = {
  sessions: SessionView[];
  /** From the server, so that both draw the same words. */
  now: string;
  /** How long a session lasts, as the policy has it. */
  note: string;
  end: (input: { sessionId: string }) => Promise<Outcome>;
  endOthers: (input: Record<string, never>) => Promise<Outcome<{ count: number }>>;
};

/** Where one is signed in, and the way to end one of the others, or all but this. */
export function SessionTable({ sessions, now, note, end, endOthers }: Props) {
  const router = useRouter();
  const deed = useDeed(endOthers, ({ count }) => {
    notify({ message: `已退出 ${count} 个其他设备`, tone: 'ok' });
    router.refresh();
  });
  const hasOthers = sessions.some(session => !session.isCurrent);
  return (
    <Section
      title="登录设备"
      note={note}
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
            <Th className="hidden sm:table-cell">最近操作</Th>
            <Th>
              <span className="sr-only">操作</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(session => (
            <SessionRow key={session.id} session={session} now={now} end={end} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
