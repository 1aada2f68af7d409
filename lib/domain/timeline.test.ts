import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline';

const activity = (id: string, happenedOn: string, recordedAt: string) => ({
  id,
  kind: 'call' as const,
  happenedOn,
  text: '通话',
  recordedAt,
  recordedBy: '王芳',
});
const change = (id: string, at: string, key: string) => ({ id, at, who: '王芳', key, deed: '', text: '' });
const nothing = { activities: [], entries: [], attachments: [], changes: [] };

describe('the time line of a lead', () => {
  it('goes by the day it happened, then by when it was written down, newest first', () => {
    const items = timelineOf({
      ...nothing,
      activities: [
        activity('written late', '2025-03-01', '2025-03-09T01:00:00.000Z'),
        activity('in the morning', '2025-03-05', '2025-03-05T01:00:00.000Z'),
        activity('at noon', '2025-03-05', '2025-03-05T04:00:00.000Z'),
      ],
    });
    expect(items.map(item => item.id)).toEqual(['at noon', 'in the morning', 'written late']);
  });

  it('puts a change on its day in Zhuji, where the evening in London is tomorrow', () => {
    const [item] = timelineOf({
      ...nothing,
      changes: [change('1', '2025-03-05T17:00:00.000Z', 'lead.edited')],
    });
    expect(item?.day).toBe('2025-03-06');
  });

  it('tells once what already stands there as an activity, a stage or a file', () => {
    const keys = [
      'activity.logged',
      'attachment.added',
      'lead.recorded',
      'lead.advanced',
      'lead.steppedBack',
    ];
    const changes = [...keys, 'lead.skippedAhead', 'lead.paused', 'entry.confirmed'].map((key, index) =>
      change(String(index), '2025-03-05T01:00:00.000Z', key),
    );
    const told = timelineOf({ ...nothing, changes }).flatMap(item =>
      item.kind === 'change' ? [item.change.key] : [],
    );
    expect(told).toEqual(['lead.paused', 'entry.confirmed']);
  });
});
