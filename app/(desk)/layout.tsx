import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { DeskKeys } from '@/components/shell/desk-keys';
import { NoticeBell } from '@/components/shell/notice-bell';
import { Shell } from '@/components/shell/shell';
import { LinkButton } from '@/components/ui/link-button';
import { findActor } from '@/lib/auth/require-actor';
import { countGrantsToDecide } from '@/lib/db/grant-list';
import { countUnreadNotices } from '@/lib/db/notice';
import { can, canReadSomeLeads } from '@/lib/domain/access';
import { ROLE_NAMES } from '@/lib/domain/actor';
import { navItems, phoneItems } from './navigation';
import { signOut } from './sign-out/actions';

/** Draws the frame. It guards nothing: each page asks for its actor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const [post] = actor.posts;
  const waiting = { grants: await countGrantsToDecide(actor) };
  const folded = (await cookies()).get('nav')?.value === 'folded';
  return (
    <Shell
      personId={actor.staffId}
      product="诸暨招商工作台"
      home="/"
      search={
        canReadSomeLeads(actor) ? { action: '/leads', hint: '搜索项目、投资方、拼音首字母、编号' } : null
      }
      nav={navItems(actor, waiting)}
      phoneNav={phoneItems(actor)}
      folded={folded}
      record={
        can(actor, 'lead.create') && (
          <LinkButton href="/leads/new" variant="secondary" size="sm">
            新建线索
          </LinkButton>
        )
      }
      extra={<NoticeBell href="/notices" count={await countUnreadNotices(actor)} />}
      user={{
        name: actor.name,
        unit: post?.unitName ?? '未任岗位',
        role: post ? ROLE_NAMES[post.role] : '',
      }}
      userLinks={[{ href: '/account', label: '密码与登录设备' }]}
      signOut={signOut}
    >
      <DeskKeys canCreate={can(actor, 'lead.create')} />
      {children}
    </Shell>
  );
}
