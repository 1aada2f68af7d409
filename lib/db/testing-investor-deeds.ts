import { leadId } from '../../prisma/seed/lead-table';
import { addContact, editContact, removeContact } from './contact-edit';
import { editInvestor } from './investor-edit';
import { searchInvestors } from './investor-list';
import { mergeInvestors } from './investor-merge';
import { undoMerge } from './investor-unmerge';
import { recordRisk, retractRisk } from './risk-note';
import { as, leadOf } from './testing-actor';
import { type DoorDeed, reads, value, writes } from './testing-deeds';
import { cardForm, cardOf, mergeOf } from './testing-investor';

const HERS = '恒锴阀门';
const PERSON = { leadId: leadId(HERS), name: '邵一鸣', position: '总经理', influence: 'decides' } as const;
const RISK = {
  kind: 'penalty',
  foundOn: '2026-06-01',
  text: '环保处罚',
  source: '绍环罚〔2026〕1号',
} as const;

/** The doors of this part, each done rightfully once. */
export const INVESTOR_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'investor.search': reads(async () => {
    const actor = await as('吴静');
    return () => searchInvestors(actor, { text: '阀门' });
  }),
  'investor.edit': writes(async () => {
    const [actor, card] = [await as('吴静'), await cardOf(HERS)];
    return () => editInvestor(actor, cardForm(card, { intro: '专做高压阀门。' }));
  }),
  'investor.merge': writes(async () => {
    const [actor, input] = [await as('吴静'), await mergeOf('璟澜光电科技', '瞳岳光学')];
    return () => mergeInvestors(actor, input);
  }),
  'investor.undoMerge': writes(async () => {
    const actor = await as('吴静');
    const { mergeId } = value(await mergeInvestors(actor, await mergeOf('驭岚制动', '卡斯特隆制动')));
    return () => undoMerge(actor, { mergeId });
  }),
  'contact.add': writes(async () => {
    const actor = await as('吴静');
    return () => addContact(actor, { ...PERSON, phone: '13800000001', email: '' });
  }),
  'contact.edit': writes(async () => {
    const actor = await as('吴静');
    const { id: contactId } = value(await addContact(actor, { ...PERSON, phone: '', email: '' }));
    return () => editContact(actor, { ...PERSON, contactId, phone: '13800000002', email: null });
  }),
  'contact.remove': writes(async () => {
    const actor = await as('吴静');
    const { id: contactId } = value(await addContact(actor, { ...PERSON, phone: '', email: '' }));
    return () => removeContact(actor, { leadId: PERSON.leadId, contactId });
  }),
  'risk.record': writes(async () => {
    const [actor, { investorId }] = [await as('吴静'), await leadOf(HERS)];
    return () => recordRisk(actor, { ...RISK, investorId });
  }),
  'risk.retract': writes(async () => {
    const [actor, { investorId }] = [await as('吴静'), await leadOf(HERS)];
    const { id: riskNoteId } = value(await recordRisk(actor, { ...RISK, investorId }));
    return () => retractRisk(actor, { riskNoteId, reason: '不是这一家' });
  }),
};
