import { memo } from 'react';
import type { Day } from '@/lib/domain/day';
import { type DueWords, dueWords, progressWords } from '@/lib/domain/due-words';
import { ORIGIN_NAMES } from '@/lib/domain/labels';
import type { LeadRow } from '@/lib/domain/lead-view';
import { formatExact, formatMoney, formatWan } from '@/lib/domain/money';
import { lacksStep } from '@/lib/domain/next-step';
import { stageName } from '@/lib/domain/stage';
import { statusWords } from './status-words';

export type LedgerIndustry = { name: string; square: string };

type LeadTableRowProps = {
  row: LeadRow;
  industry: LedgerIndustry | undefined;
  staleBefore: Day | undefined;
  today: Day;
};

const TONES: Record<DueWords['tone'], string | undefined> = {
  danger: 'text-danger',
  warn: 'text-warn',
  plain: undefined,
};

const restingDue = (on: Day): DueWords => ({ text: on, tone: 'plain' });

/** A line of the ledger, its cells in the order of LEDGER_COLUMNS; on a phone two lines of the same facts. */
export const LeadTableRow = memo(function LeadTableRow(props: LeadTableRowProps) {
  const { row, industry, staleBefore, today } = props;
  // Nobody is late with what was paused or lost.
  const isActive = row.status === 'active';
  const progress = progressWords(row.lastProgressOn, today, isActive ? staleBefore : undefined);
  const due =
    row.nextStepOn === null ? null : isActive ? dueWords(row.nextStepOn, today) : restingDue(row.nextStepOn);
  const status = statusWords(row.status);
  const urgent = due && due.tone !== 'plain' ? due : progress;
  return (
    <tr>
      <th scope="row" className="max-w-72 max-sm:relative max-sm:py-2">
        <a
          href={`/leads/${row.id}`}
          title={row.title}
          className="block truncate hover:text-accent max-sm:after:absolute max-sm:after:inset-0"
        >
          {row.title}
        </a>
        <span className="block truncate text-note text-3 sm:hidden">
          {isActive ? stageName(row.stage) : status.text} · {row.unitName} {row.officerName ?? '未指派'}
        </span>
      </th>
      <td className="max-w-56 truncate" title={row.investorName}>
        {row.investorName}
      </td>
      <td
        data-num
        title={row.valueYuan === 0 ? undefined : formatExact(row.valueYuan)}
        className="max-sm:w-32"
      >
        <span className="max-sm:hidden">{row.valueYuan === 0 ? '—' : formatWan(row.valueYuan)}</span>
        <span className="sm:hidden">{row.valueYuan === 0 ? '金额待定' : formatMoney(row.valueYuan)}</span>
        <span className={`block text-note sm:hidden ${TONES[urgent.tone] ?? 'text-3'}`}>{urgent.text}</span>
      </td>
      <td>
        {industry ? (
          <>
            <span aria-hidden="true" className={`mr-1.5 inline-block size-2 ${industry.square}`} />
            {industry.name}
          </>
        ) : (
          '—'
        )}
      </td>
      <td>{stageName(row.stage)}</td>
      <td className={status.look}>
        {status.text}
        {row.quietUntil && (
          <span className="text-3" title={`已暂缓提醒至 ${row.quietUntil}`}>
            ，已暂缓提醒
          </span>
        )}
      </td>
      <td>{row.unitName}</td>
      <td>{row.officerName ?? '—'}</td>
      <td className={TONES[progress.tone]} title={row.lastProgressOn}>
        {progress.text}
      </td>
      <td className={due ? TONES[due.tone] : undefined} title={row.nextStepOn ?? undefined}>
        {due?.text ?? '—'}
      </td>
      <td className="max-w-64 truncate" title={row.nextStep ?? undefined}>
        {row.nextStep ?? (lacksStep(row) ? <span className="text-warn">▲ 缺下一步</span> : '—')}
      </td>
      <td>{row.origin === null ? '—' : ORIGIN_NAMES[row.origin]}</td>
      <td className="max-w-40 truncate" title={row.sourcePlace ?? undefined}>
        {row.sourcePlace ?? '—'}
      </td>
      <td data-num>{row.landMu ?? '—'}</td>
      <td>{row.firstContactOn ?? '—'}</td>
      <td className="font-mono text-note">{row.code}</td>
    </tr>
  );
});
