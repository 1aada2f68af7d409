import { type Day, toDateColumn } from '../domain/day';
import type { ActivityKey } from '../domain/labels';
import { type StageKey, stageOrder } from '../domain/stage';
import type { Transaction } from './transaction';

/**
 * The days that the clocks of a lead are read from. Any note but a 批示 is 响应 (its first day) and 报告 (its latest);
 * a talk is progress; 反馈 is the first answer to the investor, or the first talk once the lead is 研判 or further.
 * A talk of last week, written down today, does not hide yesterday's.
 */
export async function noteProgress(
  tx: Transaction,
  lead: { id: string; stage: StageKey },
  kind: ActivityKey,
  on: Day,
): Promise<void> {
  if (kind === 'comment') return;
  const day = toDateColumn(on);
  const isTalk = kind !== 'note';
  const isAnswer = kind === 'feedback' || (isTalk && stageOrder(lead.stage) >= stageOrder('qualification'));
  await tx.$executeRaw`
    UPDATE lead SET
      responded_on = least(responded_on, ${day}::date),
      last_reported_on = greatest(last_reported_on, ${day}::date),
      last_progress_on = CASE WHEN ${isTalk} THEN greatest(last_progress_on, ${day}::date) ELSE last_progress_on END,
      fed_back_on = CASE WHEN ${isAnswer} THEN least(fed_back_on, ${day}::date) ELSE fed_back_on END
    WHERE id = ${lead.id}::uuid`;
}
