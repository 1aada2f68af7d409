import { listGroupRows } from './lead-groups';
import { as } from './testing-actor';
import { type DoorDeed, reads, value, writes } from './testing-deeds';
import { bringBackView, removeView, renameView, saveView, updateView } from './view';
import { arrangeViews, chooseView } from './view-choice';
import { assignView, shareView } from './view-share';

const ASKED = { question: 'stage=negotiating', layout: 'group=unit', face: 'list' } as const;
let made = 0;

/** A fresh view of the office's, shared with everybody if asked. */
async function saved(reach: 'own' | 'all' = 'own'): Promise<{ viewId: string; version: number }> {
  const actor = await as('吴静');
  made += 1;
  const { id, version } = value(await saveView(actor, { name: `在谈 ${made}`, ...ASKED }));
  if (reach === 'all') value(await shareView(actor, { viewId: id, reach, unitCode: null }));
  return { viewId: id, version };
}

/** The doors of this part, each done rightfully once. */
export const VIEW_DOOR_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'view.save': writes(async () => {
    const actor = await as('王芳');
    return () => saveView(actor, { name: '在谈的', ...ASKED });
  }),
  'view.update': writes(async () => {
    const [actor, view] = [await as('吴静'), await saved()];
    return () => updateView(actor, { ...view, ...ASKED, question: 'mine=1' });
  }),
  'view.rename': writes(async () => {
    const [actor, view] = [await as('吴静'), await saved()];
    return () => renameView(actor, { ...view, name: '重点' });
  }),
  'view.remove': writes(async () => {
    const [actor, { viewId }] = [await as('吴静'), await saved()];
    return () => removeView(actor, { viewId });
  }),
  'view.bringBack': writes(async () => {
    const [actor, { viewId }] = [await as('吴静'), await saved()];
    value(await removeView(actor, { viewId }));
    return () => bringBackView(actor, { viewId });
  }),
  'view.share': writes(async () => {
    const [actor, { viewId }] = [await as('吴静'), await saved()];
    return () => shareView(actor, { viewId, reach: 'all', unitCode: null });
  }),
  'view.choose': writes(async () => {
    const [actor, { viewId }] = [await as('吴静'), await saved()];
    return () => chooseView(actor, { viewId });
  }),
  'view.arrange': writes(async () => {
    const [actor, one, other] = [await as('吴静'), await saved(), await saved()];
    return () => arrangeViews(actor, { viewIds: [other.viewId, one.viewId] });
  }),
  'view.assign': writes(async () => {
    const [actor, { viewId }] = [await as('吴静'), await saved('all')];
    return () => assignView(actor, { role: 'officer', viewId });
  }),
  'lead.moreOfGroup': reads(async () => {
    const actor = await as('王芳');
    return () => listGroupRows(actor, { query: '', group: 'stage', key: 'lead', shown: 0 });
  }),
};
