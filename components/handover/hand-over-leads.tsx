'use client';
import { type DueWords, dueWords } from '@/lib/domain/due-words';
import type { HandOverLead, HandOverView } from '@/lib/domain/handover';
import { STATUS_NAMES } from '@/lib/domain/labels';
import { stageName } from '@/lib/domain/stage';
import { Checkbox } from '../ui/checkbox';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

type HandOverLeadsProps = {
  view: HandOverView;
  today: string;
  chosen: ReadonlySet<string>;
  onToggle: (id: string, wanted: boolean) => void;
  onToggleAll: (wanted: boolean) => void;
};

const TONES: Record<DueWords['tone'], string> = { danger: 'text-danger', warn: 'text-warn', plain: '' };

function Due({ lead, today }: { lead: HandOverLead; today: string }) {
  if (lead.status !== 'active') return <span className="text-3">{STATUS_NAMES[lead.status]}</span>;
  if (lead.nextStepOn === null) return <span className="text-3">未定</span>;
  const words = dueWords(lead.nextStepOn, today);
  return <span className={TONES[words.tone]}>{words.text}</span>;
}

function LeadLine({ lead, today, isChosen, onToggle }: LeadLineProps) {
  return (
    <tr>
      <th scope="row" className="max-w-80 py-1 font-normal max-sm:py-2">
        {lead.why === null ? (
          <Checkbox
            label={<span className="text-table">{lead.title}</span>}
            checked={isChosen}
            onChange={event => onToggle(lead.id, event.target.checked)}
          />
        ) : (
          <span className="block pl-6 text-3">
            {lead.title}
            <span className="block text-note">{lead.why}</span>
          </span>
        )}
        <span className="block pl-6 text-note whitespace-normal text-3 sm:hidden">
          <Due lead={lead} today={today} /> · {stageName(lead.stage)} · {lead.nextStep ?? '没有下步计划'}
        </span>
      </th>
      <Td className="max-sm:hidden">{stageName(lead.stage)}</Td>
      <Td className="max-w-64 truncate max-sm:hidden" title={lead.nextStep ?? undefined}>
        {lead.nextStep}
      </Td>
      <Td whole className="max-sm:hidden">
        <Due lead={lead} today={today} />
      </Td>
    </tr>
  );
}

type LeadLineProps = {
  lead: HandOverLead;
  today: string;
  isChosen: boolean;
  onToggle: HandOverLeadsProps['onToggle'];
};

/** What the person follows, all of it chosen to begin with; what is not one's own to give says so. */
export function HandOverLeads({ view, today, chosen, onToggle, onToggleAll }: HandOverLeadsProps) {
  const movable = view.leads.filter(lead => lead.why === null).length;
  const late = view.leads.filter(
    lead => lead.status === 'active' && lead.nextStepOn !== null && lead.nextStepOn < today,
  ).length;
  return (
    <Section
      title={`二、${view.person.name}名下的项目`}
      note={`共 ${view.leads.length} 个，已选 ${chosen.size} 个${late > 0 ? `，${late} 个下步已逾期` : ''}`}
    >
      {view.hasOthers && (
        <div className="mb-2">
          <Note tone="warn">
            {view.person.name}名下还有你看不到的项目，不在此次移交之内，请由指挥部办公室办理。
          </Note>
        </div>
      )}
      <Table label={`${view.person.name}名下的项目`}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                label={<span className="text-table">项目</span>}
                aria-label="全选"
                checked={movable > 0 && chosen.size === movable}
                disabled={movable === 0}
                onChange={event => onToggleAll(event.target.checked)}
              />
            </th>
            <Th className="max-sm:hidden">阶段</Th>
            <Th className="max-sm:hidden">下步计划</Th>
            <Th className="max-sm:hidden">下步日期</Th>
          </tr>
        </thead>
        <tbody>
          {view.leads.map(lead => (
            <LeadLine
              key={lead.id}
              lead={lead}
              today={today}
              isChosen={chosen.has(lead.id)}
              onToggle={onToggle}
            />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
