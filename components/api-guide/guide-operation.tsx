import type { GuideEntry } from '@/lib/domain/api-guide';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

type GuideOperationProps = { entry: GuideEntry };

/** One way of asking: what it takes, what it answers, and a request to try. */
export function GuideOperation({ entry }: GuideOperationProps) {
  const taken = [
    ...entry.parameters.map(({ place, ...rest }) => ({ ...rest, place, type: '' })),
    ...entry.body.map(rest => ({ ...rest, place: '正文' })),
  ];
  return (
    <div id={entry.id} className="scroll-mt-16">
      <Section
        title={entry.summary}
        note={
          <code className="font-mono break-all">
            {entry.method} {entry.path}
          </code>
        }
      >
        <p className="text-table text-2">
          {entry.scope ? (
            <>
              用途 <code className="font-mono">{entry.scope}</code>
            </>
          ) : (
            '任何有效的密钥'
          )}
        </p>
        {taken.length > 0 && (
          <Table label={`${entry.summary}的参数`} className="mt-2">
            <thead>
              <tr>
                <Th>参数</Th>
                <Th>位置</Th>
                <Th>说明</Th>
              </tr>
            </thead>
            <tbody>
              {taken.map(({ name, place, type, isRequired, note }) => (
                <tr key={`${place} ${name}`}>
                  <Td head className="font-mono">
                    {name}
                    {isRequired && <span className="ml-2 font-sans text-note text-3">必填</span>}
                  </Td>
                  <Td>{place}</Td>
                  <Td className="whitespace-normal">
                    {note || (type.length > 60 ? '固定取值，见 OpenAPI 文档' : type)}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <p className="mt-2 text-table text-2">
          答复：<code className="font-mono text-note break-words">{entry.answer.join('、')}</code>
        </p>
        <p className="text-note text-3">
          {entry.statuses.map(({ status, words }) => `${status} ${words}`).join(' · ')}
        </p>
        <pre className="mt-2 rounded-input bg-neutral-tint p-3 font-mono text-note break-all whitespace-pre-wrap">
          {entry.curl}
        </pre>
      </Section>
    </div>
  );
}
