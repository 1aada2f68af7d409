import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { loadActor } from '@/lib/db/actor';
import { db } from '@/lib/db/client';
import { undoImport } from '@/lib/db/import-undo';
import { startCommit } from '@/lib/db/ledger-commit';
import { findUpload, keepLedger, orderFor } from '@/lib/db/ledger-upload';
import type { LedgerDeed } from '@/lib/jobs/ledger-deed';

// Ledgers of so many rows through the process of their own that the desk starts, as built. Run by bench/import.mjs.
const HEAD = [
  '项目名称',
  '投资方',
  '镇街',
  '产业',
  '总投资(万元)',
  '首谈时间',
  '阶段',
  '联系人',
  '电话',
  '备注',
];
const FIRMS = ['精密机械', '新材料', '智能装备', '生物医药', '环保科技'];
const TOWNS = ['店口镇', '大唐街道', '枫桥镇', '牌头镇'];

/** A row as offices write them: three of four firms have one project, a phone beside every name. */
const line = (batch: string, at: number): (string | number)[] => [
  `年产${at}万套${FIRMS[at % 5]}生产线项目${batch}`,
  `杭州量测${batch}${Math.floor(at * 0.75)}${FIRMS[at % 5]}有限公司`,
  TOWNS[at % 4] ?? '',
  at % 3 === 0 ? '智能视觉' : '袜业',
  500 + at,
  `2026-0${1 + (at % 9)}-1${at % 9}`,
  at % 2 === 0 ? '在谈' : '线索',
  `张经理${at}`,
  `1600${String(at).padStart(7, '0')}`,
  at % 2 === 0 ? '已赴企业考察，对方对用地和能耗指标有要求，约定下月再谈。' : '',
];

async function fileOf(rows: number, kind: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const lines = [HEAD, ...Array.from({ length: rows }, (_, at) => line(`${kind}${rows}`, at))];
  if (kind === 'xlsx') return writeXlsx({ sheets: [{ name: '台账', rows: lines }] });
  return Buffer.from(lines.map(cells => cells.join(',')).join('\n'));
}

type Answer = { value: { ok: boolean }; memoryKb: number };

function inChild(deed: LedgerDeed): Promise<Answer> {
  const child = fork(resolve('.next/ledger/ledger-child.mjs'), [], {
    execArgv: ['--max-old-space-size=3072', '--max-semi-space-size=8'],
    serialization: 'advanced',
  });
  return new Promise((done, fail) => {
    child.on('message', (said: Answer | { progress: number } | { error: string }) => {
      if ('value' in said) done(said);
      else if ('error' in said) fail(new Error(said.error));
    });
    child.once('exit', code => fail(new Error(`The ledger process ended with ${code}.`)));
    child.send(deed);
  });
}

async function timed(what: string, deed: LedgerDeed): Promise<void> {
  const startedAt = performance.now();
  const { value, memoryKb } = await inChild(deed);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${what}: ${seconds} s, ${Math.round(memoryKb / 1024)} MB, load ${load}${value.ok ? '' : ` ${JSON.stringify(value)}`}`,
  );
}

const post = await db.post.findFirstOrThrow({ where: { role: 'office' }, select: { staffId: true } });
const office = await loadActor(post.staffId, null);
if (office === null) throw new Error('The filled database has no office.');

for (const rows of process.argv.slice(2).map(Number)) {
  for (const kind of ['xlsx', 'csv'] as const) {
    const bytes = await fileOf(rows, kind);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = await keepLedger(office, { bytes, fileName: `${rows}.${kind}`, kind, sha256 });
    const order = await orderFor(office, id);
    if (order === null) throw new Error('There is no such upload.');
    const what = `${rows} rows of ${kind}`;
    await timed(`${what}, preview`, { deed: 'read', ...order });
    await startCommit(office, id);
    await timed(`${what}, commit`, { deed: 'commit', ...order });
    const batchId = (await findUpload(office, id))?.result?.batchId ?? '';
    const startedAt = performance.now();
    const undone = await undoImport(office, { batchId });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${what}, undo: ${seconds} s ${JSON.stringify(undone)}`);
  }
}
process.exit(0);
