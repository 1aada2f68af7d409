import { ChevronRight } from 'lucide-react';
import type { AuditRowView } from '@/lib/domain/audit-view';
import { formatInstant } from '@/lib/format';
import { StatusBadge } from '../ui/status-badge';
import { AuditDetail } from './audit-detail';

type Props = { row: AuditRowView; isOpen: boolean; onToggle: () => void };

/** Two lines on a phone, one elsewhere; opened, its values stand below. */
export function AuditTableRow({ row, isOpen, onToggle }: Props) {
  const badge = <StatusBadge tone={row.isDone ? 'neutral' : 'warn'}>{row.outcome}</StatusBadge>;
  return (
    <>
      <tr aria-selected={isOpen || undefined}>
        <th scope="row">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onToggle}
            className="flex min-h-8 items-center gap-1 text-left hover:text-accent pointer-coarse:min-h-11"
          >
            <ChevronRight aria-hidden className={`size-4 shrink-0 text-3 ${isOpen ? 'rotate-90' : ''}`} />
            <span>
              {formatInstant(new Date(row.at))}
              <span className="block max-w-40 truncate text-note text-3 sm:hidden">{row.who}</span>
            </span>
          </button>
        </th>
        <td className="hidden sm:table-cell">{row.who}</td>
        <td>
          {row.deed}
          <span className="block pb-1 sm:hidden">{!row.isDone && badge}</span>
        </td>
        <td className="hidden max-w-80 truncate md:table-cell" title={row.subject}>
          {row.subject}
        </td>
        <td className="hidden sm:table-cell">{badge}</td>
        <td className="hidden font-mono lg:table-cell">{row.address || '—'}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6} className="bg-sunken">
            <AuditDetail row={row} />
          </td>
        </tr>
      )}
    </>
  );
}
