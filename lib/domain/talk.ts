import { type Day, isDay } from './day';
import { parseDay } from './day-input';
import { ACTIVITY_NAMES, type ActivityKey } from './labels';

/** What a note can be of: who may log writes anything but a 批示, who may comment writes that. */
export function talkKinds(may: { log: boolean; comment: boolean }): Exclude<ActivityKey, 'step'>[] {
  return (Object.keys(ACTIVITY_NAMES) as ActivityKey[]).filter(
    (kind): kind is Exclude<ActivityKey, 'step'> =>
      kind !== 'step' && (kind === 'comment' ? may.comment : may.log),
  );
}

type TypedTalk = { text: string; nextStep: string; nextStepOn: string; happenedOn: string };

/** The same for a lead that rests: little happens there but that somebody adds a note, so that comes first. */
export const restingKinds = (may: Parameters<typeof talkKinds>[0]): ReturnType<typeof talkKinds> =>
  talkKinds(may).sort((a, b) => Number(b === 'note') - Number(a === 'note'));

/** What is wrong with a note as typed, by field: what a device can tell without asking. The server asks again. */
export function whyNotTalk(typed: TypedTalk, today: Day): Record<string, string> {
  const errors: Record<string, string> = {};
  if (typed.text.trim().length < 2) errors.text = '请写一句发生了什么';
  const on = parseDay(typed.nextStepOn, { today, prefer: 'future' });
  if (!on.ok) errors.nextStepOn = on.reason;
  else if (typed.nextStep.trim() !== '' && on.day === null) errors.nextStepOn = '请填写下一步的日期';
  const happened = parseDay(typed.happenedOn, { today, prefer: 'past' });
  if (!happened.ok) errors.happenedOn = happened.reason;
  else if (happened.day !== null && happened.day > today) errors.happenedOn = `日期不能晚于今天（${today}）`;
  return errors;
}

/** Days as calendar days: 明天 means the day after it was written, not after it was sent. */
export function fixDays<Talk extends Pick<TypedTalk, 'happenedOn' | 'nextStepOn'>>(
  talk: Talk,
  today: Day,
): Talk {
  const fixed = (typed: string, prefer: 'past' | 'future'): string => {
    const read = isDay(typed) ? null : parseDay(typed, { today, prefer });
    return read?.ok ? (read.day ?? '') : typed;
  };
  return {
    ...talk,
    happenedOn: fixed(talk.happenedOn, 'past') || today,
    nextStepOn: fixed(talk.nextStepOn, 'future'),
  };
}
