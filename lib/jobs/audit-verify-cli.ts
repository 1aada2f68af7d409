import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyAudit } from '../db/audit-verify';
import { damageSentence } from '../domain/audit-words';
import { env } from '../env';
import { readAnchors } from './audit-anchor';
import { readArchive } from './audit-archive';

const USAGE = [
  '用法：npm run audit:verify                     逐条核对审计记录、封存与锚文件',
  '      npm run audit:verify -- --anchor 文件    用另存的锚文件核对（如日志服务器上的副本）',
  '      npm run audit:verify -- --online         归档文件不在本机时，只核对在线部分',
].join('\n');

const count = (n: number): string => n.toLocaleString('zh-CN');

async function verify(values: { anchor?: string | undefined; online: boolean }): Promise<boolean> {
  const startedAt = performance.now();
  const file = values.anchor ? resolve(env.callerDirectory, values.anchor) : env.auditAnchorFile;
  const found = await verifyAudit(await readAnchors(file), values.online ? null : readArchive);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `核对 ${count(found.sealed)} 条已封存、${count(found.waiting)} 条待封存，锚 ${count(found.anchors)} 处，用时 ${seconds} 秒。`,
  );
  if (found.archivedTo !== '0') console.log(`封存位置 ${found.archivedTo} 及以前已归档。`);
  console.log(found.damage ? damageSentence(found.damage) : '审计记录完整。');
  return found.damage === null;
}

try {
  const { values } = parseArgs({
    options: { anchor: { type: 'string' }, online: { type: 'boolean', default: false } },
  });
  process.exit((await verify({ ...values, online: values.online ?? false })) ? 0 : 1);
} catch (error) {
  const isUsage =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? USAGE : error);
  process.exit(2);
}
