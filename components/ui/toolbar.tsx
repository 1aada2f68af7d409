import type { ReactNode } from 'react';

/** One row of filters and chips above a list; `end` stands on the right. */
export function Toolbar({ label, end, children }: { label: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={label} className="flex flex-wrap items-center gap-2 py-2 print:hidden">
      {children}
      {end && <div className="ml-auto flex items-center gap-2">{end}</div>}
    </section>
  );
}
