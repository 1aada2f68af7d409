import Link from 'next/link';
import { formatWan } from '@/lib/domain/money';
import {
  progressText,
  type WeeklyGroup,
  type WeeklyLayout,
  type WeeklyRow,
} from '@/lib/domain/weekly/weekly-report';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** A sheet longer than this is read in the workbook. */
const SHOWN = 100;

function Row({ row, number, isList }: { row: WeeklyRow; number: number; isList: boolean }) {
  return (
    <tr>
      <Td num>{number}</Td>
      <Td head>
        <Link href={`/leads/${row.leadId}`} prefetch={false}>
          {row.title}
        </Link>
      </Td>
      <Td>{row.investor}</Td>
      <Td num>{formatWan(row.fixedYuan)}</Td>
      <Td num>{row.landMu}</Td>
      <Td whole>{row.place}</Td>
      <Td>
        <span className="line-clamp-3 min-w-50">{progressText(row)}</span>
      </Td>
      <Td>{row.industry}</Td>
      <Td whole>{row.verdict}</Td>
      {isList && (
        <>
          <Td whole>{row.claim?.code}</Td>
          <Td whole>{row.claim?.until}</Td>
          <Td whole>{row.lastProgressOn}</Td>
        </>
      )}
    </tr>
  );
}

/** The columns of the form that fit a screen; 简介, 内容 and 联系人 stand in the file alone. */
export function WeeklyTable({ group, layout }: { group: WeeklyGroup; layout: WeeklyLayout }) {
  const isList = layout === 'list';
  const rest = group.rows.length - SHOWN;
  return (
    <>
      <Table label={`${group.name}在谈项目`} unit="单位：万元、亩">
        <thead>
          <tr>
            <Th num>序号</Th>
            <Th>项目名称</Th>
            <Th>投资方</Th>
            <Th num>固定资产投资</Th>
            <Th num>需用土地</Th>
            <Th>片区</Th>
            <Th>进度、备注</Th>
            <Th>产业类型</Th>
            <Th>研判结果</Th>
            {isList && (
              <>
                <Th>备案号</Th>
                <Th>保护期至</Th>
                <Th>上次跟进</Th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {group.rows.slice(0, SHOWN).map((row, index) => (
            <Row key={row.leadId} row={row} number={index + 1} isList={isList} />
          ))}
        </tbody>
      </Table>
      {rest > 0 && <p className="mt-2 text-note text-3">另有 {rest} 个，导出后查看。</p>}
    </>
  );
}
