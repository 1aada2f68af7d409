import { describe, expect, it } from 'vitest';
import { noticeAddress, readNoticeQuestion } from './notice-question';

const id = '0198a2c4-0000-7000-8000-000000000001';

describe('the question of the page of notices', () => {
  it('comes back from its own address', () => {
    const question = {
      unread: true,
      kind: 'claim',
      after: { at: new Date('2026-06-15T04:00:00.123Z'), id },
    } as const;
    const address = new URL(noticeAddress(question), 'http://desk.test');
    expect(readNoticeQuestion(Object.fromEntries(address.searchParams))).toEqual(question);
    expect(noticeAddress(readNoticeQuestion({}))).toBe('/notices');
  });

  it.each([
    { unread: 'yes', kind: 'constructor', after: 'x' },
    { kind: ['claim', 'task'], after: `2026-06-15_${id}` },
    { after: `2026-06-15T04:00:00.000Z_1; DROP TABLE notice` },
  ])('leaves out what makes no sense: %o', asked => {
    expect(readNoticeQuestion(asked)).toEqual({ unread: false, kind: null, after: null });
  });
});
