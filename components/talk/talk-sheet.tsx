'use client';
import { useState } from 'react';
import { talkKinds } from '@/lib/domain/talk';
import type { Logged, TalkLead } from '@/lib/domain/talk-view';
import { Combobox } from '../ui/combobox';
import { readDraft } from '../ui/draft-store';
import { Field } from '../ui/field';
import type { KnownLead, Note, Writes } from './note';
import type { TalkActions } from './talk-actions';
import { TalkForm } from './talk-form';
import { useLeadPicker } from './use-lead-picker';
import { useTalk } from './use-talk';

export type TalkSheetProps = {
  writes: Writes;
  today: string;
  /** Null without a connection. */
  actions: TalkActions | null;
  note?: Note | undefined;
  onSaved: (lead: KnownLead, value: Logged | null) => void;
  /** Offers to record what is typed as a new lead. */
  onCreate?: ((name: string) => void) | undefined;
};

const DRAFT = 'log:quick';

/** The lead that was picked before the page was loaded anew. */
function keptLead(draftKey: string): TalkLead | null {
  try {
    return JSON.parse(readDraft(draftKey)?.lead ?? 'null');
  } catch {
    return null;
  }
}

const ofNote = (note: Note | undefined, writes: Writes): TalkLead | null =>
  note
    ? {
        ...note.lead,
        investorName: '',
        log: writes === 'log',
        comment: note.input.kind === 'comment',
        attach: note.input.kind !== 'comment',
        nextStep: null,
        nextStepOn: null,
      }
    : null;

/** 记一笔 from anywhere: which lead, what happened, the next step and its day. */
export function TalkSheet({ writes, today, actions, note, onSaved, onCreate }: TalkSheetProps) {
  const draftKey = note ? `log:note:${note.key}` : DRAFT;
  const [lead, setLead] = useState<TalkLead | null>(() => keptLead(draftKey) ?? ofNote(note, writes));
  const picker = useLeadPicker(actions?.findLeads ?? null, writes);
  const kinds = talkKinds(lead ?? { log: writes === 'log', comment: writes === 'comment' });
  const log = actions?.logActivity ?? null;
  const talk = useTalk({ draftKey, lead, kinds, today, log, from: note, onSaved });
  const choose = (id: string | undefined) => {
    const next = id === undefined ? null : picker.leadOf(id);
    setLead(next);
    talk.set('lead', JSON.stringify(next));
  };
  const findPeople =
    actions && lead
      ? async (text: string, purpose: 'mention' | 'owner') => {
          const outcome = await actions.findColleagues({ leadId: lead.id, text, purpose });
          return outcome.ok ? outcome.value : [];
        }
      : null;
  return (
    <TalkForm
      talk={talk}
      kinds={kinds}
      today={today}
      standing={lead?.nextStep ?? null}
      attach={lead?.attach ?? writes === 'log'}
      findPeople={findPeople}
    >
      <Field label="项目" required error={talk.errors.leadId}>
        {control => (
          <Combobox
            {...control}
            items={picker.options}
            onSearch={picker.search}
            value={lead && picker.asOption(lead)}
            onChange={option => choose(option?.id)}
            onCreate={onCreate}
            placeholder="投资方、项目、拼音首字母或编号"
            emptyText={actions ? '没有找到，换个词试试' : '没有连接时只能选最近打开过的项目'}
          />
        )}
      </Field>
    </TalkForm>
  );
}
