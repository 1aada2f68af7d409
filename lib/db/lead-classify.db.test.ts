import { expect, it } from 'vitest';
import { classifyLead } from './lead-classify';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';

const FIRM = '钧岚精密传动';
const kept = { origin: 'external' as const, excludedReason: '房地产', reason: '核对后属配套地产' };

it('how a lead counts is the office’s to say; all others change nothing', async () => {
  const lead = await leadOf(FIRM);
  const input = { leadId: lead.id, version: lead.version, ...kept };
  const before = await everythingOf(lead.id);
  for (const name of ['王芳', '李明', '孙丽', '陈刚', '郑涛', '冯雪', '许强'])
    expect(await classifyLead(await as(name), input)).toMatchObject({ ok: false });
  expect(await everythingOf(lead.id)).toEqual(before);
  const deeds = await auditedSince(lead.id, async () => {
    expect(await classifyLead(await as('吴静'), input)).toMatchObject({ ok: true });
  });
  expect(deeds).toEqual(['lead.classified']);
  expect(await leadOf(FIRM)).toMatchObject({ origin: 'external', excludedReason: '房地产' });
});

it('an answer that changes nothing, or comes too late, is refused', async () => {
  const lead = await leadOf(FIRM);
  const input = { leadId: lead.id, version: lead.version, ...kept };
  expect(await classifyLead(await as('吴静'), input)).toMatchObject({ kind: 'refused' });
  const late = { ...input, version: lead.version - 1, excludedReason: '' };
  expect(await classifyLead(await as('吴静'), late)).toMatchObject({ kind: 'stale' });
  expect((await leadOf(FIRM)).excludedReason).toBe('房地产');
});
