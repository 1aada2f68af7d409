'use client';
import type { GateView } from '@/lib/domain/lead-view';
import { DocumentSlot } from './document-slot';
import type { useAdvance } from './use-advance';

type AdvanceDocumentsProps = {
  documents: GateView['documents'];
  gate: GateView;
  leadId: string;
  uploadUrl: string;
  step: ReturnType<typeof useAdvance>;
};

/** Documents of a gate, each with its own place to hand it in. */
export function AdvanceDocuments({ documents, gate, leadId, uploadUrl, step }: AdvanceDocumentsProps) {
  if (documents.length === 0) return null;
  const anyOf = gate.missing.find(
    item => item.kind === 'document' && !gate.documents.some(one => one.label === item.label),
  );
  return (
    <div>
      <h3 className="text-table font-semibold">材料</h3>
      {anyOf && documents.some(one => one.key === anyOf.key) && (
        <p className="text-note text-2">{anyOf.label}</p>
      )}
      <ul className="divide-y divide-hairline">
        {documents.map(document => (
          <DocumentSlot
            key={document.key}
            document={document}
            leadId={leadId}
            uploadUrl={uploadUrl}
            onGiven={() => step.markGiven(document.key)}
          />
        ))}
      </ul>
    </div>
  );
}
