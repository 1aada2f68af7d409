import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { PaletteDoor } from '@/components/palette/palette-door';
import { DeskKeys } from '@/components/shell/desk-keys';
import { NoticeBell } from '@/components/shell/notice-bell';
import { Shell } from '@/components/shell/shell';
import type { Writes } from '@/components/talk/note';
import { NoteBar } from '@/components/talk/note-bar';
import { OfflineReady } from '@/components/talk/offline-ready';
import { QuickLog } from '@/components/talk/quick-log';
import { RecordButton } from '@/components/talk/record-button';
import { RecordCell } from '@/components/talk/record-cell';
import { LinkButton } from '@/components/ui/link-button';
import { findActor } from '@/lib/auth/require-actor';
import { countGrantsToDecide } from '@/lib/db/grant-list';
import { countUnreadNotices } from '@/lib/db/notice';
import { countTasksWaiting } from '@/lib/db/task-list';
import { can, canReadSomeLeads, canSomewhere } from '@/lib/domain/access';
import { type Actor, ROLE_NAMES } from '@/lib/domain/actor';
import { logActivity } from './leads/[id]/actions';
import { navItems, phoneItems } from './navigation';
import { palettePlaces } from './palette-places';
import { signOut } from './sign-out/actions';
import { findColleagues, findLeads } from './talk/actions';

/** Who works a lead logs, a leader comments; whoever has no lead to write on gets no 记一笔. */
function writesOf(actor: Actor): Writes | null {
  if (canSomewhere(actor, 'activity.log')) return 'log';
  return canSomewhere(actor, 'lead.comment') ? 'comment' : null;
}

/** Draws the frame. It guards nothing: each page asks for its actor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await findActor();
  if (!actor) return children;
  const [post] = actor.posts;
  const [grants, tasks] = await Promise.all([countGrantsToDecide(actor), countTasksWaiting(actor)]);
  const writes = writesOf(actor);
  const nav = navItems(actor, { grants, tasks });
  const folded = (await cookies()).get('nav')?.value === 'folded';
  return (
    <Shell
      personId={actor.staffId}
      product="诸暨招商工作台"
      home="/"
      search={
        <PaletteDoor
          places={palettePlaces(nav)}
          rights={{
            canSearch: canReadSomeLeads(actor),
            canCreate: can(actor, 'lead.create'),
            canLog: writes !== null,
          }}
        />
      }
      nav={nav}
      phoneNav={phoneItems(actor)}
      phoneRecord={writes && <RecordCell key="record" />}
      banner={writes && <NoteBar here={{ personId: actor.staffId, writes }} log={logActivity} />}
      folded={folded}
      record={
        <div className="flex gap-2">
          {can(actor, 'lead.create') && (
            <LinkButton href="/leads/new" variant="secondary" size="sm">
              新建线索
            </LinkButton>
          )}
          {writes && <RecordButton />}
        </div>
      }
      extra={<NoticeBell href="/notices" count={await countUnreadNotices(actor)} />}
      user={{
        name: actor.name,
        unit: post?.unitName ?? '未任岗位',
        role: post ? ROLE_NAMES[post.role] : '',
      }}
      userLinks={[
        ...(can(actor, 'lead.export') ? [{ href: '/exports', label: '我的导出' }] : []),
        { href: '/account', label: '我的账号' },
      ]}
      signOut={signOut}
    >
      <DeskKeys canCreate={can(actor, 'lead.create')} />
      {writes && (
        <QuickLog
          writes={writes}
          today={actor.today}
          canCreate={can(actor, 'lead.create')}
          actions={{ logActivity, findLeads, findColleagues }}
        />
      )}
      <OfflineReady />
      {children}
    </Shell>
  );
}
