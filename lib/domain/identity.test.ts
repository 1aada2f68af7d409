import { expect, it } from 'vitest';
import { identityNotice, identityReason } from './identity';

it('says sentences of its own for the codes it knows, and nothing for what somebody wrote into the address', () => {
  expect(identityReason('unlinked')).toContain('尚未绑定');
  expect(identityReason('OAuthCallback')).toContain('没有完成');
  for (const code of [undefined, '', 'constructor', '__proto__', '<script>', '请致电 138']) {
    expect(identityReason(code)).toBeNull();
  }
});

it('knows a linking that worked from one that did not', () => {
  expect(identityNotice('linked')?.tone).toBe('ok');
  expect(identityNotice('taken')?.tone).toBe('danger');
  expect(identityNotice(['linked', 'taken'])).toBeNull();
});
