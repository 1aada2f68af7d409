import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import type { Actor } from '../domain/actor';
import { type LeadFilter, readFilter } from '../domain/lead-filter';
import { logActivity } from './activity';
import { compactBoard, listBoardCards, sumBoard } from './board';
import { db } from './client';
import { editField } from './lead-edit';
import { listLeads, sumLeads } from './lead-list';
import { moveByOffice } from './lead-office-move';
import { suspendLead } from './lead-status';
import { as, leadOf } from './testing-actor';

const PEOPLE = ['王芳', '何平', '沈悦', '赵磊', '吴静', '郑涛', '钱红', '冯雪', '许强'];

const FILTERS: Record<string, LeadFilter> = Object.fromEntries(
  [
    '',
    'status=active',
    'stage=signed,landed&status=active',
    'industry=smart-vision,none',
    'industry=none',
    'unit=330681104,P02',
    'origin=external',
    'band=1,10,50',
    'origin=endogenous&band=0',
    'unit=P02&band=5',
    'unit=P02&origin=external',
    'industry=metal-materials&stage=constructionStart',
    'due=overdue',
    'due=week',
    'due=stale',
    `officer=${'00000001-0000-7000-8000-000000000001'}`,
    'q=铜',
    'status=lost,paused&origin=external',
  ].map(query => [query || '(everything)', readFilter(Object.fromEntries(new URLSearchParams(query)))]),
);

type Sums = Record<string, [number, number]>;

const key = (industry: string, stage: string): string => `${industry}/${stage}`;

/** The same sums by adding up, one by one, the rows that the list shows. */
async function addedUp(actor: Actor, filter: LeadFilter): Promise<Sums> {
  const sums: Sums = {};
  for (const row of await listLeads(actor, filter, { size: 1000, offset: 0 })) {
    const place = key(row.industryKey ?? '', row.stage);
    const [count, yuan] = sums[place] ?? [0, 0];
    sums[place] = [count + 1, yuan + row.valueYuan];
  }
  return sums;
}

async function onBoard(actor: Actor, filter: LeadFilter): Promise<Sums> {
  const rows = await sumBoard(actor, filter);
  return Object.fromEntries(rows.map(row => [key(row.industryKey, row.stage), [row.count, row.yuan]]));
}

async function proveAll(): Promise<void> {
  for (const name of PEOPLE) {
    const actor = await as(name);
    for (const [question, filter] of Object.entries(FILTERS)) {
      const sums = await addedUp(actor, filter);
      expect(await onBoard(actor, filter), `${name}: ${question}`).toEqual(sums);
      const count = Object.values(sums).reduce((total, [one]) => total + one, 0);
      const yuan = Object.values(sums).reduce((total, [, one]) => total + one, 0);
      expect(await sumLeads(actor, filter), `${name}: ${question}`).toEqual({ count, yuan });
    }
  }
}

const deltas = (): Promise<number> => db.boardDelta.count();

/** A move, a change of value, of industry and status, a new and a removed lead. */
async function stir(): Promise<void> {
  const office = await as('吴静');
  const of = async (firm: string) => {
    const { id, version } = await leadOf(firm);
    return { leadId: id, version };
  };
  await moveByOffice(office, {
    ...(await of('轸源座舱')),
    to: 'jointReview',
    happenedOn: '2026-06-14',
    reason: '直接评审',
  });
  await editField(office, {
    ...(await of('瞳岳光学')),
    field: 'plannedInvestmentYuan',
    value: '51亿',
    before: '3.20亿元',
  });
  await db.lead.update({
    where: { id: leadId('禾墨智造') },
    data: { industryKey: 'auto-parts', origin: 'external' },
  });
  await suspendLead(office, {
    ...(await of('镕崧靶材')),
    status: 'lost',
    exitReason: 'land',
    note: '',
    exitOn: '今天',
    reopenOn: '',
  });
  await logActivity(office, {
    leadId: leadId('钰铧管阀'),
    kind: 'call',
    happenedOn: '',
    text: '例行通话',
    nextStep: '',
    nextStepOn: '',
  });
  await db.lead.delete({ where: { id: leadId('星榆物流') } });
}

describe('counts and sums of the board and the list', () => {
  it('equal the rows for every role and question, from cells alone', async () => {
    expect(await deltas()).toBe(0);
    await proveAll();
  });

  it('equal the rows with deltas waiting', async () => {
    await stir();
    expect(await deltas()).toBe(9);
    await proveAll();
  });

  it('equal the rows after the deltas were folded in', async () => {
    expect(await compactBoard()).toBe(9);
    expect(await deltas()).toBe(0);
    await proveAll();
  });

  it('stay right while people move leads and the worker folds at once', async () => {
    const office = await as('吴静');
    const moves = ['仁澍医疗器械', '珂澜分选', '轶衡域控', '纱渡再生纤维', '砚芯微电子'].map(async firm => {
      const lead = await leadOf(firm);
      return moveByOffice(office, {
        leadId: lead.id,
        version: lead.version,
        to: 'readyToSign',
        happenedOn: '2026-06-14',
        reason: '并行推进',
      });
    });
    const folds = Array.from({ length: 10 }, () => compactBoard());
    const readers = Array.from({ length: 10 }, () => sumLeads(office, readFilter({})));
    const totals = await Promise.all(readers);
    const outcomes = await Promise.all(moves);
    await Promise.all(folds);
    expect(outcomes.every(outcome => outcome.ok)).toBe(true);
    expect(new Set(totals.map(total => total.count)).size).toBe(1);
    await proveAll();
  });
});

describe('the cards of the board', () => {
  it('are the newest of each stage, and of no lead that is not visible', async () => {
    for (const name of PEOPLE) {
      const actor = await as(name);
      const cards = await listBoardCards(actor, readFilter({}), 2);
      const rows = await listLeads(actor, readFilter({}), { size: 1000, offset: 0 });
      const expected = new Map<string, string[]>();
      for (const row of rows)
        expected.set(row.stage, [...(expected.get(row.stage) ?? []), row.id].slice(0, 2));
      expect(cards.map(card => card.id).sort(), name).toEqual([...expected.values()].flat().sort());
    }
  });
});

describe('the pages of the list', () => {
  it.each(['updated', 'value', 'due', 'progress', 'code'] as const)(
    'by %s hold every row once, both ways',
    async sort => {
      const actor = await as('吴静');
      const all = (descending: boolean) => ({ ...readFilter({}), sort, descending });
      const { count } = await sumLeads(actor, all(true));
      for (const descending of [true, false]) {
        const ids: string[] = [];
        for (let offset = 0; offset < count; offset += 20) {
          ids.push(...(await listLeads(actor, all(descending), { size: 20, offset })).map(row => row.id));
        }
        expect(new Set(ids).size).toBe(count);
        expect(ids).toHaveLength(count);
      }
    },
  );
});
