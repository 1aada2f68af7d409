import { fork } from 'node:child_process';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '../db/client';
import { LEDGER_HEAD } from '../db/import-testing';
import { undoImport } from '../db/import-undo';
import { startCommit } from '../db/ledger-commit';
import { orderFor } from '../db/ledger-upload';
import { as } from '../db/testing-actor';
import type { Actor } from '../domain/actor';
import { apart } from './ledger-apart';
import type { LedgerDeed } from './ledger-deed';
import { bring, uploadOf } from './testing-ledger';

const ROWS = 2_000;
let office: Actor;
beforeAll(async () => {
  office = await as('吴静');
});

const long = () =>
  writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: [
          LEDGER_HEAD,
          ...Array.from({ length: ROWS }, (_, at) => [
            `断电项目${at}`,
            `断电企业${at}有限公司`,
            null,
            '店口镇',
            '袜业',
            500 + at,
            '2026-05-06',
            '在谈',
          ]),
        ],
      },
    ],
  });

/** Starts the deed in a process of its own and kills it after so long, or once it has told of so many rows. */
function killed(deed: LedgerDeed, when: { afterMs: number } | { atRows: number }): Promise<void> {
  const child = fork(join(process.cwd(), 'lib/jobs/ledger-child.ts'), [], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const kill = () => child.kill('SIGKILL');
  child.on('message', (said: { progress?: number }) => {
    if ('atRows' in when && (said.progress ?? 0) >= when.atRows) kill();
  });
  if ('afterMs' in when) setTimeout(kill, when.afterMs);
  child.send(deed);
  return new Promise(resolve => child.once('exit', () => resolve()));
}

describe('a killed process', () => {
  it('leaves all of an import or nothing, and pressing again finishes it once', async () => {
    const { id } = await bring(office, await long(), '断电.xlsx');
    const order = await orderFor(office, id);
    if (order === null) throw new Error('There is no such upload.');
    const before = await db.lead.count();
    const moments = [{ afterMs: 900 }, { atRows: 1 }, { atRows: 1_000 }, { afterMs: 2_500 }];
    for (const when of moments) {
      expect(await startCommit(office, id)).toMatchObject({ ok: true });
      await killed({ deed: 'commit', ...order }, when);
      const { state } = await uploadOf(office, id);
      expect([state, (await db.lead.count()) - before]).toEqual(
        state === 'done' ? ['done', ROWS] : ['committing', 0],
      );
    }
    expect(await startCommit(office, id)).toMatchObject({ ok: true });
    const finished = await apart({ deed: 'commit', ...order });
    expect(finished).toMatchObject({ ok: true, value: { created: ROWS } });
    expect((await db.lead.count()) - before).toBe(ROWS);
    expect(await apart({ deed: 'commit', ...order })).toEqual(finished);
    const batchId = finished.ok ? (finished.value.batchId ?? '') : '';
    expect(await undoImport(office, { batchId })).toMatchObject({ ok: true, value: { removed: ROWS } });
    expect(await db.lead.count()).toBe(before);
  }, 120_000);

  it('while reading leaves the file, and reading goes on', async () => {
    const { id } = await bring(office, await long(), '断电.xlsx');
    const order = await orderFor(office, id);
    if (order === null) throw new Error('There is no such upload.');
    await db.ledgerUpload.update({ where: { id }, data: { state: 'reading' } });
    await killed({ deed: 'read', ...order }, { afterMs: 1_200 });
    expect(await apart({ deed: 'read', ...order })).toMatchObject({ ok: true });
    expect(await uploadOf(office, id)).toMatchObject({ state: 'ready', totals: { new: ROWS, rows: ROWS } });
  }, 60_000);
});
