import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PersonGrants } from '@/components/grant/person-grants';
import { AccountBadge } from '@/components/staff/account-badge';
import { PersonDeeds } from '@/components/staff/person-deeds';
import { PostTable } from '@/components/staff/post-table';
import { Note } from '@/components/ui/note';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight, turnAway } from '@/lib/auth/require-actor';
import { listGrantsFor } from '@/lib/db/grant-list';
import { listPostChoices } from '@/lib/db/post-choices';
import { getStaffAccount } from '@/lib/db/staff-list';
import { can } from '@/lib/domain/access';
import { approve, collectLink, decline, withdraw } from '../../grants/actions';
import {
  disable,
  enable,
  finishPost,
  givePost,
  invite,
  reset,
  resetFactor,
  signOutPerson,
  takeBackPost,
} from '../actions';

export const metadata: Metadata = { title: '人员' };

type Props = { params: Promise<{ id: string }> };

export default async function PersonPage({ params }: Props) {
  const actor = await requireRight('staff.read');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) return turnAway(actor, 'staff.read', { staffId: id });
  const [person, choices, grants] = await Promise.all([
    getStaffAccount(actor, id),
    listPostChoices(actor),
    listGrantsFor(actor, id),
  ]);
  if (!person) notFound();
  const isSelf = person.id === actor.staffId;
  const may = {
    propose: !isSelf && can(actor, 'grant.propose'),
    manage: !isSelf && can(actor, 'staff.manage'),
  };
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-4">
      <PageHeader
        title={person.name}
        count={`用户名 ${person.username}`}
        back={
          <Link href="/admin/staff" className="hover:underline">
            ← 人员与岗位
          </Link>
        }
        note={<AccountBadge state={person.state} />}
        actions={
          <PersonDeeds
            person={person}
            today={actor.today}
            may={may}
            actions={{ invite, disable, enable, resetPassword: reset, resetFactor, signOut: signOutPerson }}
          />
        }
      />
      {isSelf && (
        <Note tone="info">
          这是你自己的账号：岗位由另一位管理员办理，密码在
          <Link href="/account" className="underline">
            我的账号
          </Link>
          修改。
        </Note>
      )}
      <PersonGrants grants={grants} actions={{ approve, decline, withdraw, collectLink }} />
      {person.state === 'locked' && !grants.some(grant => grant.may.takeLink) && (
        <Note tone="warn">还没有设置密码，也没有可用的一次性链接。请由管理员重新办理链接。</Note>
      )}
      <PostTable
        person={person}
        choices={choices}
        may={may}
        actions={{ addPost: givePost, endPost: finishPost, withdrawPost: takeBackPost }}
      />
    </div>
  );
}
