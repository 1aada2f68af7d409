'use client';
import { dayOf } from '@/lib/domain/day';
import { ACCEPTED_FILES } from '@/lib/domain/file-kind';
import { FileDrop } from '../ui/file-drop';
import { fileSize } from '../ui/file-size';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { useLeadDesk } from './lead-desk';

/** The name of a document; one that the rules do not know any more is a document still. */
function nameOf(names: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(names, key) ? names[key] : undefined) ?? '阶段材料';
}

/** Files of the lead, and a place to drop more. What a gate asks for is handed in with the move. */
export function FileList() {
  const { lead, documentNames, refresh } = useLeadDesk();
  return (
    <Section title="材料" note={lead.attachments.length > 0 ? `${lead.attachments.length} 份` : undefined}>
      {lead.attachments.length > 0 && (
        <ul className="mb-3 divide-y divide-hairline">
          {lead.attachments.map(file => (
            <li key={file.id} className="py-1.5">
              <a
                href={`/api/attachments/${file.id}`}
                className="flex min-h-6 items-center break-all text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
              >
                {file.fileName}
              </a>
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-3 tabular-nums">
                {file.documentKey && <Tag>{nameOf(documentNames, file.documentKey)}</Tag>}
                <span>{fileSize(file.sizeBytes)}</span>
                <span>{file.uploadedBy}</span>
                <span>{dayOf(new Date(file.uploadedAt))}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {lead.rights.attach ? (
        <FileDrop
          url="/api/attachments"
          fields={{ leadId: lead.id }}
          accept={ACCEPTED_FILES}
          maxMegabytes={20}
          onDone={() => refresh()}
        />
      ) : (
        lead.attachments.length === 0 && <p className="text-table text-3">还没有材料。</p>
      )}
    </Section>
  );
}
