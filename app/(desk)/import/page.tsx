import type { Metadata } from 'next';
import Link from 'next/link';
import { BatchTable } from '@/components/import/batch-table';
import { CommitBar } from '@/components/import/commit-bar';
import { ImportResult } from '@/components/import/import-result';
import { LedgerDrop } from '@/components/import/ledger-drop';
import { LedgerPreview } from '@/components/import/ledger-preview';
import { UndoBatch } from '@/components/import/undo-batch';
import { buttonClass } from '@/components/ui/button-class';
import { Empty } from '@/components/ui/empty';
import { Note } from '@/components/ui/note';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireRight } from '@/lib/auth/require-actor';
import { listImportBatches } from '@/lib/db/import-batch';
import { findLedgerUpload } from '@/lib/db/ledger-upload';
import { listIndustries } from '@/lib/db/vocabulary';
import type { Actor } from '@/lib/domain/actor';
import type { LedgerUpload } from '@/lib/domain/ledger-upload';
import { commitUpload, undoBatch } from './actions';

export const metadata: Metadata = { title: '导入台账' };

type Props = { searchParams: Promise<{ file?: string | string[] }> };

export default async function ImportPage({ searchParams }: Props) {
  const actor = await requireRight('ledger.import');
  const { file } = await searchParams;
  const upload = typeof file === 'string' ? await findLedgerUpload(actor, file) : null;
  if (upload) return <Uploaded actor={actor} upload={upload} />;
  const batches = await listImportBatches(actor);
  return (
    <>
      <PageHeader
        title="导入台账"
        note="按规定栏目填写的 Excel 台账；先预览，确认后一次写入，可以整批撤回。"
      />
      <div className="flex flex-col gap-3">
        {file !== undefined && <Note tone="warn">没有找到这个文件，可能已过期，请重新选择。</Note>}
        <LedgerDrop />
        <Section title="以往导入">
          {batches.length === 0 ? (
            <Empty title="还没有导入过台账" hint="导入后，每一批都列在这里，可以整批撤回。" />
          ) : (
            <BatchTable
              batches={batches}
              undo={batch => <UndoBatch key={batch.id} batch={batch} undo={undoBatch} />}
            />
          )}
        </Section>
      </div>
    </>
  );
}

async function Uploaded({ actor, upload }: { actor: Actor; upload: LedgerUpload }) {
  const { id, fileName, view, result } = upload;
  const industries = await listIndustries(actor);
  const orders = Object.fromEntries(
    industries.filter(industry => industry.isActive).map(({ key, order }) => [key, order]),
  );
  const refused = result?.refused ?? view.totals.refused;
  const download = refused > 0 && (
    <a href={`/api/import/${id}/refused`} download className={buttonClass()}>
      下载错误行
    </a>
  );
  const back = (
    <Link href="/import" className="hover:underline">
      ← 导入台账
    </Link>
  );
  if (result) {
    return (
      <>
        <PageHeader title={fileName} back={back} />
        <ImportResult result={result} download={download} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={fileName}
        back={back}
        note={view.sentence ?? (view.reportDay === null ? undefined : `填报日期 ${view.reportDay}`)}
        actions={
          <>
            {download}
            <CommitBar id={id} count={view.totals.accepted} commit={commitUpload} />
          </>
        }
      />
      <LedgerPreview view={view} orders={orders} />
    </>
  );
}
