import { expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { db } from './client';
import { approveGrant } from './grant-decide';
import { proposeFactorReset } from './grant-propose';
import { beginSecondFactor, enableSecondFactor, findSecondFactor } from './second-factor';
import { endStaffSessions } from './staff';
import { as } from './testing-actor';
import { got, kindOf, signedIn } from './testing-grant';
import { audited, theOffice } from './testing-office';

const STRANGERS = ['王芳', '李明', '吴静', '郑涛', '钱红', '冯雪', '何平', '顾明'];
const reason = '手机遗失，已当面核实';

async function withSecondFactor(name: string): Promise<string> {
  const owner = await as(name);
  await beginSecondFactor(owner, 'sealed');
  await enableSecondFactor(owner, { sealedSecret: 'sealed', step: 1, codeHashes: ['a', 'b'], token: '' });
  return owner.staffId;
}

it('a second factor is taken away by two officers, and every session ends', async () => {
  const staffId = await withSecondFactor('陈刚');
  const holds = await signedIn(staffId);
  let grantId = '';
  const asked = await audited(async () => {
    grantId = got(await proposeFactorReset(await as('许强'), { staffId, reason })).grantId;
  });
  expect(asked).toEqual(['grant.proposed']);
  expect(await findSecondFactor(staffId)).toMatchObject({ isEnabled: true });
  expect(kindOf(await approveGrant(await as('许强'), { grantId, note: '' }))).toBe('notAllowed');
  expect(await holds()).toBe(true);
  expect(await audited(async () => got(await approveGrant(await as('石岩'), { grantId, note: '' })))).toEqual(
    ['grant.approved'],
  );
  expect(await findSecondFactor(staffId)).toBeNull();
  expect(await db.recoveryCode.count({ where: { staffId } })).toBe(0);
  expect(await holds()).toBe(false);
});

it('nobody else can ask for it, nobody asks for what is not there, and nothing changes', async () => {
  const staffId = await withSecondFactor('周敏');
  const before = await theOffice();
  for (const name of STRANGERS)
    expect(kindOf(await proposeFactorReset(await as(name), { staffId, reason })), name).toBe('notAllowed');
  const without = { staffId: person('朱伟').id, reason };
  expect(kindOf(await proposeFactorReset(await as('许强'), without))).toBe('refused');
  expect(await theOffice()).toEqual(before);
  expect(await findSecondFactor(staffId)).toMatchObject({ isEnabled: true });
});

it('the system administrator signs a person out everywhere; nobody else does', async () => {
  const staffId = person('何平').id;
  const [one, other] = [await signedIn(staffId), await signedIn(staffId)];
  for (const name of [...STRANGERS.filter(stranger => stranger !== '何平'), '石岩'])
    expect(kindOf(await endStaffSessions(await as(name), { staffId })), name).toBe('notAllowed');
  expect([await one(), await other()]).toEqual([true, true]);
  expect(got(await endStaffSessions(await as('许强'), { staffId }))).toEqual({ count: 2 });
  expect([await one(), await other()]).toEqual([false, false]);
});
