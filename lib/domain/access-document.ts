import { RIGHTS } from './access';
import { RELATION_NAMES, VERB_GROUPS } from './access-words';
import { ROLE_NAMES, type RoleKey } from './actor';
import type { Verb } from './verb';

const ROLES = Object.keys(ROLE_NAMES) as RoleKey[];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function cellOf(role: RoleKey, verb: Verb, isAboutLead: boolean): string {
  const relations = RIGHTS[role][verb] ?? [];
  return isAboutLead ? relations.join(', ') : relations.length > 0 ? 'yes' : '';
}

function tableOf({ title, verbs }: (typeof VERB_GROUPS)[number]): string {
  return [
    `## ${title}`,
    '',
    row(['verb', '', ...ROLES]),
    row(['---', '---', ...ROLES.map(() => '---')]),
    ...verbs.map(({ verb, name, isAboutLead }) =>
      row([`\`${verb}\``, name, ...ROLES.map(role => cellOf(role, verb, isAboutLead))]),
    ),
  ].join('\n');
}

/** docs/access.md: the table of rights as it stands in the code, for whoever reviews it without the code. */
export function accessDocument(): string {
  const roles = ROLES.map(role => `- \`${role}\`: ${ROLE_NAMES[role]}`);
  const relations = Object.entries(RELATION_NAMES).map(([key, name]) => `- \`${key}\`: ${name}`);
  return `${[
    '# Who may do what',
    'Written by `npm run access-doc` from the table in `lib/domain/access.ts`; do not edit by hand. The page 权限一览 (`/admin/access`) draws the same table.',
    ['Roles:', '', ...roles].join('\n'),
    'A cell says on which leads a role may do it, `yes` where it is not about one lead, nothing where it may not:',
    relations.join('\n'),
    ...VERB_GROUPS.map(tableOf),
  ].join('\n\n')}\n`;
}
