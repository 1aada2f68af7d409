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
import { ClaimDeeds } from './claim-deeds';
import { ClaimStateBadge } from './claim-state';
import { LeftWords } from './left-words';

type Props = { label: string; claims: ClaimView[]; actions: ClaimActions; empty: ReactNode };

function Days({ claim }: { claim: ClaimView }) {
  const { protectedUntil, protectionLeft, silenceEndsOn, silenceLeft } = claim;
  if (claim.endedOn) return <span className="whitespace-normal">{claim.endReason ?? claim.endedOn}</span>;
  return (
    <span className="whitespace-normal">
      {protectedUntil ? (
        <span className="block">
          {protectedUntil} {protectionLeft && <LeftWords words={protectionLeft} />}
        </span>
      ) : (
        '—'
      )}
      {silenceEndsOn && silenceLeft && silenceLeft.tone !== 'ok' && (
        <span className="block text-note text-3">
          须在 {silenceEndsOn} 前有进展，
          <LeftWords words={silenceLeft} />
        </span>
      )}
    </span>
  );
}

/** Claims of leads that the reader sees, with what is left and what can be done; on a phone that is on the lead's page. */
export function ClaimTable({ label, claims, actions, empty }: Props) {
  if (claims.length === 0) return <Empty title={`${label}：没有`} hint={empty} />;
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>备案</Th>
          <Th>项目</Th>
          <Th className="hidden sm:table-cell">单位</Th>
          <Th num className="hidden md:table-cell">
            拟投资
          </Th>
          <Th className="hidden lg:table-cell">提交</Th>
          <Th>保护期</Th>
          <Th className="hidden sm:table-cell">操作</Th>
        </tr>
      </thead>
      <tbody>
        {claims.map(claim => (
          <tr key={claim.id}>
            <Td head className="py-1.5">
              <span className="block font-mono text-note font-normal">{claim.code}</span>
              <ClaimStateBadge state={claim.state} />
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
            <Td className="hidden sm:table-cell">{claim.holderUnitName}</Td>
            <Td num className="hidden md:table-cell">
              {formatMoney(claim.amountYuan)}
            </Td>
            <Td className="hidden py-1.5 lg:table-cell">
              {claim.filedBy}
              <span className="block text-note text-3">
                {formatInstant(new Date(claim.filedAt))}
                {claim.isLate && ' 超时限'}
              </span>
            </Td>
            <Td className="py-1.5">
              <Days claim={claim} />
            </Td>
            <Td className="hidden sm:table-cell">
              <ClaimDeeds claim={claim} actions={actions} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
