import { RIGHTS } from '@/lib/domain/access';
import { GRANTED, RELATION_NAMES, VERB_GROUPS } from '@/lib/domain/access-words';
import { ROLE_NAMES, type RoleKey } from '@/lib/domain/actor';
import type { Verb } from '@/lib/domain/verb';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

const ROLES = Object.keys(ROLE_NAMES) as RoleKey[];

/** The table of rights itself, verbs by roles; what is drawn here is what every gate asks. */
export function AccessTable() {
  return (
    <Table label="权限一览" fill>
      <thead>
        <tr>
          <Th>权限</Th>
          {ROLES.map(role => (
            <Th key={role}>{ROLE_NAMES[role]}</Th>
          ))}
        </tr>
      </thead>
      {VERB_GROUPS.map(({ title, verbs }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" className="bg-sunken font-semibold">
              {title}
            </th>
            <td colSpan={ROLES.length} className="bg-sunken" />
          </tr>
          {verbs.map(({ verb, name, isAboutLead }) => (
            <tr key={verb}>
              <Td head>{name}</Td>
              {ROLES.map(role => (
                <Td key={role} className="py-1.5">
                  <Reach role={role} verb={verb} isAboutLead={isAboutLead} />
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Reach({ role, verb, isAboutLead }: { role: RoleKey; verb: Verb; isAboutLead: boolean }) {
  const relations = RIGHTS[role][verb] ?? [];
  if (relations.length === 0) return <span className="text-3">—</span>;
  if (!isAboutLead) return GRANTED;
  return relations.map(relation => (
    <span key={relation} className="block">
      {RELATION_NAMES[relation]}
    </span>
  ));
}
