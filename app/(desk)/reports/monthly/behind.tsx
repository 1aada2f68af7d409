import { RowsBehind } from '@/components/report/rows-behind';
import { Note } from '@/components/ui/note';
import { listRowsBehind } from '@/lib/db/report';
import type { Actor } from '@/lib/domain/actor';
import type { MonthlyReport } from '@/lib/domain/report/monthly-report';
import type { Drill } from '@/lib/domain/report/question';

type BehindProps = { actor: Actor; report: MonthlyReport; drill: Drill };

/** Reads the rows behind the figure that the address names. */
export async function Behind({ actor, report, drill }: BehindProps) {
  const { month, scope, tables } = report;
  const behind = await listRowsBehind(actor, { month, scope, ...drill });
  if (!behind.ok) return <Note tone="warn">{behind.message}</Note>;
  const rows = [...tables.industry.rows, ...tables.unit.rows];
  const rowName = rows.find(row => row.key === drill.row)?.name ?? report.scopeName;
  return <RowsBehind choice={{ month, scope }} drill={drill} rowName={rowName} {...behind.value} />;
}
