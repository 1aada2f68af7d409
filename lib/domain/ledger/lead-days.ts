import type { Day } from '../day';
import type { AcceptedRow } from './accepted-row';

/** The event days an imported lead gets. */
export type LeadDays = {
  /** 线索: the first contact, else the report day. */
  tipOn: Day;
  isTipAssumed: boolean;
  /** The present stage: a ledger does not say when it was reached, so the report day stands in. */
  stageOn: Day;
};

/** Days compare as text. */
const inOrder = (left: Day, right: Day): [Day, Day] => (left < right ? [left, right] : [right, left]);

/** No event day lies in the future, and no stage before the tip. `reportDay` is null where the file names none. */
export function leadDays(
  row: Pick<AcceptedRow, 'firstContactOn'>,
  reportDay: Day | null,
  today: Day,
): LeadDays {
  const [knownOn] = inOrder(reportDay ?? today, today);
  const [tipOn] = inOrder(row.firstContactOn ?? knownOn, today);
  const [, stageOn] = inOrder(tipOn, knownOn);
  return { tipOn, isTipAssumed: row.firstContactOn === null, stageOn };
}
