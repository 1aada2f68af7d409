import { expect, it } from 'vitest';
import { fixDays, restingKinds, talkKinds, whyNotTalk } from './talk';

const today = '2026-06-15';
const typed = { text: '通话', nextStep: '', nextStepOn: '', happenedOn: '' };

it('a note needs a word, a step its day, and nothing has happened tomorrow', () => {
  expect(whyNotTalk(typed, today)).toEqual({});
  expect(
    Object.keys(whyNotTalk({ ...typed, text: ' ', nextStep: '上门', happenedOn: '明天' }, today)).sort(),
  ).toEqual(['happenedOn', 'nextStepOn', 'text']);
});

it('tomorrow is the day after the note was written, whenever it is sent', () => {
  expect(fixDays({ ...typed, nextStepOn: '明天' }, today)).toMatchObject({
    happenedOn: '2026-06-15',
    nextStepOn: '2026-06-16',
  });
  expect(fixDays({ ...typed, happenedOn: '昨天', nextStepOn: '' }, today)).toMatchObject({
    happenedOn: '2026-06-14',
    nextStepOn: '',
  });
});

it('the leader’s word is the leader’s, and nobody writes 完成下一步 by hand', () => {
  expect(talkKinds({ log: false, comment: true })).toEqual(['comment']);
  expect(talkKinds({ log: true, comment: false })[0]).toBe('call');
  expect(talkKinds({ log: true, comment: true })).not.toContain('step');
});

it('a lead that rests is asked for a 备注 first, and for nothing one may not write', () => {
  const may = { log: true, comment: false };
  expect(restingKinds(may)[0]).toBe('note');
  expect(restingKinds(may).toSorted()).toEqual(talkKinds(may).toSorted());
  expect(restingKinds({ log: false, comment: true })).toEqual(['comment']);
});
