import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { instantAt } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { LIMITS, limitSentence, waitWords } from '../domain/limits';
import { db } from './client';
import { revealContact } from './contact';
import { openLeadExport } from './lead-export';
import { whyNotFrom, whyNotNow, whyNotRows } from './rate-limit';
import { castToday } from './testing';
import { as } from './testing-actor';

const run = promisify(execFile);
const start = instantAt(castToday, 12).getTime();
let hour = 0;

const refusals = () => db.auditEntry.count({ where: { outcome: 'limited' } });

// Each test has days of its own: what another counted is over.
beforeEach(() => {
  hour += 96;
  vi.setSystemTime(start + hour * 3_600_000);
});

describe('a limit of a person', () => {
  it('lets as many through as it says, then says when to come back, and then lets in again', async () => {
    const actor = await as('王芳');
    for (let at = 0; at < LIMITS.reveal.points; at += 1) expect(await whyNotNow(actor, 'reveal')).toBeNull();
    const wait = await whyNotNow(actor, 'reveal');
    expect(wait).toMatchObject({ kind: 'limited', message: '查看完整号码已达上限，请 60 秒后再试。' });
    vi.setSystemTime(Date.now() + 59_000);
    expect(await whyNotNow(actor, 'reveal')).toMatchObject({ seconds: 1 });
    vi.setSystemTime(Date.now() + 1_001);
    expect(await whyNotNow(actor, 'reveal')).toBeNull();
  });

  it('stops nobody else', async () => {
    const actor = await as('王芳');
    for (let at = 0; at <= LIMITS.reveal.points; at += 1) await whyNotNow(actor, 'reveal');
    expect(await whyNotNow(actor, 'reveal')).not.toBeNull();
    expect(await whyNotNow(await as('陈刚'), 'reveal')).toBeNull();
  });

  it('is audited at its first refusal of a window, however many come at once', async () => {
    const actor = await as('王芳');
    const before = await refusals();
    await Promise.all(Array.from({ length: 40 }, () => whyNotNow(actor, 'reveal')));
    expect(await refusals()).toBe(before + 1);
    vi.setSystemTime(Date.now() + 61_000);
    for (let at = 0; at < 15; at += 1) await whyNotNow(actor, 'reveal');
    expect(await refusals()).toBe(before + 2);
  });

  it('counts a search in memory, with a window of its own', async () => {
    const actor = await as('王芳');
    for (let at = 0; at < LIMITS.search.points; at += 1) expect(await whyNotNow(actor, 'search')).toBeNull();
    expect(await whyNotNow(actor, 'search')).toMatchObject({ kind: 'limited' });
    expect(await whyNotNow(await as('陈刚'), 'search')).toBeNull();
    expect(await db.rateLimit.count({ where: { key: { startsWith: 'search' } } })).toBe(0);
  });

  it('is one for two processes', async () => {
    const args = ['--import', 'tsx', 'lib/db/testing-limit.ts'];
    const both = await Promise.all([run(process.execPath, args), run(process.execPath, args)]);
    const passed = both.map(({ stdout }) => Number(stdout));
    expect(passed.reduce((sum, count) => sum + count, 0)).toBe(LIMITS.reveal.points);
  });
});

describe('the deeds', () => {
  it('a full number is shown ten times a minute, and the eleventh leaves it hidden', async () => {
    const actor = await as('王芳');
    const contact = await db.contact.findFirstOrThrow({
      where: { phone: { not: null }, investor: { leads: { some: { officerId: actor.staffId } } } },
      select: {
        id: true,
        investor: { select: { leads: { where: { officerId: actor.staffId }, select: { id: true } } } },
      },
    });
    const input = {
      leadId: contact.investor.leads[0]?.id ?? '',
      contactId: contact.id,
      part: 'phone' as const,
    };
    const before = await db.auditEntry.count({ where: { deed: 'contact.revealed' } });
    for (let at = 0; at < LIMITS.reveal.points; at += 1)
      expect(await revealContact(actor, input)).toEqual({ ok: true, value: expect.anything() });
    expect(await revealContact(actor, input)).toMatchObject({ ok: false, kind: 'limited' });
    expect(await db.auditEntry.count({ where: { deed: 'contact.revealed' } })).toBe(
      before + LIMITS.reveal.points,
    );
  });

  it('of a day count through the minutes', async () => {
    const actor = await as('王芳');
    for (let at = 0; at < LIMITS.revealDay.points; at += 1) {
      expect(await whyNotNow(actor, 'revealDay')).toBeNull();
      vi.setSystemTime(Date.now() + 61_000);
    }
    expect(await whyNotNow(actor, 'revealDay')).toMatchObject({
      message: expect.stringMatching(/请 23 小时后再试/),
    });
  });

  it('an export beyond the rows of a day is refused, counted as nothing, and the smaller one goes out', async () => {
    const actor = await as('吴静');
    expect(await whyNotRows(actor, 9, 10)).toBeNull();
    expect(await whyNotRows(actor, 2, 10)).toMatchObject({
      kind: 'limited',
      message: expect.stringContaining('每人每天最多导出 10 行，这次有 2 行'),
    });
    expect(await whyNotRows(actor, 1, 10)).toBeNull();
    expect(await whyNotRows(actor, 1, 10)).not.toBeNull();
    vi.setSystemTime(Date.now() + 86_401_000);
    expect(await whyNotRows(actor, 1, 10)).toBeNull();
  });

  it('an export counts its rows of the day', async () => {
    const actor = await as('吴静');
    const opened = await openLeadExport(actor, readFilter({}), 'csv');
    if (!opened.ok) throw new Error(opened.message);
    expect(await whyNotRows(actor, LIMITS.exportRows.points - opened.value.count + 1)).not.toBeNull();
    expect(await whyNotRows(actor, LIMITS.exportRows.points - opened.value.count)).toBeNull();
    expect(await openLeadExport(actor, readFilter({}), 'csv')).toMatchObject({ ok: false, kind: 'limited' });
  });
});

it('an address that floods the sign-in is stopped, and no other address with it', async () => {
  const before = await refusals();
  for (let at = 0; at < LIMITS.signIn.points; at += 1)
    expect(await whyNotFrom('10.0.0.7', 'signIn')).toBeNull();
  for (let at = 0; at < 5; at += 1)
    expect(await whyNotFrom('10.0.0.7', 'signIn')).toMatchObject({ seconds: 300 });
  expect(await whyNotFrom('10.0.0.8', 'signIn')).toBeNull();
  expect(await refusals()).toBe(before + 1);
});

it('says how long to wait so that who waits as told gets in', () => {
  expect([0.2, 59.1, 91, 3601, 86_400].map(waitWords)).toEqual([
    '1 秒',
    '60 秒',
    '2 分钟',
    '61 分钟',
    '24 小时',
  ]);
  expect(limitSentence('export', 30)).toBe('导出已达上限，请 30 秒后再试。');
});
