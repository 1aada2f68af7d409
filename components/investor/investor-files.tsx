'use client';
import Link from 'next/link';
import { fileSize } from '../ui/file-size';
import { Section } from '../ui/section';
import { useInvestorDesk } from './investor-desk';

/** Files of the leads the viewer may see, and what proves a risk note. They are handed in there, not here. */
export function InvestorFiles() {
  const { card } = useInvestorDesk();
  return (
    <Section title="材料" note={card.files.length > 0 ? `${card.files.length} 份` : undefined}>
      {card.files.length === 0 ? (
        <p className="text-table text-3">还没有材料，在线索或风险提示里上传。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {card.files.map(file => (
            <li key={file.id} className="py-1.5">
              <a
                href={`/api/attachments/${file.id}`}
                className="flex min-h-6 items-center break-all text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
              >
                {file.fileName}
              </a>
              <p className="flex flex-wrap gap-x-2 text-note text-3 tabular-nums">
                {file.href ? (
                  <Link href={file.href} className="underline-offset-2 hover:underline">
                    {file.of}
                  </Link>
                ) : (
                  <span>{file.of}</span>
                )}
                <span>{fileSize(file.sizeBytes)}</span>
                <span>{file.uploadedBy}</span>
                <span>{file.uploadedOn}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
