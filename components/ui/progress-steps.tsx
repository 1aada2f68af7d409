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

/** Where a record stands on its way. Narrow screens scroll it; the current step carries the weight. */
export function ProgressSteps({ label, steps }: { label: string; steps: ProgressStep[] }) {
  return (
    <ol aria-label={label} className="flex overflow-x-auto py-1">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="relative min-w-18 flex-1 px-1 text-center"
        >
          {index > 0 && (
            <span
              aria-hidden="true"
              className={classNames(
                'absolute top-2 right-1/2 h-0.5 w-full',
                step.state === 'todo' || step.state === 'pending' ? 'bg-hairline' : 'bg-accent',
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={`relative mx-auto mt-0.5 block size-3.5 rounded-full border-2 ${dots[step.state]}`}
          />
          <span
            className={classNames(
              'mt-1.5 block text-note whitespace-nowrap',
              step.state === 'now' ? 'font-semibold text-1' : step.state === 'todo' ? 'text-3' : 'text-2',
            )}
          >
            {step.label}
            <span className="sr-only">（{words[step.state]}）</span>
          </span>
          <span className="block text-note whitespace-nowrap text-3 tabular-nums">
            {step.note ?? (step.state === 'pending' ? words.pending : '')}
          </span>
        </li>
      ))}
    </ol>
  );
}
