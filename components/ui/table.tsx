import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { EdgeShades } from './edge-shades';
import { KeepScroll } from './keep-scroll';

type TableProps = {
  /** What the table lists; read aloud, not shown. */
  label: string;
  /** Stands top right above the head: 单位：万元. */
  unit?: string | undefined;
  /** Scrolls in its own frame, head and first column staying in sight. For lists, not for reports. */
  fill?: boolean | undefined;
  /** Columns as wide as their heads say, whatever stands in them: for tables that stand below one another. */
  fixed?: 'wide' | 'wider' | undefined;
  /** A thead of Th, a tbody of Td, at the end perhaps a tfoot. */
  children: ReactNode;
  className?: string | undefined;
};

const fixedClasses = { wide: 'table-fixed min-w-280', wider: 'table-fixed min-w-360' };

/** A real table with hairlines; wider than its frame it scrolls, and the clipped side is shaded. Hot lists may write plain th and td inside: the look is inherited. */
export function Table({ label, unit, fill, fixed, children, className }: TableProps) {
  return (
    <div className={className}>
      {unit && <p className="mb-1 text-right text-note text-3">{unit}</p>}
      <div className="relative">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
        <section data-scroll aria-label={label} tabIndex={0} className={frameClass(fill)}>
          {fill && <KeepScroll />}
          <table
            className={classNames('grid-table w-full text-table tabular-nums', fixed && fixedClasses[fixed])}
          >
            {children}
          </table>
        </section>
        <EdgeShades />
      </div>
    </div>
  );
}

function frameClass(fill: boolean | undefined): string {
  return classNames(
    'relative overflow-x-auto rounded-card border border-hairline bg-surface focus-visible:-outline-offset-2',
    fill && 'fill-table overflow-y-auto sm:max-h-[calc(100dvh-var(--around,224px))]',
  );
}
