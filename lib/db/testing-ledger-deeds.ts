import { readFileSync } from 'node:fs';
import { ledgerTemplate } from '../documents/ledger-template';
import { bring, commitAs, uploadOf } from '../jobs/testing-ledger';
import { db } from './client';
import { samplePath } from './import-testing';
import { undoImport } from './import-undo';
import { mendCell, skipRow } from './ledger-row';
import { startMapping } from './ledger-shapes';
import { dropUpload, keepLedger, orderFor } from './ledger-upload';
import { loadLedgerVocabulary } from './ledger-vocabulary';
import { as } from './testing-actor';
import { type DoorDeed, reads, writes } from './testing-deeds';

const bytes = () => readFileSync(samplePath('weekly-form'));

/** The weekly form, read and waiting for the office. */
async function waiting() {
  const actor = await as('吴静');
  const { id } = await bring(actor, bytes(), '周报.xlsx');
  return { actor, id };
}

/** The doors of this part, each done rightfully once. */
export const LEDGER_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'ledger.preview': writes(async () => {
    const actor = await as('吴静');
    return () => keepLedger(actor, { bytes: bytes(), fileName: 'a.xlsx', kind: 'xlsx', sha256: 'a' });
  }),
  'ledger.read': reads(async () => {
    const { actor, id } = await waiting();
    return () => orderFor(actor, id);
  }),
  'ledger.map': writes(async () => {
    const { actor, id } = await waiting();
    const { shapes } = await uploadOf(actor, id);
    return () => startMapping(actor, { id, shapes: shapes as never });
  }),
  'ledger.mendRow': writes(async () => {
    const { actor, id } = await waiting();
    return () => mendCell(actor, { id, position: 0, field: 'amount', text: '2亿' });
  }),
  'ledger.skipRow': writes(async () => {
    const { actor, id } = await waiting();
    return () => skipRow(actor, { id, position: 0, skipped: true });
  }),
  'ledger.discard': writes(async () => {
    const { actor, id } = await waiting();
    return () => dropUpload(actor, { id });
  }),
  // That it begins, the lead with where it came from, and the batch itself. A ledger of its own: what other deeds
  // of the list change in units and industries must not decide how many rows of a form are good.
  'ledger.import': writes(async () => {
    const actor = await as('吴静');
    const text = '项目名称,投资方,镇街,总投资(万元)\n导入痕迹项目,导入痕迹公司,店口镇,500\n';
    const { id } = await bring(actor, new TextEncoder().encode(text), '一行.csv');
    return () => commitAs(actor, id);
  }, 3),
  'ledger.undoImport': writes(async () => {
    const actor = await as('吴静');
    const batch = await db.importBatch.findFirstOrThrow({ where: { undoneAt: null } });
    return () => undoImport(actor, { batchId: batch.id });
  }),
  'ledger.template': reads(async () => {
    const vocabulary = await loadLedgerVocabulary();
    return () => ledgerTemplate(vocabulary);
  }),
};
