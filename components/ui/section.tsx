import { type ReactNode, useId } from 'react';

type SectionProps = { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A titled sheet on the page. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-card border border-hairline bg-surface">
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-2">
        <h2 id={id} className="text-section font-semibold">
          {title}
        </h2>
        {note && <p className="text-note text-3">{note}</p>}
        {actions && <div className="ml-auto flex items-center gap-2 print:hidden">{actions}</div>}
      </header>
      <div className="px-4 pt-1 pb-4">{children}</div>
    </section>
  );
}
