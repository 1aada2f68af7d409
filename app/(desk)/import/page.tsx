import type { Metadata } from 'next';
import Link from 'next/link';
import { BatchTable } from '@/components/import/batch-table';
import { LedgerDrop } from '@/components/import/ledger-drop';
import { UndoBatch } from '@/components/import/undo-batch';
import { buttonClass } from '@/components/ui/button-class';
import { Empty } from '@/components/ui/empty';
import { Note } from '@/components/ui/note';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireRight } from '@/lib/auth/require-actor';
import { listImportBatches } from '@/lib/db/import-batch';
import { findUploadView, listOpenUploads } from '@/lib/db/ledger-upload';
import { undoBatch } from './actions';
import { Uploaded } from './uploaded';

export const metadata: Metadata = { title: '导入台账' };

export type ImportAddress = Partial<Record<'file' | 'show' | 'filter' | 'page', string | string[]>>;

const template = (
  <a href="/api/import/template" download className={buttonClass()}>
    下载模板
  </a>
);

export default async function ImportPage({ searchParams }: { searchParams: Promise<ImportAddress> }) {
  const actor = await requireRight('ledger.import');
  const address = await searchParams;
  const upload = typeof address.file === 'string' ? await findUploadView(actor, address.file) : null;
  if (upload) return <Uploaded actor={actor} upload={upload} address={address} />;
  const [batches, open] = await Promise.all([listImportBatches(actor), listOpenUploads(actor)]);
  return (
    <>
      <PageHeader
        title="导入台账"
        note="各单位现有的 Excel 台账可以直接导入：自动找表头、对应列，逐行核对后一次写入，可以整批撤回。"
        actions={template}
      />
      <div className="flex flex-col gap-3">
        {address.file !== undefined && <Note tone="warn">没有找到这个文件，可能已过期，请重新选择。</Note>}
        <LedgerDrop />
        {open.length > 0 && (
          <Section title="还没有导入完的文件">
            <ul className="divide-y divide-hairline">
              {open.map(file => (
                <li key={file.id}>
                  <Link
                    href={`/import?file=${file.id}`}
                    className="flex min-h-9 items-center hover:underline pointer-coarse:min-h-11"
                  >
                    {file.fileName}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="以往导入">
          {batches.length === 0 ? (
            <Empty
              title="还没有导入过台账"
              hint="选一个现有的台账文件，先看它会新增、更新哪些项目，确认后才写入。没有现成台账时，从模板填起。"
              action={template}
            />
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
