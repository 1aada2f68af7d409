import { classNames } from './class-names';

export type ProgressStep = {
  key: string;
  label: string;
  state: 'done' | 'now' | 'todo' | 'pending';
  /** A date or a duration under the name. */
  note?: string | undefined;
};

const words = { done: '已完成', now: '当前', todo: '未到', pending: '待确认' };

const dots = {
  done: 'border-accent bg-accent',
  now: 'border-accent bg-surface ring-3 ring-info-tint',
  todo: 'border-line bg-surface',
  pending: 'border-warn bg-warn-tint',
};

const names = { done: 'text-2', now: 'font-semibold text-1', todo: 'text-3', pending: 'text-2' };

/** Where a record stands on its way. A phone shows every dot and names the current one. */
export function ProgressSteps({ label, steps }: { label: string; steps: ProgressStep[] }) {
  return (
    <ol aria-label={label} className="flex py-1">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="relative min-w-0 flex-1 text-center"
        >
          {index > 0 && (
            <span
              aria-hidden="true"
              className={classNames('absolute top-2 right-1/2 h-0.5 w-full', way(step))}
            />
          )}
          <span
            aria-hidden="true"
            className={`relative z-1 mx-auto mt-0.5 block size-3.5 rounded-full border-2 ${dots[step.state]}`}
          />
          <span
            className={
              step.state === 'now'
                ? 'flex flex-col items-center'
                : 'flex flex-col items-center max-sm:sr-only'
            }
          >
            <span className={`mt-1.5 text-note whitespace-nowrap ${names[step.state]}`}>
              {step.label}
              <span className="sr-only">（{words[step.state]}）</span>
            </span>
            <span className="text-note whitespace-nowrap text-3 tabular-nums">
              {step.note ?? (step.state === 'pending' ? words.pending : '')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function way(step: ProgressStep): string {
  return step.state === 'done' || step.state === 'now' ? 'bg-accent' : 'bg-hairline';
}
