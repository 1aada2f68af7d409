import type { Metadata } from 'next';
import { z } from 'zod';
import { MergeForm } from '@/components/investor/merge-form';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { previewMerge } from '@/lib/db/investor-merge';
import { merge } from './actions';

export const metadata: Metadata = { title: '合并投资方' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pair = z.object({ kept: z.uuid(), merged: z.uuid() });

export default async function MergePage({ searchParams }: Props) {
  const actor = await requireRight('investor.manage');
  const asked = pair.safeParse(await searchParams);
  const preview = asked.success
    ? await previewMerge(actor, { keptId: asked.data.kept, mergedId: asked.data.merged })
    : null;
  if (!preview) {
    return (
      <Empty
        title="请先选好要合并的两家投资方"
        hint="打开要保留的投资方，在「操作」里选「合并另一家」。已被合并的投资方不能再选。"
        action={<LinkButton href="/investors">打开投资方列表</LinkButton>}
      />
    );
  }
  return (
    <div className="mx-auto max-w-220">
      <PageHeader
        title="合并投资方"
        note={`「${preview.merged.name}」并入「${preview.kept.name}」，合并后可以撤销。`}
      />
      <MergeForm preview={preview} merge={merge} />
    </div>
  );
}
