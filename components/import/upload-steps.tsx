import type { UploadState } from '@/lib/domain/ledger-wizard';
import { type ProgressStep, ProgressSteps } from '../ui/progress-steps';

const STEPS = ['上传', '对应列', '核对与修改', '试算', '导入', '结果'];
/** The step somebody is at; 核对与修改 and 试算 are one page, on which the second waits for a press. */
const AT: Record<UploadState, number> = {
  reading: 1,
  mapping: 1,
  ready: 2,
  committing: 4,
  done: 6,
  refused: 0,
};

/** Where an upload stands on its way into the ledger. */
export function UploadSteps({ state, isMapping }: { state: UploadState; isMapping: boolean }) {
  const at = state === 'ready' && isMapping ? 1 : AT[state];
  const stateOf = (index: number): ProgressStep['state'] =>
    index < at ? 'done' : index === at ? 'now' : 'todo';
  return (
    <ProgressSteps
      label="导入步骤"
      steps={STEPS.map((label, index) => ({ key: label, label, state: stateOf(index) }))}
    />
  );
}
