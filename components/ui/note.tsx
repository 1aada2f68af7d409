import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { StatusShape } from './status-shape';

type NoteProps = { tone: 'info' | 'ok' | 'warn' | 'danger'; children: ReactNode; action?: ReactNode };

const looks = {
  info: 'bg-info-tint text-info',
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  danger: 'bg-danger-tint text-danger',
};

/** A sentence on the page itself: 还不能移到「签约」：缺少合同额、签约日。 */
export function Note({ tone, children, action }: NoteProps) {
  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-2 rounded-card px-3 py-2 text-table',
        looks[tone],
      )}
    >
      <StatusShape tone={tone} />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
