import { requestOrigin } from '@/lib/auth/request';
import { today } from '@/lib/clock';
import { listEvents } from '@/lib/db/calendar';
import { findFeedActor } from '@/lib/db/calendar-feed';
import { whyNotFrom } from '@/lib/db/rate-limit';
import { writeCalendar } from '@/lib/documents/calendar-ics';
import { addDays } from '@/lib/domain/day';
import { env } from '@/lib/env';
import { logUnexpected } from '@/lib/log';

const HEADERS = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

const say = (status: number, message: string, more: Record<string, string> = {}): Response =>
  new Response(message, {
    status,
    headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...more },
  });

type Context = { params: Promise<{ secret: string }> };

/**
 * 日历订阅: for calendar programs, which cannot sign in. The secret is the only proof; one unknown, one revoked and one of
 * somebody disabled are answered alike, and the rights are asked anew each time.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const { address } = await requestOrigin();
    const wait = await whyNotFrom(address, 'calendarFeed');
    if (wait) return say(429, wait.message, { 'Retry-After': String(wait.seconds) });
    const actor = await findFeedActor((await params).secret, address);
    if (!actor) return say(404, '没有找到该日历。');
    const events = await listEvents(actor, {
      from: addDays(today(), -60),
      to: addDays(today(), 180),
      scope: 'own',
    });
    return new Response(writeCalendar('诸暨招商工作台', events, env.address), {
      headers: { ...HEADERS, 'Content-Type': 'text/calendar; charset=utf-8' },
    });
  } catch (error) {
    return say(500, `出了点问题（编号 ${logUnexpected(error)}），已记录。`);
  }
}
