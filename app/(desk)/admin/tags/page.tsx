import type { Metadata } from 'next';
import { TagTable } from '@/components/tag/tag-table';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { listTagDetails } from '@/lib/db/tag';
import { add, edit, merge, retire } from './actions';

export const metadata: Metadata = { title: '标签' };

export default async function TagsPage() {
  const actor = await requireRight('tag.manage');
  return (
    <div className="flex flex-col gap-3">
      <PageHeader title="标签" note="全市共用；停用后不再供选用，已有此标签的线索保留。" />
      <TagTable tags={await listTagDetails(actor)} actions={{ add, edit, merge, retire }} />
    </div>
  );
}
