import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: string;
  /** 共 128 个, already with its unit. */
  count?: string | undefined;
  /** 口径 and as-of line. */
  note?: ReactNode;
  /** Above the title: where this page hangs. */
  back?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, count, note, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-3">
      {back && <div className="mb-1 text-table text-2 print:hidden">{back}</div>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-title font-semibold">{title}</h1>
        {count && <span className="text-table text-2 tabular-nums">{count}</span>}
        {actions && <div className="ml-auto flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {note && <p className="mt-1 text-note text-3">{note}</p>}
    </header>
  );
}
