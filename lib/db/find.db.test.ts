import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import type { Found } from '../domain/find-view';
import { readFilter } from '../domain/lead-filter';
import { maskPhone } from '../domain/phone';
import { addAttachment } from './attachment';
import { db } from './client';
import { find, findThings } from './find';
import { editField } from './lead-edit';
import { listLeads } from './lead-list';
import { phoneHash } from './phone-hash';
import { findUnsearchable } from './search-fill';
import { countSearchTerms, forgetFrequencies } from './search-frequency';
import { as, leadOf } from './testing-actor';
import { value } from './testing-deeds';
import { settleSearchWords } from './testing-search';

// Each test may search as often as one person may in a minute.
beforeEach(() => {
  vi.setSystemTime(Date.now() + 120_000);
  forgetFrequencies();
});

const ask = async (name: string, q: string): Promise<Found> =>
  value(await find(await as(name), { q, opened: [] }));
const leads = async (name: string, q: string): Promise<string[]> =>
  (await ask(name, q)).leads.map(({ id }) => id);
const names = (items: readonly { title: string }[]): string[] => items.map(({ title }) => title);
const all = ({ leads, investors, contacts, files }: Found) => [...leads, ...investors, ...contacts, ...files];

const phone = '13905758426';

/** A lead of 王芳 gets a person of known name and number, and a file. */
beforeAll(async () => {
  const { id: leadId, investorId } = await leadOf('瞳岳光学');
  const person = { name: '欧阳璟澜', position: '董事长', phone, phoneHash: phoneHash(phone) };
  await db.contact.create({ data: { investorId, leadId, ...person } });
  const bytes = new TextEncoder().encode('合作备忘');
  const file = {
    leadId,
    documentKey: null,
    fileName: '镜头产能备忘录.txt',
    contentType: 'text/plain',
    bytes,
  };
  value(await addAttachment(await as('王芳'), file));
  await settleSearchWords();
});

describe('one search', () => {
  it.each([
    ['characters', '瞳岳'],
    ['one character', '瞳'],
    ['spelling', 'tongyueguangxue'],
    ['initials', 'tygx'],
    ['characters and spelling', '瞳岳guangxue'],
    ['spelling and characters', 'tongyue光学'],
    ['characters and initials', '瞳岳gx'],
    ['spelling and initials in one word', 'tongyuegx'],
    ['initials and spelling in one word', 'tyguangxue'],
    ['wide letters and blanks', ' ＴＹＧＸ '],
  ])('finds a lead and its investor by %s', async (_how, q) => {
    expect(await leads('王芳', q)).toContain(leadId('瞳岳光学'));
    const { investor } = await db.lead.findUniqueOrThrow({
      where: { id: leadId('瞳岳光学') },
      select: { investor: true },
    });
    expect(names((await ask('王芳', q)).investors)).toContain(investor.name);
  });

  it.each([
    ['a homophone', '同岳光学'],
    ['two homophones', '同月光学'],
    ['one wrong character', '瞳岳火学'],
    ['one wrong letter', 'tongyuaguangxue'.slice(0, 11)],
    ['a letter taken for another', 'tangyueguang'],
  ])('comes near by %s, and says so', async (_how, q) => {
    const found = await ask('王芳', q);
    expect(found.leads.map(({ id }) => id)).toContain(leadId('瞳岳光学'));
    expect(found.isNear).toBe(true);
  });

  it('finds by lead code, its number, credit code and its beginning', async () => {
    const lead = await leadOf('瞳岳光学');
    const { uscc, name } = await db.investor.findUniqueOrThrow({ where: { id: lead.investorId } });
    expect(await leads('吴静', lead.code)).toEqual([lead.id]);
    expect(await leads('吴静', lead.code.split('-')[1] ?? '')).toContain(lead.id);
    for (const code of [uscc ?? '', (uscc ?? '').slice(0, 12).toLowerCase()]) {
      const found = await ask('吴静', code);
      expect(found.leads.map(({ id }) => id)).toContain(lead.id);
      expect(names(found.investors)).toContain(name);
    }
  });

  it('finds a person by name, spelling, the end of the number and the whole of it, masked', async () => {
    for (const q of ['欧阳璟', 'ouyangjing', 'oyjl', '欧阳jl', '8426', phone, `+86 ${phone}`]) {
      const { contacts } = await ask('王芳', q);
      expect(names(contacts), q).toEqual(['欧阳璟澜']);
      expect(contacts[0]?.note).toContain(maskPhone(phone));
      expect(JSON.stringify(contacts)).not.toContain(phone);
    }
  });

  it('tells no digit that the mask hides', async () => {
    for (let digits = 5; digits < phone.length; digits += 1) {
      expect((await ask('王芳', phone.slice(-digits))).contacts, `${digits}`).toEqual([]);
      expect((await ask('王芳', phone.slice(0, digits))).contacts, `${digits}`).toEqual([]);
    }
  });

  it('finds a file by its name and leads to its lead', async () => {
    const lead = await leadOf('瞳岳光学');
    for (const q of ['产能备忘', 'channengbeiwang', 'jtcnbwl']) {
      const { files } = await ask('王芳', q);
      expect(files, q).toMatchObject([{ title: '镜头产能备忘录.txt', href: `/leads/${lead.id}` }]);
    }
  });
});

describe('what somebody may not see', () => {
  it('is found by nobody else: no lead, no investor, no person, no file, and nothing near', async () => {
    const lead = await leadOf('瞳岳光学');
    const { uscc, name } = await db.investor.findUniqueOrThrow({ where: { id: lead.investorId } });
    const asked = [
      '瞳岳',
      'tygx',
      '同岳光学',
      lead.code,
      uscc ?? '',
      name,
      '欧阳璟',
      '8426',
      phone,
      '产能备忘',
      '瞳岳火学',
    ];
    for (const q of asked) expect(all(await ask('陈刚', q)), q).toEqual([]);
    for (const q of asked) expect(all(await ask('王芳', q)), q).not.toEqual([]);
    const opened = [lead.id];
    expect(names(value(await find(await as('王芳'), { q: '', opened })).leads)).toContain(lead.title);
    expect(names(value(await find(await as('陈刚'), { q: '', opened })).leads)).not.toContain(lead.title);
  });

  it('follows the lead to its next unit, and to whom it is shared with', async () => {
    const lead = await leadOf('瞳岳光学');
    const { id: staffId } = await db.staff.findFirstOrThrow({ where: { name: '陈刚' } });
    const { responsibleUnitCode } = lead;
    const chen = await as('陈刚');
    const unit = chen.posts[0]?.unitCodes[0] ?? '';
    await db.lead.update({ where: { id: lead.id }, data: { officerId: staffId, responsibleUnitCode: unit } });
    for (const q of ['瞳岳', '欧阳璟', '产能备忘']) {
      expect(all(await ask('陈刚', q)), q).not.toEqual([]);
      expect(all(await ask('王芳', q)), q).toEqual([]);
    }
    await db.lead.update({
      where: { id: lead.id },
      data: { officerId: lead.officerId, responsibleUnitCode },
    });
    expect(all(await ask('陈刚', '瞳岳'))).toEqual([]);
  });

  it('is not found by an account that reads no leads', async () => {
    expect(await find(await as('冯雪'), { q: '瞳岳', opened: [] })).toMatchObject({ kind: 'notAllowed' });
  });
});

describe('the order', () => {
  it('is exact, then the head, then within, then by sound; the latest first among equals', async () => {
    const titles = ['翀昉', '翀昉电子项目', '新翀昉产业园', '冲仿新材'];
    const plain = await db.lead.findMany({
      where: { code: { not: '' } },
      orderBy: { code: 'asc' },
      take: titles.length,
    });
    const actor = await as('吴静');
    for (const [at, lead] of plain.entries()) {
      const told = { leadId: lead.id, version: lead.version, field: 'title', before: lead.title };
      expect(await editField(actor, { ...told, value: titles[at] ?? '' })).toMatchObject({ ok: true });
    }
    const found = await ask('吴静', '翀昉');
    expect(names(found.leads)).toEqual(titles.slice(0, 3));
    expect(found.leads[2]?.mark).toEqual([1, 3]);
    expect(
      names((await ask('吴静', 'chongfang')).leads)
        .slice(0, 4)
        .sort(),
    ).toEqual([...titles].sort());
    expect((await ask('吴静', 'cfang')).leads.find(({ title }) => title === '新翀昉产业园')?.mark).toEqual([
      1, 3,
    ]);
  });

  it('begins with what the person changed when nothing is asked', async () => {
    const actor = await as('王芳');
    const lead = await leadOf('恒锴阀门');
    const told = { leadId: lead.id, version: lead.version, field: 'title', before: lead.title };
    expect(await editField(actor, { ...told, value: `${lead.title}二期` })).toMatchObject({ ok: true });
    expect((await leads('王芳', ' '))[0]).toBe(lead.id);
  });
});

describe('the words of the search', () => {
  it('are the same rows by either path', async () => {
    const words = ['项目', '科技', '有', '浙江', 'xm', 'keji'];
    await db.searchTerm.deleteMany();
    forgetFrequencies();
    const looked = await Promise.all(words.map(q => leads('吴静', q)));
    expect(await countSearchTerms()).toBeGreaterThan(words.length);
    // With a table so small that every word is common, all of them walk.
    await db.searchTerm.updateMany({ where: { word: { not: '' } }, data: { share: 1 } });
    forgetFrequencies();
    expect(await Promise.all(words.map(q => leads('吴静', q)))).toEqual(looked);
    expect(looked.flat().length).toBeGreaterThan(20);
  });

  it.each(['吴静', '李明', '王芳'])(
    'are the same rows of the ledger and the palette by every path, for %s',
    async name => {
      const actor = await as(name);
      const words = ['项目', '科技', '有', '瞳岳', 'xm', '璺璺'];
      const everything = async () => {
        forgetFrequencies();
        const found = await Promise.all(words.map(q => findThings(actor, q)));
        const listed = await Promise.all(words.map(q => listLeads(actor, readFilter({ q }))));
        return { found, listed: listed.map(rows => rows.map(({ id }) => id)) };
      };
      await db.searchTerm.deleteMany();
      const uncounted = await everything();
      expect(uncounted.listed.flat().length).toBeGreaterThan(3);
      await countSearchTerms();
      await db.searchTerm.updateMany({ where: { word: { not: '' } }, data: { share: 0 } });
      expect(await everything()).toEqual(uncounted);
      await db.searchTerm.updateMany({ where: { word: { not: '' } }, data: { share: 1 } });
      expect(await everything()).toEqual(uncounted);
    },
  );

  it('are made up for what has none or those of an earlier build', async () => {
    const id = leadId('瞳岳光学');
    await db.$executeRaw`DELETE FROM lead_search WHERE lead_id = ${id}::uuid`;
    await db.$executeRaw`UPDATE search_entry SET words_version = 0, doc = character_words('瞳')`;
    expect(await leads('王芳', 'tygx')).toEqual([]);
    expect(await findUnsearchable()).toBe(1);
    await settleSearchWords();
    expect(await leads('王芳', 'tygx')).toContain(id);
    expect((await ask('王芳', 'tygx')).investors).not.toEqual([]);
  });

  it.each([
    "'",
    "a' | 'b",
    '\\',
    ':*',
    '%',
    '_',
    '\u0000',
    '🧦',
    '<b>',
    '^',
    '$',
    '*',
    '#',
    '~',
    '+',
    '\ud800',
  ])('take %j for text, not for a command', async q => {
    expect(await find(await as('吴静'), { q, opened: [] })).toMatchObject({ ok: true });
  });

  it('answer a hundred thousand characters at once', async () => {
    const actor = await as('吴静');
    for (const character of ['科', 'a', '1', ' ', '%']) {
      const took: number[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const started = performance.now();
        await find(actor, { q: character.repeat(100_000), opened: [] });
        took.push(performance.now() - started);
      }
      // The first turn loads the dictionary; of the others the quickest is the search's own.
      expect(Math.min(...took.slice(1)), character).toBeLessThan(100);
    }
  });

  it('find every place of a name that LIKE finds', async () => {
    const rows = await db.lead.findMany({ include: { investor: true }, orderBy: { code: 'asc' } });
    for (const [at, lead] of rows.entries()) {
      const start = (at * 7) % Math.max(1, lead.title.length - 2);
      const part = lead.title.slice(start, start + 2 + (at % 4));
      const holding = rows.filter(one => one.title.includes(part) || one.investor.name.includes(part));
      const found = await leads('吴静', part);
      expect(found.length, part).toBe(Math.min(8, holding.length));
      expect(
        holding.map(({ id }) => id),
        part,
      ).toEqual(expect.arrayContaining(found));
      vi.setSystemTime(Date.now() + 1_000);
    }
  });
});
