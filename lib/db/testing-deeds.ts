import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { readAuditFilter } from '../domain/audit-filter';
import { readFilter } from '../domain/lead-filter';
import type { Outcome } from '../domain/outcome';
import { nextStage, type StageKey } from '../domain/stage';
import { logActivity } from './activity';
import { confirmArrival, recordArrival } from './arrival';
import { addAttachment, getAttachment } from './attachment';
import { openAuditExport } from './audit-export';
import { listMoreCards } from './board';
import { db } from './client';
import { revealContact } from './contact';
import { handOverLeads, previewHandOver } from './handover';
import { isDatabaseReady } from './health';
import { findSimilarInvestors } from './investor';
import { classifyLead } from './lead-classify';
import { createLead } from './lead-create';
import { assignLead, editField } from './lead-edit';
import { openLeadExport } from './lead-export';
import { getGate } from './lead-gate';
import { moveByOffice } from './lead-office-move';
import { endShare, shareLead } from './lead-share';
import { advanceStage } from './lead-stage';
import { reopenLead, suspendLead } from './lead-status';
import { undoAdvance } from './lead-undo';
import { recordRefusedDownload } from './ledger-upload';
import { readNotices } from './notice';
import { confirmEntry, correctSigning, revokeEntry } from './stage-entry';
import { as, leadOf } from './testing-actor';
import { readyMove } from './testing-gate';
import { listPeople } from './vocabulary';

/** Makes everything ready and answers the deed itself, to be done once by somebody entitled. */
export type Ready = () => Promise<() => Promise<unknown>>;

/** What a door does: how many audit rows it leaves, 0 for one that only reads. */
export type DoorDeed = { rows: number; ready: Ready };

export const reads = (ready: Ready): DoorDeed => ({ rows: 0, ready });
export const writes = (ready: Ready, rows = 1): DoorDeed => ({ rows, ready });

/** What an earlier deed answered, for one that builds on it. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const versionOf = async (firm: string) => {
  const { id, version } = await leadOf(firm);
  return { leadId: id, version };
};

const entryOf = async (firm: string, stage: StageKey) => {
  const where = { leadId: leadId(firm), stage, revokedAt: null };
  return { leadId: leadId(firm), entryId: (await db.stageEntry.findFirstOrThrow({ where })).id };
};

const advancing =
  (firm: string): Ready =>
  async () => {
    const actor = await as('吴静');
    const move = await readyMove(actor, await leadOf(firm));
    return () => advanceStage(actor, move);
  };

const takingBack =
  (firm: string): Ready =>
  async () => {
    const actor = await as('吴静');
    const { entryId, version } = value(await advanceStage(actor, await readyMove(actor, await leadOf(firm))));
    return () => undoAdvance(actor, { leadId: leadId(firm), entryId, version });
  };

const opening =
  (firm: string): Ready =>
  async () => {
    const [actor, lead] = [await as('吴静'), await leadOf(firm)];
    return () => getGate(actor, { leadId: lead.id, to: nextStage(lead.stage) ?? lead.stage });
  };

const confirming =
  (firm: string): Ready =>
  async () => {
    const [actor, input] = [await as('吴静'), await entryOf(firm, 'signed')];
    await db.stageEntry.update({ where: { id: input.entryId }, data: { confirmedAt: null } });
    return () => confirmEntry(actor, input);
  };

const SHARED = { leadId: leadId('恒锴阀门'), unitCode: null, endsOn: '', reason: '联审' };
const HANDING_OVER = {
  staffId: person('陆遥').id,
  toId: person('王芳').id,
  leadIds: [leadId('驭岚制动'), leadId('卡斯特隆制动')],
};

const file = (name: string) => ({
  leadId: leadId('恒锴阀门'),
  documentKey: null,
  fileName: name,
  contentType: 'application/pdf',
  bytes: new TextEncoder().encode(`%PDF-1.7 ${name}`),
});

/**
 * Every door of the desk, done rightfully once through the function behind it. A new door is a new line here:
 * `writes` leaves exactly one row, `reads` none and changes nothing.
 */
export const DEEDS: Readonly<Record<string, DoorDeed>> = {
  'lead.loadGate': reads(opening('钧岚精密传动')),
  'board.openGate': reads(opening('钧岚精密传动')),
  'lead.loadPeople': reads(async () => {
    const actor = await as('李明');
    return () => listPeople(actor);
  }),
  'lead.findSimilar': reads(async () => {
    const actor = await as('王芳');
    return () => findSimilarInvestors(actor, { name: '织岚袜业', uscc: '' });
  }),
  'board.moreCards': reads(async () => {
    const actor = await as('王芳');
    return () => listMoreCards(actor, { query: '', stage: 'lead', shown: 0 });
  }),
  '/api/health': reads(async () => isDatabaseReady),
  'lead.create': writes(async () => {
    const actor = await as('王芳');
    return () =>
      createLead(actor, {
        investorName: '杭州沅芷智控有限公司',
        investorKind: null,
        uscc: '',
        title: '智能阀门控制器项目',
        content: '',
        intendedInvestment: '8500',
        industryKey: 'high-end-equipment',
        chainNodeKey: null,
        origin: 'external',
        source: 'visit',
        sourcePlace: '杭州',
        referrer: '',
        tipOn: '6月12日',
        unitCode: null,
      });
  }),
  'lead.advance': writes(advancing('钧岚精密传动')),
  'board.advance': writes(advancing('瞳岳光学')),
  'lead.undoAdvance': writes(takingBack('恒锴阀门')),
  'board.undoAdvance': writes(takingBack('恒锴阀门')),
  'lead.moveByOffice': writes(async () => {
    const [actor, lead] = [await as('吴静'), await versionOf('轸源座舱')];
    return () =>
      moveByOffice(actor, { ...lead, to: 'jointReview', happenedOn: '2026-06-14', reason: '直接评审' });
  }),
  'lead.suspend': writes(async () => {
    const [actor, lead] = [await as('吴静'), await versionOf('恒锴阀门')];
    const exit = { exitReason: 'land', note: '', exitOn: '2026-06-12', reopenOn: '2026-09-01' };
    return () => suspendLead(actor, { ...lead, status: 'paused', ...exit });
  }),
  'lead.reopen': writes(async () => {
    const [actor, lead] = [await as('吴静'), await versionOf('恒锴阀门')];
    return () => reopenLead(actor, { ...lead, reason: '用地已落实' });
  }),
  'lead.edit': writes(async () => {
    const [actor, lead] = [await as('王芳'), await versionOf('恒锴阀门')];
    return () => editField(actor, { ...lead, field: 'problem', value: '缺少用地', before: '—' });
  }),
  'lead.assign': writes(async () => {
    const [actor, lead] = [await as('吴静'), await versionOf('恒锴阀门')];
    const to = { officerId: person('陈刚').id, responsibleUnitCode: '330681004', responsibleLeaderId: null };
    return () => assignLead(actor, { ...lead, ...to, reason: '调整分工' });
  }),
  'lead.share': writes(async () => {
    const actor = await as('吴静');
    return () => shareLead(actor, { ...SHARED, staffId: person('钱红').id });
  }),
  'lead.endShare': writes(async () => {
    const actor = await as('吴静');
    value(await shareLead(actor, { ...SHARED, staffId: null, unitCode: '330681005' }));
    const share = await db.leadShare.findFirstOrThrow({ where: { unitCode: '330681005' } });
    return () => endShare(actor, { leadId: share.leadId, shareId: share.id });
  }),
  'lead.classify': writes(async () => {
    const [actor, lead] = [await as('吴静'), await versionOf('恒锴阀门')];
    return () =>
      classifyLead(actor, { ...lead, origin: 'external', excludedReason: '房地产', reason: '核对' });
  }),
  'lead.export': writes(async () => {
    const actor = await as('王芳');
    return () => openLeadExport(actor, readFilter({}), 'csv');
  }),
  'entry.confirm': writes(confirming('辙川电驱')),
  'work.confirm': writes(confirming('璟澜光电科技')),
  'entry.correct': writes(async () => {
    const [actor, input] = [await as('吴静'), await entryOf('辙川电驱', 'signed')];
    return () => correctSigning(actor, { ...input, value: '17亿', reason: '合同金额更正' });
  }),
  'entry.revoke': writes(async () => {
    const [actor, input] = [await as('吴静'), await entryOf('辙川电驱', 'signed')];
    return () => revokeEntry(actor, { ...input, reason: '合同未生效' });
  }),
  'arrival.record': writes(async () => {
    const actor = await as('李明');
    const money = { arrivedOn: '2026-06-10', amount: '3200万', currency: 'yuan', voucherNo: 'HD-1' } as const;
    return () => recordArrival(actor, { leadId: leadId('驰峤转向'), ...money });
  }),
  'arrival.confirm': writes(async () => {
    const [actor, id] = [await as('吴静'), leadId('驰峤转向')];
    const where = { leadId: id, confirmedAt: null, revokedAt: null };
    const arrival = await db.arrival.findFirstOrThrow({ where });
    return () => confirmArrival(actor, { leadId: id, arrivalId: arrival.id });
  }),
  'activity.log': writes(async () => {
    const actor = await as('吴静');
    const said = {
      kind: 'call',
      happenedOn: '',
      text: '通话',
      nextStep: '上门',
      nextStepOn: '明天',
    } as const;
    return () => logActivity(actor, { leadId: leadId('恒锴阀门'), ...said });
  }),
  'contact.reveal': writes(async () => {
    const [actor, lead] = [await as('吴静'), await leadOf('恒锴阀门')];
    const contact = await db.contact.findFirstOrThrow({ where: { investorId: lead.investorId } });
    return () => revealContact(actor, { leadId: lead.id, contactId: contact.id, part: 'phone' });
  }),
  'attachment.add': writes(async () => {
    const actor = await as('吴静');
    return () => addAttachment(actor, file('协议'));
  }),
  'attachment.download': writes(async () => {
    const actor = await as('吴静');
    const { id } = value(await addAttachment(actor, file('纪要')));
    return () => getAttachment(actor, id);
  }),
  'ledger.downloadRefused': writes(async () => {
    const actor = await as('吴静');
    const upload = { id: 'x', fileName: 'a.xlsx' };
    return () => recordRefusedDownload(actor, upload, 3);
  }),
  'audit.export': writes(async () => {
    const actor = await as('顾明');
    return () => openAuditExport(actor, readAuditFilter({}, actor.today), 'csv');
  }),
  'notice.read': writes(async () => {
    const actor = await as('王芳');
    return () => readNotices(actor, { ids: null });
  }),
  'lead.previewHandOver': reads(async () => {
    const actor = await as('吴静');
    return () => previewHandOver(actor, HANDING_OVER);
  }),
  // One row for each lead that changes hands.
  'lead.handOver': writes(async () => {
    const actor = await as('吴静');
    return () => handOverLeads(actor, { ...HANDING_OVER, reason: '调离岗位' });
  }, 2),
};
