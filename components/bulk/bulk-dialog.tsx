'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { BULK_KINDS, type BulkKind } from '@/lib/domain/bulk-change';
import { keptWords } from '@/lib/domain/bulk-reason';
import type { BulkSelection } from '@/lib/domain/bulk-selection';
import { type BulkJobView, type BulkOptions, isOver } from '@/lib/domain/bulk-view';
import { newKey } from '../talk/device';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { RefusalNote } from '../ui/refusal-note';
import { useDeed } from '../ui/use-deed';
import { type BulkActions, useBulkDesk } from './bulk-desk';
import { BulkFields } from './bulk-fields';
import { fieldErrors, typedChange } from './bulk-form';
import { BulkProgress } from './bulk-progress';
import { BulkReasons } from './bulk-reasons';
import { JobButtons } from './job-buttons';
import { useBulkJob } from './use-bulk-job';
import { useStepFocus } from './use-step-focus';

type BulkDialogProps = {
  kind: BulkKind;
  selection: BulkSelection;
  onClose: () => void;
  /** The chosen rows are done with. */
  onDone: () => void;
};

function useOptions(loadOptions: BulkActions['loadOptions']) {
  const [options, setOptions] = useState<BulkOptions | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => {
    loadOptions({}).then(
      found => (found.ok ? setOptions(found.value) : setMessage(found.message)),
      () => setMessage('暂时连不上服务器，请检查网络后关闭重试。'),
    );
  }, [loadOptions]);
  return { options, message };
}

/** The first field that is refused takes the focus. */
function useFirstError(errors: Record<string, string>) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return form;
}

function summary(job: BulkJobView): string {
  const kept = keptWords(job.reasons);
  const moved = `将改 ${job.waiting.toLocaleString('zh-CN')} 条`;
  return `${job.words}：${moved}${kept === '' ? '' : `；${kept}`}。`;
}

/** Choose the value, look at what it will do, let it run, see what came of it, take it back. */
export function BulkDialog(props: BulkDialogProps) {
  const desk = useBulkDesk();
  return desk && <OpenDialog {...props} actions={desk.actions} />;
}

function OpenDialog({
  kind,
  selection,
  onClose,
  onDone,
  actions,
}: BulkDialogProps & { actions: BulkActions }) {
  const router = useRouter();
  const { options, message } = useOptions(actions.loadOptions);
  const [key, setKey] = useState(newKey);
  const { job, set } = useBulkJob(null);
  const look = useDeed(actions.prepare, set);
  const form = useFirstError(look.errors);
  const place = useStepFocus(options === null ? 'loading' : (job?.state ?? 'form'));
  const wasStarted = job !== null && job.state !== 'prepared';
  const close = () => {
    onClose();
    if (!wasStarted) return;
    onDone();
    router.refresh();
  };
  const back = () => {
    set(null);
    setKey(newKey());
  };
  return (
    <Dialog
      open
      onOpenChange={open => !open && close()}
      title={BULK_KINDS[kind].name}
      description={job === null ? BULK_KINDS[kind].hint : undefined}
      footer={
        job === null ? (
          <>
            <Button onClick={close}>取消</Button>
            <Button
              type="submit"
              form="bulk-form"
              variant="primary"
              disabled={options === null}
              pending={look.pending}
              pendingText="正在核对…"
            >
              预览
            </Button>
          </>
        ) : (
          <JobButtons job={job} actions={actions} onJob={set} onBack={back} onClose={close} />
        )
      }
    >
      <div ref={place} tabIndex={-1} className="outline-none">
        <form
          ref={form}
          id="bulk-form"
          noValidate
          hidden={job !== null}
          data-ready={options !== null}
          onSubmit={event => {
            event.preventDefault();
            if (!look.pending)
              look.send({ key, selection, change: typedChange(kind, new FormData(event.currentTarget)) });
          }}
        >
          <div className="flex flex-col gap-3 pb-2">
            <RefusalNote message={message ?? look.message} />
            {options && <BulkFields kind={kind} options={options} errors={fieldErrors(look.errors)} />}
          </div>
        </form>
        {job && (
          <div className="flex flex-col gap-3 pb-2">
            {job.state === 'prepared' && (
              <p role="status" className="text-body">
                {summary(job)}
              </p>
            )}
            <BulkProgress job={job} />
            {(job.state === 'prepared' || isOver(job.state)) && <BulkReasons job={job} />}
          </div>
        )}
      </div>
    </Dialog>
  );
}
