import type { MonthlyReport } from '@/lib/domain/report/monthly-report';
import { footNotes, SIGN_OFF } from '@/lib/domain/report/words';

/** Notes on how things were counted, and the line for the signatures. */
export function ReportFoot({ report }: { report: MonthlyReport }) {
  return (
    <footer className="flex flex-col gap-2 text-note text-2">
      <p className="grid grid-cols-2 gap-2 py-2 sm:grid-cols-5">
        {SIGN_OFF.map(label => (
          <span key={label}>{label}</span>
        ))}
      </p>
      <ol className="list-inside list-decimal">
        {footNotes(report).map(note => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </footer>
  );
}
