import type { ExportView } from '@/lib/domain/lead-export';
import type { CancelExport } from './export-actions';
import { ExportItem } from './export-item';

/** One's own exports, the latest first. */
export function ExportList({ exports, cancel }: { exports: readonly ExportView[]; cancel: CancelExport }) {
  return (
    <ul
      aria-label="我的导出"
      className="divide-y divide-hairline rounded-card border border-hairline bg-surface"
    >
      {exports.map(one => (
        <ExportItem key={one.id} one={one} cancel={cancel} />
      ))}
    </ul>
  );
}
