import { FolderDown, UserRound, Waves } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/require-actor';
import { can } from '@/lib/domain/access';
import { navItems } from '../navigation';

export const metadata: Metadata = { title: '更多' };

/** Every place of the desk, for phones whose bar holds only four. */
export default async function MorePage() {
  const actor = await requireActor();
  // On a wide screen the pool is a tab of 首谈备案.
  const places = navItems(actor).flatMap(item =>
    item.href === '/claims'
      ? [item, { href: '/pool', label: '公共池', icon: <Waves className="size-4" /> }]
      : [item],
  );
  const own = [
    ...(can(actor, 'lead.export')
      ? [{ href: '/exports', label: '我的导出', icon: <FolderDown className="size-4" /> }]
      : []),
    { href: '/account', label: '我的账号', icon: <UserRound className="size-4" /> },
  ];
  return (
    <div className="flex max-w-180 flex-col gap-3">
      <PageHeader title="更多" />
      <ul className="divide-y divide-hairline rounded-card border border-hairline bg-surface">
        {[...places, ...own].map(item => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              className="flex h-12 items-center gap-3 px-4 hover:bg-selected"
            >
              <span className="size-4 text-3">{item.icon}</span>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
