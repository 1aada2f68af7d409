import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/day';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';
import {
  partsText,
  TRANSFER_STATE_NAMES,
  type TransferStateKey,
  type TransferView,
} from '@/lib/domain/transfer';
import { answerWords } from '@/lib/domain/transfer-due';
import { formatInstant } from '@/lib/format';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';

const TONES: Record<TransferStateKey, StatusTone> = {
  offered: 'info',
  accepted: 'info',
  declined: 'neutral',
  withdrawn: 'neutral',
  confirmed: 'ok',
  rejected: 'danger',
};

const DUE_TONES = { danger: 'danger', warn: 'warn', plain: 'neutral' } as const;

function factsOf(transfer: TransferView): { name: string; value: string }[] {
  const { offeredBy, offeredAt, reason, takerName, answerNote, decisionNote, closedAt } = transfer;
  const facts = [
    { name: '占比', value: partsText(transfer) },
    { name: '原因', value: reason },
    { name: '发起', value: `${offeredBy} ${formatInstant(new Date(offeredAt))}` },
    { name: '接手', value: takerName },
    { name: '答复', value: answerNote },
    { name: '办公室意见', value: decisionNote },
    { name: '办结', value: closedAt && formatInstant(new Date(closedAt)) },
  ];
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
}

type Props = { transfer: TransferView; today: Day; children?: ReactNode };

/** One transfer: what is offered, from whom to whom, on which terms, and how it stands. */
export function TransferItem({ transfer, today, children }: Props) {
  const { state, valueYuan } = transfer;
  const due = answerWords(transfer.answerDueOn, today);
  return (
    <li className="flex flex-col gap-2 py-3 sm:flex-row sm:items-start sm:gap-4">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-mono text-note text-3">{transfer.code}</span>
          <span className="min-w-0 font-semibold break-words">
            {transfer.may.open ? (
              <Link href={`/leads/${transfer.leadId}`} prefetch={false}>
                {transfer.title}
              </Link>
            ) : (
              transfer.title
            )}
          </span>
          <StatusBadge tone={TONES[state]}>{TRANSFER_STATE_NAMES[state]}</StatusBadge>
          {state === 'offered' && <StatusBadge tone={DUE_TONES[due.tone]}>{due.text}</StatusBadge>}
        </div>
        <p className="mt-1 text-table text-2">
          {transfer.fromUnitName} → {transfer.toUnitName} · {transfer.industryName ?? '未分类'} ·{' '}
          {stageName(transfer.stage)} ·{' '}
          <span title={valueYuan === 0 ? undefined : formatExact(valueYuan)}>
            {valueYuan === 0 ? '金额待定' : formatMoney(valueYuan)}
          </span>
        </p>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-table">
          {factsOf(transfer).map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-3">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {children}
    </li>
  );
}
