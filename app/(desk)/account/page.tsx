import type { Metadata } from 'next';
import { PasswordForm } from '@/components/account/password-form';
import { SessionTable } from '@/components/account/session-table';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { currentToken } from '@/lib/auth/proof';
import { requireActor } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { getOwnUsername, listOwnSessions } from '@/lib/db/account';
import { change, signOutOthers } from './actions';

export const metadata: Metadata = { title: '密码与登录设备' };

export default async function AccountPage() {
  const actor = await requireActor();
  const [username, sessions] = await Promise.all([
    getOwnUsername(actor),
    listOwnSessions(actor, await currentToken()),
  ]);
  return (
    <div className="flex max-w-220 flex-col gap-4">
      <PageHeader title="密码与登录设备" count={`${actor.name}，用户名 ${username}`} />
      <Section title="修改密码" note="改后其他设备立即退出">
        <PasswordForm username={username} change={change} />
      </Section>
      <SessionTable sessions={sessions} now={now().toISOString()} endOthers={signOutOthers} />
    </div>
  );
}
