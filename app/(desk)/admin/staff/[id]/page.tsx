import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AccountBadge } from '@/components/staff/account-badge';
import { PersonDeeds } from '@/components/staff/person-deeds';
import { PostTable } from '@/components/staff/post-table';
import { ReopenAccount } from '@/components/staff/reopen-account';
import { Note } from '@/components/ui/note';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight, turnAway } from '@/lib/auth/require-actor';
import { listPostChoices } from '@/lib/db/post-choices';
import { getStaffAccount } from '@/lib/db/staff-list';
import { disable, enable, finishPost, givePost, reset, takeBackPost } from '../actions';

export const metadata: Metadata = { title: '人员' };

type Props = { params: Promise<{ id: string }> };

export default async function PersonPage({ params }: Props) {
  const actor = await requireRight('staff.manage');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) return turnAway(actor, 'staff.manage', { staffId: id });
  const [person, choices] = await Promise.all([getStaffAccount(actor, id), listPostChoices(actor)]);
  if (!person) notFound();
  const isSelf = person.id === actor.staffId;
  const deeds =
    person.state === 'disabled' ? (
      <ReopenAccount person={person} enable={enable} />
    ) : (
      <PersonDeeds person={person} actions={{ disable, resetPassword: reset }} />
    );
  return (
    <div className="flex max-w-220 flex-col gap-4">
      <PageHeader
        title={person.name}
        count={`用户名 ${person.username}`}
        back={
          <Link href="/admin/staff" className="hover:underline">
            ← 人员与岗位
          </Link>
        }
        note={<AccountBadge state={person.state} />}
        actions={!isSelf && deeds}
      />
      {isSelf && (
        <Note tone="info">
          这是你自己的账号：岗位由另一位系统管理员办理，密码在
          <Link href="/account" className="underline">
            密码与登录设备
          </Link>
          修改。
        </Note>
      )}
      {person.state === 'locked' && (
        <Note tone="warn">一次性链接已过期，还没有设置密码。请点“重置密码”重新生成。</Note>
      )}
      <PostTable
        person={person}
        choices={choices}
        readOnly={isSelf}
        actions={{ addPost: givePost, endPost: finishPost, withdrawPost: takeBackPost }}
      />
    </div>
  );
}
