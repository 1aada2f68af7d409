import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../domain/actor';
import type { RecordRiskInput } from '../domain/investor-input';
import { readFilter } from '../domain/lead-filter';
import { logActivity } from './activity';
import { addAttachment, getAttachment } from './attachment';
import { db } from './client';
import { addContact, editContact, removeContact } from './contact-edit';
import { getInvestor } from './investor-card';
import { editInvestor } from './investor-edit';
import { countInvestors, listInvestors, searchInvestors } from './investor-list';
import { createLead } from './lead-create';
import { listLeads } from './lead-list';
import { phoneHash } from './phone-hash';
import { recordRisk, retractRisk } from './risk-note';
import { as, auditedSince, leadOf } from './testing-actor';
import { got, kindOf } from './testing-grant';
import { cardForm, cardOf } from './testing-investor';
import { newLead } from './testing-new-lead';

const HERS = '恒锴阀门';
const ALL = { q: '', grade: null, industry: null, page: 1 } as const;
const pdf = { contentType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') };

let her: Actor;
let him: Actor;
let office: Actor;
let reviewer: Actor;
beforeAll(async () => {
  [her, him, office, reviewer] = [await as('王芳'), await as('陈刚'), await as('吴静'), await as('钱红')];
});

describe('a card that is one officer’s alone', () => {
  it('is not there for others, nor to be changed by them', async () => {
    const card = await cardOf(HERS);
    expect(await getInvestor(him, card.id)).toBeNull();
    expect(kindOf(await editInvestor(him, cardForm(card, { name: '改了' })))).toBe('notFound');
    expect(got(await searchInvestors(him, { text: card.name }))).toEqual([]);
    expect(await countInvestors(him, { ...ALL, q: card.name })).toBe(0);
    expect(await cardOf(HERS)).toEqual(card);
  });

  it('is found and changed by its officer; leads and card are found by either name', async () => {
    const card = await cardOf(HERS);
    const fresh = '诸暨恒锴流体控制有限公司';
    const form = cardForm(card, { name: fresh, grades: ['chainLeader'], parentGroup: '恒锴集团' });
    const deeds = await auditedSince(card.id, () => editInvestor(her, form));
    expect(deeds).toEqual(['investor.edited']);
    expect(await cardOf(HERS)).toMatchObject({
      name: fresh,
      formerNames: [card.name],
      formerMatchKeys: ['恒锴阀门'],
      groupKey: '恒锴',
      version: card.version + 1,
    });
    for (const q of ['恒锴流体', 'hkfm', card.name]) {
      const leads = await listLeads(her, readFilter({ q }));
      expect(
        leads.map(lead => lead.investorName),
        q,
      ).toEqual([fresh]);
    }
    for (const q of [card.name, 'hkltkz', 'hengkailiuti', '恒鍇流體'])
      expect(
        (await listInvestors(her, { ...ALL, q })).map(row => row.id),
        q,
      ).toEqual([card.id]);
    expect((await listInvestors(her, { ...ALL, grade: 'chainLeader' })).map(row => row.id)).toEqual([
      card.id,
    ]);
  });

  it('tells who was faster, and takes no code with a wrong check digit', async () => {
    const card = await cardOf(HERS);
    const late = cardForm(card, { version: card.version - 1, intro: '晚了一步' });
    expect(await editInvestor(her, late)).toMatchObject({
      kind: 'stale',
      version: card.version,
      message: expect.stringContaining('王芳'),
    });
    const wrong = cardForm(card, { uscc: '91330681MA2031002J' });
    expect(await editInvestor(her, wrong)).toMatchObject({ kind: 'invalid', fields: { uscc: /校验位/ } });
    const itself = cardForm(card, { parentId: card.id });
    expect(await editInvestor(her, itself)).toMatchObject({ fields: { parentId: expect.any(String) } });
    expect(await cardOf(HERS)).toEqual(card);
  });
});

describe('a firm that two units chase', () => {
  let investorId = '';
  let his = '';
  beforeAll(async () => {
    const card = await cardOf(HERS);
    investorId = card.id;
    const typed = newLead({
      investorName: card.name,
      title: '诸暨不该看见的项目',
      contactName: '邵一鸣',
      contactPhone: '13800000009',
    });
    his = got(await createLead(him, typed)).id;
    const talk = {
      kind: 'call',
      happenedOn: '',
      text: '不该看见的话',
      nextStep: '上门',
      nextStepOn: '明天',
    } as const;
    got(await logActivity(him, { leadId: his, ...talk }));
    const file = { leadId: his, documentKey: null, fileName: '不该看见的纪要.pdf', ...pdf };
    got(await addAttachment(him, file));
  });

  it('shows each the people, talks, files and titles of their own leads only', async () => {
    const hers = JSON.stringify(await getInvestor(her, investorId));
    expect(hers).not.toMatch(/不该看见|邵一鸣|\*0009|陈刚/);
    expect(JSON.parse(hers)).toMatchObject({ hasOtherLeads: true, rights: { edit: false } });
    const seen = await getInvestor(him, investorId);
    expect(seen?.leads.map(lead => lead.id)).toEqual([his]);
    expect(seen?.contacts.map(person => [person.name, person.maskedPhone])).toEqual([
      ['邵一鸣', '138****0009'],
    ]);
    expect(seen?.talks.map(talk => talk.text)).toEqual(['不该看见的话']);
    expect(seen?.files.map(file => file.fileName)).toEqual(['不该看见的纪要.pdf']);
    const all = JSON.stringify(await getInvestor(office, investorId));
    for (const word of ['不该看见的项目', '不该看见的话', '不该看见的纪要', '邵一鸣', '王芳'])
      expect(all).toContain(word);
  });

  it('is changed by the office alone', async () => {
    const card = await cardOf(HERS);
    for (const actor of [her, him])
      expect(await editInvestor(actor, cardForm(card, { intro: '我改' }))).toMatchObject({
        kind: 'notAllowed',
        message: expect.stringContaining('办公室'),
      });
    expect(await cardOf(HERS)).toEqual(card);
    got(await editInvestor(office, cardForm(card, { intro: '办公室改' })));
    expect(await cardOf(HERS)).toMatchObject({ intro: '办公室改' });
  });

  it('keeps the people of one lead from whoever has another', async () => {
    const contact = await db.contact.findFirstOrThrow({ where: { leadId: his } });
    const { id: leadId } = await leadOf(HERS);
    const person = { name: '改名', position: '', influence: null, phone: null, email: null };
    for (const lead of [leadId, his]) {
      const input = { leadId: lead, contactId: contact.id };
      expect(kindOf(await editContact(her, { ...input, ...person }))).toBe('notFound');
      expect(kindOf(await removeContact(her, input))).toBe('notFound');
    }
    expect(await db.contact.findUnique({ where: { id: contact.id } })).toEqual(contact);
    got(await editContact(him, { leadId: his, contactId: contact.id, ...person, phone: '0575-20123456' }));
    expect(await db.contact.findUnique({ where: { id: contact.id } })).toMatchObject({
      name: '改名',
      phone: '0575-20123456',
      phoneHash: phoneHash('0575-20123456'),
      email: contact.email,
    });
    got(await removeContact(him, { leadId: his, contactId: contact.id }));
    expect(await db.contact.findUnique({ where: { id: contact.id } })).toBeNull();
  });
});

describe('a contact', () => {
  it('is on record without number or name', async () => {
    const { id: leadId } = await leadOf(HERS);
    const person = { name: '沈括', position: '董事长', influence: 'decides', email: '' } as const;
    got(await addContact(her, { ...person, leadId, phone: '138 0000 0008' }));
    const row = await db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(row).toMatchObject({ deed: 'contact.added', nounId: leadId });
    expect(JSON.stringify(row.after)).not.toMatch(/沈括|0008/);
    const refused = await addContact(her, { ...person, leadId, phone: '12345' });
    expect(refused).toMatchObject({ kind: 'invalid', fields: { phone: expect.any(String) } });
  });
});

describe('the people of a firm', () => {
  it('stand in the order of their word: whoever decides comes first', async () => {
    const { id: leadId, investorId } = await leadOf(HERS);
    const add = async (name: string, influence: 'decides' | 'liaises' | null) =>
      got(await addContact(her, { leadId, name, influence, position: '', phone: '', email: '' }));
    await add('甲联络', 'liaises');
    await add('乙拍板', 'decides');
    const card = await getInvestor(her, investorId);
    expect(card?.contacts[0]?.influence).toBe('decides');
    const names = card?.contacts.map(({ name }) => name) ?? [];
    expect(names.indexOf('乙拍板')).toBeLessThan(names.indexOf('甲联络'));
  });
});

describe('a risk note', () => {
  const note = (investorId: string): RecordRiskInput => ({
    investorId,
    kind: 'litigation',
    foundOn: '2026-06-01',
    text: '买卖合同纠纷',
    source: '裁判文书网',
  });

  it('is recorded by whoever keeps leads of the firm, and read by all who see it', async () => {
    const { investorId } = await leadOf('瞳岳光学');
    const before = await db.riskNote.count();
    expect(kindOf(await recordRisk(him, note(investorId)))).toBe('notFound');
    const { investorId: reviewed } = await db.lead.findFirstOrThrow({
      where: { shares: { some: { staffId: reviewer.staffId } } },
    });
    expect(kindOf(await recordRisk(reviewer, note(reviewed)))).toBe('notAllowed');
    expect(await db.riskNote.count()).toBe(before);
    const { id } = got(await recordRisk(office, note(reviewed)));
    expect((await getInvestor(reviewer, reviewed))?.risks).toMatchObject([{ id, mayRetract: false }]);
  });

  it('has proofs that go to whoever sees the firm and to nobody else', async () => {
    const { investorId } = await leadOf('瞳岳光学');
    const { id: riskNoteId } = got(await recordRisk(office, note(investorId)));
    const file = { riskNoteId, documentKey: null, fileName: '判决书.pdf', ...pdf };
    expect(kindOf(await addAttachment(him, file))).toBe('notFound');
    const { id } = got(await addAttachment(office, file));
    expect(kindOf(await getAttachment(him, id))).toBe('notFound');
    expect(got(await getAttachment(office, id)).fileName).toBe('判决书.pdf');
    expect((await db.auditEntry.findFirst({ orderBy: { id: 'desc' } }))?.noun).toBe('investor');
  });

  it('is struck out by its writer or the office, once, and never erased', async () => {
    const { investorId } = await leadOf(HERS);
    const { id: riskNoteId } = got(await recordRisk(office, note(investorId)));
    const input = { riskNoteId, reason: '不是这一家' };
    expect(kindOf(await retractRisk(her, input))).toBe('notAllowed');
    got(await retractRisk(office, input));
    expect(kindOf(await retractRisk(office, input))).toBe('refused');
    const late = { riskNoteId, documentKey: null, fileName: '晚到.pdf', ...pdf };
    expect(kindOf(await addAttachment(office, late))).toBe('refused');
    const risks = (await getInvestor(her, investorId))?.risks;
    expect(risks?.find(risk => risk.id === riskNoteId)?.retraction).toMatchObject({ by: '吴静' });
    const { id: own } = got(await recordRisk(her, note(investorId)));
    got(await retractRisk(her, { riskNoteId: own, reason: '核对后撤回' }));
  });
});
