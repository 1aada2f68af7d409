import {
  ASSIGN,
  type Circle,
  COMMENT,
  MONEY,
  OFFICE,
  RECORD,
  REVEAL,
  SHARE,
  SUSPEND,
  WORK,
} from './testing-access';
import type { Subject } from './testing-subjects';

/** A door that is about a lead: what to hand in, such that whoever may is stopped by the matter and not by the door. */
export type LeadDoor = { may: Circle; input: (subject: Subject) => Record<string, unknown> };

const versioned = ({ leadId, version }: Subject) => ({ leadId, version });
const reason = '权限测试';
const NOBODY = '00000000-0000-4000-8000-000000000000';

export const LEAD_DOORS: Record<string, LeadDoor> = {
  'lead.loadGate': { may: MONEY, input: ({ leadId }) => ({ leadId, to: 'completion' }) },
  'board.openGate': { may: WORK, input: ({ leadId }) => ({ leadId, to: 'jointReview' }) },
  'lead.advance': {
    may: WORK,
    input: subject => ({ ...versioned(subject), to: 'jointReview', happenedOn: '', answers: {} }),
  },
  'board.advance': {
    may: WORK,
    input: subject => ({ ...versioned(subject), to: 'jointReview', happenedOn: '', answers: {} }),
  },
  'lead.undoAdvance': {
    may: WORK,
    input: subject => ({ ...versioned(subject), entryId: subject.entryId }),
  },
  'board.undoAdvance': {
    may: WORK,
    input: subject => ({ ...versioned(subject), entryId: subject.entryId }),
  },
  'lead.moveByOffice': {
    may: OFFICE,
    input: subject => ({ ...versioned(subject), to: 'lead', happenedOn: '', reason }),
  },
  'lead.suspend': {
    may: SUSPEND,
    input: subject => ({
      ...versioned(subject),
      status: 'paused',
      exitReason: 'none',
      note: '',
      exitOn: '',
      reopenOn: '',
    }),
  },
  'lead.reopen': { may: SUSPEND, input: subject => ({ ...versioned(subject), reason }) },
  'lead.edit': {
    may: WORK,
    input: subject => ({ ...versioned(subject), field: 'title', value: '改名', before: '旧名' }),
  },
  'lead.assign': {
    may: ASSIGN,
    input: subject => ({
      ...versioned(subject),
      officerId: null,
      responsibleUnitCode: 'nowhere',
      responsibleLeaderId: null,
      reason,
    }),
  },
  'lead.share': {
    may: SHARE,
    input: ({ leadId }) => ({ leadId, staffId: NOBODY, unitCode: null, endsOn: '', reason }),
  },
  'lead.endShare': { may: SHARE, input: ({ leadId }) => ({ leadId, shareId: NOBODY }) },
  'lead.classify': {
    may: OFFICE,
    input: subject => ({ ...versioned(subject), origin: 'external', excludedReason: '', reason }),
  },
  'entry.confirm': {
    may: OFFICE,
    input: ({ leadId, entryId }) => ({ leadId, entryId }),
  },
  'work.confirm': {
    may: OFFICE,
    input: ({ leadId, entryId }) => ({ leadId, entryId }),
  },
  'entry.revoke': {
    may: OFFICE,
    input: ({ leadId, entryId }) => ({ leadId, entryId, reason }),
  },
  'entry.correct': {
    may: OFFICE,
    input: ({ leadId, entryId }) => ({ leadId, entryId, value: '不是数', reason }),
  },
  'arrival.confirm': { may: OFFICE, input: ({ leadId, arrivalId }) => ({ leadId, arrivalId }) },
  'arrival.record': {
    may: MONEY,
    input: ({ leadId }) => ({ leadId, arrivedOn: '', amount: '不是数', currency: 'yuan', voucherNo: 'PZ-9' }),
  },
  'activity.log': {
    may: RECORD,
    input: ({ leadId }) => ({
      leadId,
      kind: 'note',
      happenedOn: '2999-01-01',
      text: '试试',
      nextStep: '',
      nextStepOn: '',
    }),
  },
  'contact.reveal': { may: REVEAL, input: ({ leadId, contactId }) => ({ leadId, contactId, part: 'phone' }) },
};

/** Side doors of the same action, by what is handed in. */
export const VARIANTS: { door: string; may: Circle; input: LeadDoor['input'] }[] = [
  {
    door: 'activity.log',
    may: COMMENT,
    input: ({ leadId }) => ({
      leadId,
      kind: 'comment',
      happenedOn: '2999-01-01',
      text: '请抓紧',
      nextStep: '',
      nextStepOn: '',
    }),
  },
  {
    door: 'lead.edit',
    may: WORK,
    input: subject => ({ ...versioned(subject), field: 'bottomLine', value: '长'.repeat(501), before: '' }),
  },
  {
    door: 'lead.advance',
    may: MONEY,
    input: subject => ({ ...versioned(subject), to: 'landed', happenedOn: '', answers: {} }),
  },
];
