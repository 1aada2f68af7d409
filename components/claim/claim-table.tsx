import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ClaimView } from '@/lib/domain/claim-view';
import { formatMoney } from '@/lib/domain/money';
import { formatInstant } from '@/lib/format';
import { Empty } from '../ui/empty';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import type { ClaimActions } from './claim-actions';
import { ClaimCards } from './claim-cards';
import { ClaimDays } from './claim-days';
import { ClaimDeeds } from './claim-deeds';
import { ClaimStateBadge } from './claim-state';
import { LateBadge } from './late-badge';

type Props = { label: string; claims: ClaimView[]; actions: ClaimActions; empty: ReactNode };

/** Claims of leads that the reader sees, with what is left and what can be done: a table, on a phone cards. */
export function ClaimTable({ label, claims, actions, empty }: Props) {
  if (claims.length === 0) return <Empty title={`${label}：没有`} hint={empty} />;
  return (
    <>
      <ClaimCards label={label} claims={claims} actions={actions} />
      <Table label={label} className="max-sm:hidden">
        <thead>
          <tr>
            <Th>备案</Th>
            <Th>项目</Th>
            <Th>单位</Th>
            <Th num className="hidden md:table-cell">
              拟投资
            </Th>
            <Th className="hidden lg:table-cell">提交</Th>
            <Th>保护期</Th>
            <Th>操作</Th>
          </tr>
        </thead>
        <tbody>
          {claims.map(claim => (
            <tr key={claim.id}>
              <Td head className="py-1.5">
                <span className="block font-mono text-note font-normal">{claim.code}</span>
                <span className="flex flex-wrap gap-1">
                  <ClaimStateBadge state={claim.state} />
                  {claim.isLate && <LateBadge />}
                </span>
              </Td>
              <Td className="py-1.5">
                <Link
                  href={`/leads/${claim.leadId}`}
                  prefetch={false}
                  className="block max-w-80 min-w-24 whitespace-normal text-accent underline-offset-2 hover:underline"
                >
                  {claim.title}
                </Link>
                <span className="font-mono text-note text-3">{claim.leadCode}</span>
              </Td>
              <Td>{claim.holderUnitName}</Td>
              <Td num className="hidden md:table-cell">
                {formatMoney(claim.amountYuan)}
              </Td>
              <Td className="hidden py-1.5 lg:table-cell">
                {claim.filedBy}
                <span className="block text-note text-3">{formatInstant(new Date(claim.filedAt))}</span>
              </Td>
              <Td className="py-1.5">
                <ClaimDays claim={claim} />
              </Td>
              <Td>
                <ClaimDeeds claim={claim} actions={actions} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
