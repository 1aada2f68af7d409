import { expect, it } from 'vitest';
import { asksOf, type LedLead } from './led-view';

type Asking = Parameters<typeof asksOf>[0];
const task = (judge: boolean, repliedOn: string | null): LedLead['tasks'][number] => ({
  id: 't',
  version: 1,
  leadId: 'l',
  leadCode: 'ZJ2026-00001',
  leadTitle: '项目',
  text: '协调用地',
  givenBy: '郑涛',
  givenOn: '2026-11-20',
  ownerName: '王芳',
  dueOn: '2026-11-25',
  reply: null,
  repliedOn,
  returnReason: null,
  closedOn: null,
  closedBy: null,
  rights: { reply: false, judge },
});

it('asks the leader for what he alone can do, and never for the office’s 认定', () => {
  const quiet: Asking = { problem: null, tasks: [task(true, null)] };
  const unconfirmedToo = { ...quiet, unconfirmed: 3 };
  expect(asksOf(quiet)).toEqual([]);
  expect(asksOf(unconfirmedToo)).toEqual([]);
  expect(asksOf({ ...quiet, problem: '用地指标不足' })).toEqual(['有问题需协调']);
});

it('counts an answer for whoever may close the task, and for nobody else', () => {
  const at = '2026-11-22';
  expect(asksOf({ problem: null, tasks: [task(true, at)] })).toEqual(['1 项督办已答复，等你销号']);
  expect(asksOf({ problem: null, tasks: [task(false, at)] })).toEqual([]);
});
