import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../documents/workbook';
import type { Actor } from '../domain/actor';
import type { Outcome } from '../domain/outcome';
import { commitApart, previewApart, reasonsApart } from '../jobs/ledger-apart';
import { db } from './client';
import { samplePath } from './import-testing';
import * as uploads from './ledger-upload';
import { as } from './testing-actor';

let office: Actor;

beforeAll(async () => {
  office = await as('吴静');
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('an uploaded ledger', () => {
  it('is previewed and imported in a process of its own, and opened by its owner alone', async () => {
    const id = await uploads.keepLedgerBytes(readFileSync(samplePath('weekly-form')));
    const path = uploads.uploadPath(id);
    const order = { path, fileName: '周报.xlsx', staffId: office.staffId, address: null };

    const previewed = value(await previewApart(order));
    expect(previewed.view.totals).toMatchObject({ accepted: 39, refused: 1 });
    await uploads.recordLedgerUpload(office, { id, fileName: '周报.xlsx', ...previewed });
    for (const name of ['王芳', '许强']) {
      expect(await uploads.findLedgerUpload(await as(name), id)).toBeNull();
    }
    expect(await uploads.findLedgerUpload(office, '../../etc/passwd')).toBeNull();
    const upload = await uploads.findLedgerUpload(office, id);
    if (!upload) throw new Error('The owner does not find the upload.');

    const bytes = await reasonsApart(path, await uploads.readRefusedRows(upload));
    const returned = await readWorkbook(bytes, 'a.xlsx');
    expect(JSON.stringify(returned)).toContain('错误原因');

    const committed = value(await commitApart(order));
    expect(committed.result.created).toBe(39);
    await uploads.recordLedgerResult(upload, committed);
    expect((await uploads.findLedgerUpload(office, id))?.result).toEqual(committed.result);
  });

  it('of somebody who may not import is refused by the process itself, and nothing is written', async () => {
    const officer = await as('王芳');
    const before = await db.lead.count();
    const path = uploads.uploadPath(await uploads.keepLedgerBytes(readFileSync(samplePath('office-ledger'))));
    const order = { path, fileName: 'a.xlsx', staffId: officer.staffId, address: null };
    expect(await commitApart(order)).toMatchObject({ ok: false, kind: 'notAllowed' });
    expect(await db.lead.count()).toBe(before);
  });

  it('that is no workbook is refused in a sentence', async () => {
    const path = uploads.uploadPath(await uploads.keepLedgerBytes(Buffer.from('not a workbook')));
    const order = { path, fileName: 'a.xlsx', staffId: office.staffId, address: null };
    expect(await previewApart(order)).toMatchObject({ ok: false, message: expect.stringContaining('xlsx') });
  });
});
