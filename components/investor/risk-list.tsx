'use client';
import { useState } from 'react';
import { dayOf } from '@/lib/domain/day';
import { ACCEPTED_FILES } from '@/lib/domain/file-kind';
import { RISK_NAMES } from '@/lib/domain/investor-labels';
import type { RiskView } from '@/lib/domain/investor-view';
import { Button } from '../ui/button';
import { FileDrop } from '../ui/file-drop';
import { fileSize } from '../ui/file-size';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { useInvestorDesk } from './investor-desk';
import { RecordRisk } from './record-risk';
import { RetractRisk } from './retract-risk';

function Proofs({ risk }: { risk: RiskView }) {
  return (
    <ul aria-label="证据" className="flex flex-col">
      {risk.files.map(file => (
        <li key={file.id} className="text-table">
          <a
            href={`/api/attachments/${file.id}`}
            className="inline-flex min-h-6 items-center break-all text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
          >
            {file.fileName}
          </a>
          <span className="ml-2 text-note text-3 tabular-nums">{fileSize(file.sizeBytes)}</span>
        </li>
      ))}
    </ul>
  );
}

function Risk({ risk, onRetract }: { risk: RiskView; onRetract: () => void }) {
  const { card, done } = useInvestorDesk();
  const [isAdding, setAdding] = useState(false);
  const { retraction } = risk;
  const isStanding = retraction === null;
  return (
    <li className="flex flex-col gap-1 py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-3">
        <StatusBadge tone={isStanding ? 'danger' : 'neutral'}>
          {isStanding ? RISK_NAMES[risk.kind] : `${RISK_NAMES[risk.kind]}（已撤回）`}
        </StatusBadge>
        <time dateTime={risk.foundOn} className="tabular-nums">
          {risk.foundOn}
        </time>
        <span>{risk.recordedBy}登记</span>
      </p>
      <p className={isStanding ? 'break-words whitespace-pre-line' : 'break-words text-3 line-through'}>
        {risk.text}
      </p>
      <p className="text-table break-all text-2">来源：{risk.source}</p>
      {retraction && (
        <p className="text-table text-2">
          {retraction.by}于 {dayOf(new Date(retraction.at))} 撤回：{retraction.reason}
        </p>
      )}
      {risk.files.length > 0 && <Proofs risk={risk} />}
      {isStanding && (card.rights.recordRisk || risk.mayRetract) && (
        <p className="flex gap-1">
          {card.rights.recordRisk && (
            <Button size="sm" variant="quiet" onClick={() => setAdding(!isAdding)} aria-expanded={isAdding}>
              上传证据
            </Button>
          )}
          {risk.mayRetract && (
            <Button size="sm" variant="quiet" onClick={onRetract}>
              撤回
            </Button>
          )}
        </p>
      )}
      {isAdding && isStanding && (
        <FileDrop
          url="/api/attachments"
          fields={{ riskNoteId: risk.id }}
          accept={ACCEPTED_FILES}
          maxMegabytes={20}
          onDone={() => done('已上传证据')}
        />
      )}
    </li>
  );
}

/** What is known against the firm, for everybody who sees it; a wrong note is struck out, never erased. */
export function RiskList() {
  const { card } = useInvestorDesk();
  const [asked, setAsked] = useState<'record' | RiskView | null>(null);
  const close = () => setAsked(null);
  return (
    <Section
      title="风险提示"
      note="能看到这家投资方的同事都能看到"
      actions={
        card.rights.recordRisk && (
          <Button size="sm" onClick={() => setAsked('record')}>
            登记风险
          </Button>
        )
      }
    >
      {card.risks.length === 0 ? (
        <p className="text-table text-3">没有登记过风险。没有登记不等于已核实没有风险。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {card.risks.map(risk => (
            <Risk key={risk.id} risk={risk} onRetract={() => setAsked(risk)} />
          ))}
        </ul>
      )}
      {asked === 'record' && <RecordRisk onClose={close} />}
      {asked !== null && asked !== 'record' && <RetractRisk risk={asked} onClose={close} />}
    </Section>
  );
}
