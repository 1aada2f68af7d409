import type { AuditRowView } from '@/lib/domain/audit-view';

const factClass = 'flex gap-2 whitespace-normal';

/** Everything a row says: who in which posts, and each value before and after. */
export function AuditDetail({ row }: { row: AuditRowView }) {
  const facts = [
    ['人员', row.who],
    ['当时岗位', row.post],
    ['对象', row.subject],
    ['对象编号', row.nounId],
    ['结果', row.outcome],
    ['网络地址', row.address],
    ['记录', `编号 ${row.id}，链内第 ${row.seq} 条，校验值 ${row.hash}…`],
  ];
  return (
    <div className="flex flex-col gap-3 py-3 text-table lg:flex-row lg:gap-10">
      <dl className="flex flex-col gap-1 lg:w-104">
        {facts.map(([label, value]) => (
          <div key={label} className={factClass}>
            <dt className="w-16 shrink-0 text-2">{label}</dt>
            <dd className="min-w-0 break-all">{value || '—'}</dd>
          </div>
        ))}
      </dl>
      {row.changes.length > 0 ? (
        <ul aria-label="变更前后" className="flex min-w-0 flex-1 flex-col gap-1">
          {row.changes.map(({ label, before, after }) => (
            <li key={label} className={factClass}>
              <span className="w-28 shrink-0 text-2">{label}</span>
              <span className="min-w-0 break-words">
                {before !== null && <span className="text-2">{before}</span>}
                {before !== null && after !== null && <span className="px-1 text-3">→</span>}
                {after}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-2">这条记录没有变更前后的内容。</p>
      )}
    </div>
  );
}
