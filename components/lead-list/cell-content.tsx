import { BellOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/day';
import { type DueWords, dueWords, progressWords } from '@/lib/domain/due-words';
import { type LedgerColumnKey, ledgerValue, rowValue } from '@/lib/domain/lead-column';
import type { LeadRow } from '@/lib/domain/lead-view';
import { decimalText, formatExact, formatWan } from '@/lib/domain/money';
import { lacksStep } from '@/lib/domain/next-step';
import type { TagView } from '@/lib/domain/tag';
import { industrySquare } from '../ui/industry-square';
import { statusWords } from './status-words';

export type LedgerIndustry = { name: string; square: string };

/** What a line is drawn by, beside itself. */
export type RowContext = { industry: LedgerIndustry | undefined; staleBefore: Day | undefined; today: Day };

/** A cell as it is read: its content, the whole of it where it may be cut, and its tone. */
export type CellContent = { body: ReactNode; full?: string | undefined; look?: string | undefined };

export const TONES: Record<DueWords['tone'], string | undefined> = {
  danger: 'text-danger',
  warn: 'text-warn',
  plain: undefined,
};

/** Nobody is late with what was paused or lost. */
export function progressOf(row: LeadRow, { today, staleBefore }: RowContext): DueWords {
  return progressWords(row.lastProgressOn, today, row.status === 'active' ? staleBefore : undefined);
}

export function dueOf(row: LeadRow, today: Day): DueWords | null {
  if (row.nextStepOn === null) return null;
  return row.status === 'active' ? dueWords(row.nextStepOn, today) : { text: row.nextStepOn, tone: 'plain' };
}

const words = ({ text, tone }: DueWords, day: Day): CellContent => ({
  body: text,
  full: day,
  look: TONES[tone],
});

const amount = (yuan: number | null): CellContent => ({
  body: formatWan(yuan),
  full: yuan === null ? undefined : formatExact(yuan),
});

function numberIn(row: LeadRow, key: string): number | null {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
}

function dollars(usd: number | null): CellContent {
  if (usd === null) return { body: '—' };
  return { body: decimalText(usd, 4, 2), full: `${decimalText(usd, 0, 0)}美元` };
}

function Industry({ industry }: { industry: LedgerIndustry }) {
  return (
    <>
      <span aria-hidden="true" className={`mr-1.5 inline-block size-2 ${industry.square}`} />
      {industry.name}
    </>
  );
}

function Tags({ tags }: { tags: readonly TagView[] }) {
  return tags.map(tag => (
    <span key={tag.id} className="mr-2">
      <span aria-hidden="true" className={`mr-1 inline-block size-2 ${industrySquare(tag.colour)}`} />
      {tag.name}
    </span>
  ));
}

type Draw = (row: LeadRow, context: RowContext) => CellContent;

/** Columns that say more than their bare value. */
const SPECIAL: Partial<Record<LedgerColumnKey, Draw>> = {
  value: row => amount(rowValue(row)),
  fixedAsset: row => amount(numberIn(row, 'fixedAssetInvestmentYuan')),
  agreed: row => amount(numberIn(row, 'agreedInvestmentYuan')),
  foreign: row => dollars(numberIn(row, 'foreignCapitalUsd')),
  industry: (_, { industry }) =>
    industry ? { body: <Industry industry={industry} />, full: industry.name } : { body: '—' },
  status: row => {
    const { text, look } = statusWords(row.status);
    if (!row.quietUntil) return { body: text, look };
    const body = (
      <>
        {text}
        <BellOff aria-hidden className="ml-1 inline size-3.5 align-text-bottom text-3" />
        <span className="sr-only">，已暂缓提醒</span>
      </>
    );
    return { body, look, full: `${text}，已暂缓提醒至 ${row.quietUntil}` };
  },
  progress: (row, context) => words(progressOf(row, context), row.lastProgressOn),
  due: (row, { today }) => {
    const due = dueOf(row, today);
    return due && row.nextStepOn ? words(due, row.nextStepOn) : { body: '—' };
  },
  nextStep: row =>
    row.nextStep === null && lacksStep(row)
      ? { body: '▲ 缺下一步', look: 'text-warn' }
      : { body: row.nextStep ?? '—', full: row.nextStep ?? undefined },
  tags: row =>
    row.tags.length === 0
      ? { body: '—' }
      : { body: <Tags tags={row.tags} />, full: row.tags.map(tag => tag.name).join('、') },
  code: row => ({ body: row.code, full: row.code, look: 'font-mono text-note' }),
};

/** What stands in a cell of the ledger. Unknown is —. */
export function cellContent(key: LedgerColumnKey, row: LeadRow, context: RowContext): CellContent {
  const draw = SPECIAL[key];
  if (draw) return draw(row, context);
  const value = ledgerValue(key, row, context.industry?.name ?? null);
  return value === null ? { body: '—' } : { body: value, full: String(value) };
}
