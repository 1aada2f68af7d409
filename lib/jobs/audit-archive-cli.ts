import { archiveAudit } from './audit-archive';

const archived = await archiveAudit();
console.log(
  archived
    ? `已归档 ${archived.rows.toLocaleString('zh-CN')} 条审计记录：${archived.file}（SHA-256 ${archived.sha256}）。`
    : '没有超过保留期限的审计记录。',
);
process.exit(0);
