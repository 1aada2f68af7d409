import Link from 'next/link';
import type { InvestorRow } from '@/lib/domain/investor-view';
import { GRADE_NAMES, INVESTOR_KIND_NAMES } from '@/lib/domain/labels';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** The investors of a page; on a phone the name carries what the columns said. */
export function InvestorTable({ rows }: { rows: InvestorRow[] }) {
  return (
    <Table label="投资方">
      <thead>
        <tr>
          <Th>名称</Th>
          <Th className="hidden lg:table-cell">统一社会信用代码</Th>
          <Th className="hidden md:table-cell">企业性质</Th>
          <Th className="hidden xl:table-cell">所属集团</Th>
          <Th className="hidden sm:table-cell">来源地</Th>
          <Th className="hidden md:table-cell">产业</Th>
          <Th num>线索</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row }: { row: InvestorRow }) {
  return (
    <tr>
      <Td head>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-normal">
          <Link
            href={`/investors/${row.id}`}
            prefetch={false}
            className="inline-flex min-h-6 items-center font-normal text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
          >
            {row.name}
          </Link>
          {row.grades.map(grade => (
            <Tag key={grade}>{GRADE_NAMES[grade]}</Tag>
          ))}
          {row.riskCount > 0 && <StatusBadge tone="danger">{`风险 ${row.riskCount} 条`}</StatusBadge>}
        </span>
      </Td>
      <Td className="hidden font-mono lg:table-cell">{row.uscc}</Td>
      <Td className="hidden md:table-cell">{row.kind && INVESTOR_KIND_NAMES[row.kind]}</Td>
      <Td className="hidden xl:table-cell">{row.parentGroup}</Td>
      <Td className="hidden sm:table-cell">{row.originPlace}</Td>
      <Td className="hidden md:table-cell">{row.industryName}</Td>
      <Td num>{row.leadCount} 条</Td>
    </tr>
  );
}
