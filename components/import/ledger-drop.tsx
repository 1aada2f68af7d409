'use client';
import { useRouter } from 'next/navigation';
import { FileDrop } from '../ui/file-drop';

function idOf(answer: unknown): string | null {
  return answer && typeof answer === 'object' && 'id' in answer && typeof answer.id === 'string'
    ? answer.id
    : null;
}

/** Takes one ledger and opens its preview. */
export function LedgerDrop() {
  const router = useRouter();
  const open = (_sent: number, answers: unknown[]) => {
    const id = idOf(answers[0]);
    if (id !== null) router.push(`/import?file=${id}`);
  };
  return (
    <FileDrop
      url="/api/import"
      accept=".xlsx,.xls,.csv"
      maxMegabytes={20}
      multiple={false}
      hint="Excel（.xlsx、.xls）或 CSV，不超过 20 MB、100,000 行；先核对，确认后才写入"
      onDone={open}
    />
  );
}
