import { settleDelivery, takeDueDeliveries } from '../db/webhook-delivery';
import { sendDelivery } from './webhook-send';

/** Receivers that hang hold up no more than so many at once, and those for five seconds. */
const AT_ONCE = 10;

/** Tries what is due, side by side. Answers how many were tried. */
export async function deliverDue(): Promise<number> {
  const due = await takeDueDeliveries(AT_ONCE);
  await Promise.all(due.map(async delivery => settleDelivery(delivery, await sendDelivery(delivery))));
  return due.length;
}
