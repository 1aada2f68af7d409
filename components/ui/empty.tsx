import type { ReactNode } from 'react';

type EmptyProps = {
  /** What is not here: 还没有在谈项目. */
  title: string;
  /** What it would be good for, or why it is empty. */
  hint?: ReactNode;
  /** The one button. */
  action?: ReactNode;
  /** A sample file, a link. */
  extra?: ReactNode;
};

export function Empty({ title, hint, action, extra }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-card border border-hairline bg-surface px-4 py-12 text-center">
      <p className="text-section text-1">{title}</p>
      {hint && <p className="max-w-120 text-table text-2">{hint}</p>}
      {action && <div className="mt-2">{action}</div>}
      {extra && <div className="text-table text-2">{extra}</div>}
    </div>
  );
}
