import type { RuleVersion } from '@/lib/domain/rule-settings';
import { formatInstant } from '@/lib/format';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** Who set which version, and when; the newest first. */
export function RuleVersions({ versions }: { versions: RuleVersion[] }) {
  return (
    <Section title="历次修改" note={versions.length === 10 ? '最近 10 次' : undefined}>
      <Table label="年度规则历次修改">
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
            <tr key={`${version.year}/${version.version}`}>
              <Td head>
                {version.year} 年第 {version.version} 版
              </Td>
              <Td>{version.setBy ?? '随系统带来'}</Td>
              <Td whole>{formatInstant(new Date(version.setAt))}</Td>
              <Td>
                {version.changed.length === 0 && '—'}
                {version.changed.map(change => (
                  <span key={change} className="block whitespace-normal">
                    {change}
                  </span>
                ))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
