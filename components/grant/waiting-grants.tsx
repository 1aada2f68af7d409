import type { GrantView } from '@/lib/domain/grant';
import { formatInstant } from '@/lib/format';
import { Empty } from '../ui/empty';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import type { GrantActions } from './grant-actions';
import { GrantDeeds } from './grant-deeds';
import { GrantMatter } from './grant-matter';
import { GrantPerson } from './grant-person';

type Props = { grants: GrantView[]; actions: GrantActions };

/** What waits, the oldest first, with what the reader may do about it. */
export function WaitingGrants({ grants, actions }: Props) {
  return (
    <Section title="待批" note="先提出的在前">
      {grants.length === 0 ? (
        <Empty title="没有待批的申请" hint="新增人员、申请岗位、重置密码、启用账号都会先到这里。" />
      ) : (
        <Table label="待批的授权申请">
          <thead>
            <tr>
              <Th>人员</Th>
              <Th>申请</Th>
              <Th className="hidden md:table-cell">理由</Th>
              <Th className="hidden sm:table-cell">提出</Th>
              <Th>操作</Th>
            </tr>
          </thead>
          <tbody>
            {grants.map(grant => (
              <tr key={grant.id}>
                <Td head className="py-1.5">
                  <GrantPerson staff={grant.staff} />
                </Td>
                <Td className="py-1.5">
                  <GrantMatter grant={grant} />
                </Td>
                <Td className="hidden md:table-cell">
                  <span className="block max-w-120 py-1 whitespace-normal">{grant.reason}</span>
                </Td>
                <Td className="hidden py-1.5 sm:table-cell">
                  {grant.proposedBy}
                  <span className="block text-note text-3">{formatInstant(new Date(grant.proposedAt))}</span>
                </Td>
                <Td>
                  <GrantDeeds grant={grant} actions={actions} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
