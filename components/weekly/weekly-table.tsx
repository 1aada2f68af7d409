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
      <Td head className="whitespace-normal">
        <Link href={`/leads/${row.leadId}`} prefetch={false}>
          {row.title}
        </Link>
      </Td>
      <Td className="whitespace-normal">{row.investor}</Td>
      <Td num>{formatWan(row.fixedYuan)}</Td>
      <Td num>{row.landMu}</Td>
      <Td className="whitespace-normal">{row.place}</Td>
      <Td className="whitespace-normal">
        <span className="line-clamp-3">{progressText(row)}</span>
      </Td>
      <Td className="whitespace-normal">{row.industry}</Td>
      <Td className="whitespace-normal">{row.verdict}</Td>
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
      <Table label={`${group.name}在谈项目`} unit="单位：万元、亩" fixed={isList ? 'wider' : 'wide'}>
        <thead>
          <tr>
            <Th num className="w-13">
              序号
            </Th>
            <Th className="w-44">项目名称</Th>
            <Th className="w-44">投资方</Th>
            <Th num className="w-30">
              固定资产投资
            </Th>
            <Th num className="w-22">
              需用土地
            </Th>
            <Th className="w-24">片区</Th>
            <Th>进度、备注</Th>
            <Th className="w-34">产业类型</Th>
            <Th className="w-24">研判结果</Th>
            {isList && (
              <>
                <Th className="w-34">备案号</Th>
                <Th className="w-28">保护期至</Th>
                <Th className="w-28">上次跟进</Th>
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
