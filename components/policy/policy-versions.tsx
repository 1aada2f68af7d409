import { settingName } from '@/lib/domain/security-policy';
import type { PolicyVersion } from '@/lib/domain/security-policy-view';
import { formatInstant } from '@/lib/format';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** Who set what, and when; the newest first. */
export function PolicyVersions({ versions }: { versions: PolicyVersion[] }) {
  return (
    <Section title="历次修改" note={versions.length === 10 ? '最近 10 次' : undefined}>
      <Table label="安全策略历次修改">
        <thead>
          <tr>
            <Th>版本</Th>
            <Th>修改人</Th>
            <Th>时间</Th>
            <Th>改动</Th>
          </tr>
        </thead>
        <tbody>
          {versions.map(version => (
            <tr key={version.version}>
              <Td head>第 {version.version} 版</Td>
              <Td>{version.setBy}</Td>
              <Td whole>{formatInstant(new Date(version.setAt))}</Td>
              <Td>{version.changed.map(settingName).join('、')}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
