import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { HandOverWizard } from '@/components/handover/hand-over-wizard';
import { LeaverPicker } from '@/components/handover/leaver-picker';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { getHandOver, listLeavers } from '@/lib/db/handover-view';
import { handOver, preview } from './actions';

export const metadata: Metadata = { title: '移交线索' };

type Props = { searchParams: Promise<{ from?: string | string[] }> };

export default async function HandOverPage({ searchParams }: Props) {
  const actor = await requireRight('lead.handOver');
  const from = z.uuid().safeParse((await searchParams).from);
  const [people, view] = await Promise.all([
    listLeavers(actor),
    from.success ? getHandOver(actor, from.data) : null,
  ]);
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-3">
      <PageHeader
        title="移交线索"
        note="同事离岗或换岗时，把其名下在跟的项目一次交给接手人；每个项目单独核对权限、单独留痕。"
        back={
          <Link href="/leads" prefetch={false} className="hover:underline">
            ← 线索台账
          </Link>
        }
      />
      {people.length === 0 ? (
        <Empty title="没有可以移交的项目" hint="你的单位里没有人名下有在跟的项目。" />
      ) : (
        <LeaverPicker key={view?.person.id} people={people} chosen={view?.person.id ?? null} />
      )}
      {view && (
        <HandOverWizard
          key={view.person.id}
          view={view}
          today={actor.today}
          preview={preview}
          handOver={handOver}
        />
      )}
    </div>
  );
}
