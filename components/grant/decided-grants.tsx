import { GRANT_DECISION_NAMES, type GrantDecisionKey, type GrantView } from '@/lib/domain/grant';
import { formatInstant } from '@/lib/format';
import { Empty } from '../ui/empty';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { CollectLink } from './collect-link';
import type { GrantActions } from './grant-actions';
import { GrantMatter } from './grant-matter';
import { GrantPerson } from './grant-person';

type Props = { grants: GrantView[]; limit: number; actions: Pick<GrantActions, 'collectLink'> };

const tones: Record<GrantDecisionKey, StatusTone> = {
  approved: 'ok',
  declined: 'danger',
  withdrawn: 'neutral',
};

/** What was decided, the latest first: who asked, who answered, and what was said. */
export function DecidedGrants({ grants, limit, actions }: Props) {
  return (
    <Section title="已处理" note={`最近 ${limit} 项，更早的在审计记录中`}>
      {grants.length === 0 ? (
        <Empty title="还没有处理过的申请" />
      ) : (
        <Table label="已处理的授权申请">
          <thead>
            <tr>
              <Th>人员</Th>
              <Th>申请</Th>
              <Th className="hidden lg:table-cell">理由</Th>
              <Th className="hidden sm:table-cell">提出</Th>
              <Th>结果</Th>
              <Th className="hidden md:table-cell">意见</Th>
            </tr>
          </thead>
          <tbody>
            {grants.map(grant => (
              <Row key={grant.id} grant={grant} collectLink={actions.collectLink} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function Row({ grant, collectLink }: { grant: GrantView } & Pick<GrantActions, 'collectLink'>) {
  const { decided } = grant;
  if (!decided) return null;
  return (
    <tr>
      <Td head className="py-1.5">
        <GrantPerson staff={grant.staff} />
      </Td>
      <Td className="py-1.5">
        <GrantMatter grant={grant} />
      </Td>
      <Td className="hidden lg:table-cell">
        <span className="block max-w-100 py-1 whitespace-normal">{grant.reason}</span>
      </Td>
      <Td className="hidden py-1.5 sm:table-cell">
        {grant.proposedBy}
        <span className="block text-note text-3">{formatInstant(new Date(grant.proposedAt))}</span>
      </Td>
      <Td className="py-1.5">
        <span className="flex flex-wrap items-center gap-x-2">
          <StatusBadge tone={tones[decided.decision]}>{GRANT_DECISION_NAMES[decided.decision]}</StatusBadge>
          {grant.may.takeLink && <CollectLink grant={grant} collect={collectLink} />}
        </span>
        <span className="block text-note text-3">
          {decided.by}
          <span className="hidden sm:inline"> {formatInstant(new Date(decided.at))}</span>
        </span>
      </Td>
      <Td className="hidden md:table-cell">
        <span className="block max-w-80 py-1 whitespace-normal">{decided.note ?? '—'}</span>
      </Td>
    </tr>
  );
}
