import { expect, it } from 'vitest';
import { stageName } from '../domain/stage';
import { getGate } from './lead-gate';
import { as, leadOf } from './testing-actor';

/** Ready to sign, followed by 王芳 of 店口. */
const FIRM = '穹砺合金';

it('the next gate names what it asks and what is missing, to those who may take the lead through it', async () => {
  const lead = await leadOf(FIRM);
  for (const name of ['王芳', '李明', '田野', '吴静']) {
    const outcome = await getGate(await as(name), { leadId: lead.id, to: 'signed' });
    expect(outcome).toMatchObject({ ok: true, value: { version: lead.version, gate: { to: 'signed' } } });
    const missing = outcome.ok ? outcome.value.gate.missing.map(item => item.key) : [];
    expect(missing).toContain('agreementScan');
  }
});

it('a lead that is not theirs is not there, and a reader is told whom to ask', async () => {
  const { id } = await leadOf(FIRM);
  for (const name of ['陈刚', '冯雪', '许强'])
    expect(await getGate(await as(name), { leadId: id, to: 'signed' })).toMatchObject({ kind: 'notFound' });
  expect(await getGate(await as('郑涛'), { leadId: id, to: 'signed' })).toMatchObject({
    kind: 'notAllowed',
    message: expect.stringContaining('王芳'),
  });
});

it('a stage that is no single step ahead is refused with the step that is', async () => {
  const { id } = await leadOf(FIRM);
  const office = await as('吴静');
  expect(await getGate(office, { leadId: id, to: 'landed' })).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining(stageName('signed')),
  });
  expect(await getGate(office, { leadId: id, to: 'lead' })).toMatchObject({ kind: 'refused' });
});
