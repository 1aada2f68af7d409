import type { Metadata } from 'next';
import { AuditFilterForm } from '@/components/audit/audit-filter-form';
import { AuditTable } from '@/components/audit/audit-table';
import { ChainNote } from '@/components/audit/chain-note';
import { ExportMenu } from '@/components/lead-list/export-menu';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireRight } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { listAudit } from '@/lib/db/audit-list';
import { chainState } from '@/lib/db/audit-seal';
import { readAuditFilter, writeAuditFilter } from '@/lib/domain/audit-filter';
import { lastAnchor } from '@/lib/jobs/audit-anchor';

export const metadata: Metadata = { title: '审计记录' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireRight('audit.read');
  const filter = readAuditFilter(await searchParams, actor.today);
  const [{ rows, next }, chain, anchor] = await Promise.all([
    listAudit(actor, filter),
    chainState(actor),
    lastAnchor(),
  ]);
  const address = (more: Partial<typeof filter>) => `/audit?${writeAuditFilter({ ...filter, ...more })}`;
  const exportHref = (format: 'xlsx' | 'csv') =>
    `/api/audit/export?${writeAuditFilter({ ...filter, before: null })}&format=${format}`;
  return (
    <>
      <PageHeader
        title="审计记录"
        note="每次登录、变更、查看号码、导出和被拒绝的操作各留一条，只增不改。"
        actions={<ExportMenu xlsxHref={exportHref('xlsx')} csvHref={exportHref('csv')} />}
      />
      <ChainNote state={{ ...chain, anchor }} now={now()} />
      <AuditFilterForm filter={filter} today={actor.today} />
      {rows.length > 0 ? (
        <AuditTable rows={rows} />
      ) : (
        <Empty title="没有符合条件的审计记录。" action={<LinkButton href="/audit">清除筛选</LinkButton>} />
      )}
      <nav aria-label="翻页" className="flex justify-end gap-2 py-2">
        {filter.before && (
          <LinkButton href={address({ before: null })} size="sm">
            回到最新
          </LinkButton>
        )}
        {next && (
          <LinkButton href={address({ before: next })} size="sm">
            更早的记录
          </LinkButton>
        )}
      </nav>
    </>
  );
}
