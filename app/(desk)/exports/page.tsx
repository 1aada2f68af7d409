import type { Metadata } from 'next';
import { ExportList } from '@/components/export/export-list';
import { FollowExports } from '@/components/export/follow-exports';
import { LiveRefresh } from '@/components/shell/live-refresh';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { listExports } from '@/lib/db/export-job';
import { isUnderWay, KEPT_DAYS } from '@/lib/domain/lead-export';
import { cancel } from './actions';

export const metadata: Metadata = { title: '我的导出' };

export default async function ExportsPage() {
  const actor = await requireRight('lead.export');
  const exports = await listExports(actor);
  return (
    <>
      <LiveRefresh on={['notices.changed']} />
      {exports.some(({ state }) => isUnderWay(state)) && <FollowExports />}
      <PageHeader
        title="我的导出"
        note={`超过 2,000 行的台账由后台生成，完成后发消息给你；文件保留 ${KEPT_DAYS} 天，只有你本人能下载。`}
        actions={<LinkButton href="/leads">线索台账</LinkButton>}
      />
      {exports.length > 0 ? (
        <ExportList exports={exports} cancel={cancel} />
      ) : (
        <Empty
          title="还没有后台导出"
          hint="在线索台账筛选好要的行和列，点“导出”。2,000 行以内直接下载，更多的在这里等候和下载。"
        />
      )}
    </>
  );
}
