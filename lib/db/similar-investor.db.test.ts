import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../domain/actor';
import { db } from './client';
import { firmKey } from './firm-key';
import { refreshFirmKeys } from './firm-key-refresh';
import { listSimilarInvestors } from './investor';
import { createLead } from './lead-create';
import { hashMissingPhones, phoneHash } from './phone-hash';
import { as } from './testing-actor';
import { got } from './testing-grant';
import { newLead } from './testing-new-lead';

const PHONE = '13957500001';
const NOTHING = { name: '', uscc: '' };
const PROJECT = { chainNodeKey: '', amount: '5000', place: '深圳' };

let her: Actor;
let stranger: Actor;
let investorId = '';
beforeAll(async () => {
  [her, stranger] = [await as('王芳'), await as('朱伟')];
  const node = await db.chainNode.findFirstOrThrow({ include: { bone: true } });
  PROJECT.chainNodeKey = node.key;
  const typed = newLead({
    investorName: '深圳鹭屿精密技术有限公司',
    uscc: '91330681MA2031002H',
    parentGroup: '鹭屿控股集团',
    industryKey: node.bone.industryKey,
    chainNodeKey: node.key,
    intendedInvestment: PROJECT.amount,
    sourcePlace: PROJECT.place,
    contactName: '方圆',
    contactPhone: PHONE,
  });
  const { id } = got(await createLead(her, typed));
  investorId = (await db.lead.findUniqueOrThrow({ where: { id } })).investorId;
  const formerNames = ['深圳旧屿科技有限公司'];
  await db.investor.update({
    where: { id: investorId },
    data: { formerNames, formerMatchKeys: formerNames.map(firmKey) },
  });
});

describe('a likely duplicate', () => {
  const signs = {
    uscc: { name: '', uscc: '91330681ma2031002h' },
    name: { name: '鹭屿精密技术', uscc: '' },
    'name in traditional characters': { name: '深圳鷺嶼精密技術有限公司', uscc: '' },
    'name in full width': { name: '鹭屿精密技术（深圳）有限公司', uscc: '' },
    'name of former times': { name: '旧屿科技', uscc: '' },
    group: { ...NOTHING, group: '鹭屿集团' },
    phone: { ...NOTHING, phone: '+86 139-5750-0001' },
    project: { ...NOTHING, ...PROJECT, amount: '5900' },
  };

  it.each(Object.entries(signs))('is told by %s, its leads to those who see them', async (reason, typed) => {
    const why = [reason.split(' ')[0]];
    if (reason === 'project') Object.assign(typed, { chainNodeKey: PROJECT.chainNodeKey });
    const seen = await listSimilarInvestors(her, typed);
    expect(seen.find(one => one.name?.includes('鹭屿'))).toMatchObject({
      why,
      leads: [{ unitName: expect.any(String) }],
      hasOthers: false,
    });
    const told = await listSimilarInvestors(stranger, typed);
    const hidden = told.find(one => one.leads.length === 0);
    expect(hidden).toMatchObject({ why, leads: [], hasOthers: true });
    const mayBeNamed = ['uscc', 'name'].includes(why[0] ?? '');
    expect(hidden?.name === null).toBe(!mayBeNamed);
    if (!mayBeNamed) expect(JSON.stringify(told)).not.toMatch(/鹭屿|方圆|0001/);
  });

  it('is none for another amount, place or link of the chain', async () => {
    for (const other of [
      { amount: '6500' },
      { place: '北京' },
      { chainNodeKey: 'none' },
      { amount: '约五千' },
    ]) {
      const found = await listSimilarInvestors(her, { ...NOTHING, ...PROJECT, ...other });
      expect(found.map(one => one.name)).not.toContain('深圳鹭屿精密技术有限公司');
    }
    expect(await listSimilarInvestors(her, { ...NOTHING, phone: '139' })).toEqual([]);
    expect(await listSimilarInvestors(her, NOTHING)).toEqual([]);
  });

  it('is one card however many signs point at it', async () => {
    const typed = {
      name: '鹭屿精密技术',
      uscc: '91330681MA2031002H',
      phone: PHONE,
      group: '鹭屿',
      ...PROJECT,
    };
    const found = await listSimilarInvestors(her, typed);
    expect(found[0]?.why).toEqual(['uscc', 'name', 'phone', 'group', 'project']);
    expect(found.filter(one => one.name?.includes('鹭屿'))).toHaveLength(1);
  });
});

describe('the hash of a number', () => {
  it('is the same for one number however it is typed, and tells nothing of it', () => {
    const hash = phoneHash(PHONE);
    expect(hash).toMatch(/^[0-9a-f]{8}:[\w-]{43}$/);
    expect(phoneHash(' +86 139 5750 0001')).toBe(hash);
    expect(phoneHash('13957500002')).not.toBe(hash);
    expect(phoneHash('没有号码')).toBeNull();
    expect(phoneHash(null)).toBeNull();
  });

  it('is made up for rows that have none or one of another key, and then there is nothing left to do', async () => {
    const stale = await db.contact.findFirstOrThrow({ where: { phoneHash: phoneHash(PHONE) } });
    await db.contact.update({ where: { id: stale.id }, data: { phoneHash: '00000000:of another key' } });
    const missing = await db.contact.count({ where: { phone: { not: null }, phoneHash: null } });
    expect(missing).toBeGreaterThan(0);
    expect(await hashMissingPhones()).toBe(missing + 1);
    expect(await hashMissingPhones()).toBe(0);
    expect(await db.contact.findUnique({ where: { id: stale.id } })).toEqual(stale);
    const rows = await db.contact.findMany({ where: { phone: { not: null } } });
    expect(rows.every(row => row.phoneHash === phoneHash(row.phone))).toBe(true);
  });
});

it('a firm typed in traditional characters is the card on record', async () => {
  const typed = newLead({ investorName: '深圳鷺嶼精密技術有限公司', title: '二期项目' });
  const { id } = got(await createLead(her, typed));
  expect((await db.lead.findUniqueOrThrow({ where: { id } })).investorId).toBe(investorId);
});

it('keys of before are made anew, and then there is nothing left to do', async () => {
  const old = { matchKey: '鷺嶼精密技術', formerMatchKeys: [], groupKey: null };
  const before = await db.investor.update({ where: { id: investorId }, data: old });
  expect(await refreshFirmKeys()).toBe(1);
  expect(await db.investor.findUnique({ where: { id: investorId } })).toEqual({
    ...before,
    matchKey: '鹭屿精密技术',
    formerMatchKeys: ['旧屿科技'],
    groupKey: '鹭屿',
  });
  expect(await refreshFirmKeys()).toBe(0);
});
