import type { Metadata } from 'next';
import { ExternalIdentities } from '@/components/account/external-identities';
import { MailForm } from '@/components/account/mail-form';
import { PasswordForm } from '@/components/account/password-form';
import { SecondFactorSection } from '@/components/account/second-factor-section';
import { SessionTable } from '@/components/account/session-table';
import { FeedSection } from '@/components/calendar/feed-section';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { passwordHintFor } from '@/lib/auth/account';
import { listIdentities } from '@/lib/auth/external/own';
import { identityProviders } from '@/lib/auth/external/providers';
import { currentToken } from '@/lib/auth/proof';
import { requireActor } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { getOwnUsername, listOwnSessions } from '@/lib/db/account';
import { getFeed } from '@/lib/db/calendar-feed';
import { getMailSettings } from '@/lib/db/mail-settings';
import { getOwnSecondFactor } from '@/lib/db/second-factor';
import { getPolicy } from '@/lib/db/security-policy';
import { identityNotice } from '@/lib/domain/identity';
import { env } from '@/lib/env';
import { create, revoke } from '../calendar/actions';
import {
  change,
  confirm,
  linkIdentity,
  remove,
  renew,
  setMail,
  signOutOne,
  signOutOthers,
  start,
  unlinkIdentity,
} from './actions';
import { OwnKeys } from './own-keys';

export const metadata: Metadata = { title: '我的账号' };

type Props = { searchParams: Promise<{ identity?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const actor = await requireActor();
  const [username, mail, sessions, factor, policy, hint, identities, feed, { identity }] = await Promise.all([
    getOwnUsername(actor),
    getMailSettings(actor),
    listOwnSessions(actor, await currentToken()),
    getOwnSecondFactor(actor),
    getPolicy(),
    passwordHintFor(actor),
    listIdentities(actor),
    getFeed(actor),
    searchParams,
  ]);
  const providers = identityProviders();
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-4">
      <PageHeader title="我的账号" count={`${actor.name}，用户名 ${username}`} />
      <Section title="修改密码" note="改后其他设备立即退出">
        <PasswordForm username={username} hint={hint} change={change} />
      </Section>
      <SecondFactorSection
        view={factor}
        username={username}
        isRequired={actor.posts.some(({ role }) => policy.secondFactorRoles.includes(role))}
        actions={{ start, confirm, remove, renew }}
      />
      {(providers.length > 0 || identities.length > 0) && (
        <ExternalIdentities
          providers={providers}
          identities={identities}
          notice={identityNotice(identity)}
          startLinking={linkIdentity}
          unlink={unlinkIdentity}
        />
      )}
      <Section title="邮件通知" note="站内消息始终会有；邮件另发一份">
        <MailForm settings={mail} isOn={env.mail !== null} setMail={setMail} />
      </Section>
      <FeedSection feed={feed} create={create} revoke={revoke} />
      <OwnKeys actor={actor} username={username} asksCode={factor.enabledAt !== null} />
      <SessionTable
        sessions={sessions}
        now={now().toISOString()}
        note={`${policy.idleMinutes} 分钟不操作自动退出，最长 ${policy.absoluteHours} 小时`}
        end={signOutOne}
        endOthers={signOutOthers}
      />
    </div>
  );
}
