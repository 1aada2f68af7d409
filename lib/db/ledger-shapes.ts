import type { Actor } from '../domain/actor';
import type { MapInput } from '../domain/ledger-input';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { rememberShapes } from './ledger-mapping';
import { findUpload, noteUpload } from './ledger-upload';
import { perform } from './transaction';

/** Notes how the sheets are to be read, remembers it for the unit, and sets the upload to be read again. */
export function startMapping(actor: Actor, { id, shapes }: MapInput): Promise<Outcome<null>> {
  return perform<null>(async tx => {
    await tx.$executeRaw`SELECT 1 FROM ledger_upload WHERE id = ${id}::uuid FOR UPDATE`;
    const upload = await findUpload(actor, id, tx);
    if (upload === null) return notFound('文件');
    if (upload.state !== 'ready' && upload.state !== 'mapping')
      return refused('这个文件正在读取、导入或已经导入，不能再改。');
    const isWhole = shapes.length === upload.shapes.length && shapes.every((shape, at) => shape.index === at);
    if (!isWhole) return refused('工作表与文件不符，请刷新后重试。');
    if (!shapes.some(({ use }) => use)) return refused('请至少选择一个要导入的工作表。');
    await noteUpload(tx, id, { shapes, state: 'reading', sentence: null });
    await rememberShapes(tx, actor, { shapes, outline: upload.outline });
    await recordAudit(tx, actor, {
      deed: 'ledger.mapped',
      noun: 'ledgerUpload',
      nounId: id,
      after: { fileName: upload.fileName },
    });
    return done(null);
  });
}
