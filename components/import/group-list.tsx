import type { GroupView } from '@/lib/domain/ledger-view';

/** Rows of one investor: imported under one name, shown so that the office can see what belongs together. */
export function GroupList({ groups }: { groups: GroupView[] }) {
  return (
    <ul className="divide-y divide-hairline text-table">
      {groups.map(group => (
        <li
          key={`${group.rows[0]?.sheet}/${group.rows[0]?.row}`}
          className="flex flex-wrap gap-x-3 gap-y-0.5 py-1.5"
        >
          <span className="font-semibold">{group.investorName}</span>
          <span className="text-3">{group.by}</span>
          <span className="text-2 tabular-nums">
            {group.rows.map(({ sheet, row }) => `${sheet} 第${row}行`).join('、')}
          </span>
        </li>
      ))}
    </ul>
  );
}
