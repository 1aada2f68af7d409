import type { PoolLead } from '@/lib/domain/claim-view';
import { Empty } from '../ui/empty';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { type TakeDeed, TakeLead } from './take-lead';

/** What waits in the pool: enough to choose by, not enough to go round the one who takes it. */
export function PoolTable({ leads, take }: { leads: PoolLead[]; take: TakeDeed }) {
  if (leads.length === 0)
    return <Empty title="公共池是空的" hint="备案后长期没有进展的项目会转入公共池，由其他单位认领。" />;
  return (
    <Table label="公共池项目">
      <thead>
        <tr>
          <Th>编号</Th>
          <Th>产业</Th>
          <Th>投资额</Th>
          <Th className="hidden sm:table-cell">来源地</Th>
          <Th className="hidden sm:table-cell">阶段</Th>
          <Th className="hidden md:table-cell">入池</Th>
          <Th className="hidden md:table-cell">原单位</Th>
          <Th>操作</Th>
        </tr>
      </thead>
      <tbody>
        {leads.map(lead => (
          <tr key={lead.id}>
            <Td head>
              <span className="font-mono text-note">{lead.code}</span>
            </Td>
            <Td>{lead.industryName}</Td>
            <Td whole>{lead.bandName}</Td>
            <Td className="hidden sm:table-cell">{lead.originPlace}</Td>
            <Td className="hidden sm:table-cell">{lead.stageName}</Td>
            <Td whole className="hidden md:table-cell">
              {lead.pooledOn}
            </Td>
            <Td className="hidden md:table-cell">{lead.lastUnitName}</Td>
            <Td>
              <TakeLead lead={lead} take={take} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
