import Link from 'next/link';
import { ColumnMap } from '@/components/import/column-map';
import { CommitBar } from '@/components/import/commit-bar';
import { ImportResult } from '@/components/import/import-result';
import { UploadDeedButton } from '@/components/import/upload-deed-button';
import { UploadSteps } from '@/components/import/upload-steps';
import { UploadWaiting } from '@/components/import/upload-waiting';
import { buttonClass } from '@/components/ui/button-class';
import { Note } from '@/components/ui/note';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { loadLedgerVocabulary } from '@/lib/db/ledger-vocabulary';
import type { Actor } from '@/lib/domain/actor';
import type { UploadView } from '@/lib/domain/ledger-wizard';
import { runningOver } from '@/lib/jobs/ledger-apart';
import { commitUpload, discardUpload, mapUpload, readUpload } from './actions';
import type { ImportAddress } from './page';
import { UploadRows } from './upload-rows';

type Props = { actor: Actor; upload: UploadView; address: ImportAddress };

/** An upload at the step it has reached. */
export async function Uploaded({ actor, upload, address }: Props) {
  const isMapping = upload.state === 'mapping' || address.show === 'columns';
  const { id, totals } = upload;
  const isReady = upload.state === 'ready' && totals !== null;
  return (
    <>
      <PageHeader
        title={upload.fileName}
        back={
          <Link href="/import" className="hover:underline">
            ← 导入台账
          </Link>
        }
        actions={
          isReady && (
            <>
              <Download upload={upload} />
              <UploadDeedButton id={id} label="放弃" then="/import" act={discardUpload} />
              <CommitBar id={id} totals={totals} commit={commitUpload} />
            </>
          )
        }
      />
      <div className="flex flex-col gap-3">
        <UploadSteps state={upload.state} isMapping={isMapping} />
        {upload.sentence !== null && (
          <Note tone={upload.state === 'refused' ? 'danger' : 'warn'}>{upload.sentence}</Note>
        )}
        {isReady && (
          <TabLinks
            label="核对"
            links={[
              { href: `/import?file=${id}`, label: '核对与修改', current: !isMapping },
              { href: `/import?file=${id}&show=columns`, label: '对应列', current: isMapping },
            ]}
          />
        )}
        <Step actor={actor} upload={upload} address={address} isMapping={isMapping} />
      </div>
    </>
  );
}

async function Step({ actor, upload, address, isMapping }: Props & { isMapping: boolean }) {
  const { id, state, result, totals } = upload;
  if (state === 'reading' || state === 'committing') return <Working upload={upload} />;
  if (result !== null) return <ImportResult result={result} download={<Download upload={upload} />} />;
  if (state === 'refused') return null;
  if (!isMapping && totals !== null)
    return <UploadRows actor={actor} id={id} totals={totals} address={address} />;
  const { units } = await loadLedgerVocabulary();
  return (
    <ColumnMap
      id={id}
      shapes={upload.shapes}
      outline={upload.outline}
      remembered={upload.remembered}
      places={units.filter(({ kind }) => /^(town|platform|enclave)$/.test(kind)).map(({ name }) => name)}
      then={`/import?file=${id}`}
      map={mapUpload}
    />
  );
}

/** While a process of its own is at it; after a crash or a restart, the way to go on. */
function Working({ upload: { id, state, totals } }: { upload: UploadView }) {
  const running = runningOver(id);
  const isReading = state === 'reading';
  if (running !== null) {
    const of = isReading || totals === null ? null : totals.new;
    return <UploadWaiting doing={isReading ? '正在读取并核对…' : '正在导入…'} rows={running.rows} of={of} />;
  }
  return (
    <Note
      tone="warn"
      action={
        <UploadDeedButton
          id={id}
          label={isReading ? '继续读取' : '继续导入'}
          variant="primary"
          act={isReading ? readUpload : commitUpload}
        />
      }
    >
      {isReading
        ? '读取中断了，文件还在，可以继续。'
        : '导入中断了：要么已全部写入，要么什么都没有写。可以继续。'}
    </Note>
  );
}

function Download({ upload: { id, totals } }: { upload: UploadView }) {
  if (totals === null || totals.faulty + totals.duplicate === 0) return null;
  return (
    <a href={`/api/import/${id}/refused`} download className={buttonClass()}>
      下载错误行
    </a>
  );
}
