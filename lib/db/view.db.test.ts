import { beforeAll, describe, expect, it } from 'vitest';
import { readFilter } from '../domain/lead-filter';
import type { Outcome } from '../domain/outcome';
import { ALL_VIEW, currentView, isChanged, paramsOf, questionOf, viewHref } from '../domain/view';
import { db } from './client';
import { listLeads } from './lead-list';
import { as } from './testing-actor';
import { value } from './testing-deeds';
import { bringBackView, removeView, renameView, saveView, updateView } from './view';
import { arrangeViews, chooseView } from './view-choice';
import { getDefaultView, listViews } from './view-list';
import { assignView, shareView } from './view-share';

const ASKED = { question: 'stage=negotiating,jointReview', layout: 'group=unit', face: 'list' } as const;
/** 店口镇. */
const UNIT = '330681104';
const kindOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.kind);
const namesOf = async (name: string) => (await listViews(await as(name))).saved.map(view => view.name);

beforeAll(() => db.savedView.deleteMany());

describe('a view of one’s own', () => {
  it('is nobody else’s: not to see, not to change, not to take away', async () => {
    const { id, version } = value(await saveView(await as('王芳'), { name: '我的在谈', ...ASKED }));
    expect(await namesOf('王芳')).toEqual(['我的在谈']);
    for (const name of ['李明', '周敏', '吴静']) {
      const other = await as(name);
      expect(await namesOf(name)).toEqual([]);
      expect(kindOf(await updateView(other, { viewId: id, version, ...ASKED, question: '' }))).toBe(
        'notFound',
      );
      expect(kindOf(await removeView(other, { viewId: id }))).toBe('notFound');
      expect(kindOf(await chooseView(other, { viewId: id }))).toBe('notFound');
    }
    expect(await db.savedView.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...questionRow(),
      version: 1,
    });
  });

  it('is changed by its owner, once by each look at it', async () => {
    const actor = await as('王芳');
    const [view] = (await listViews(actor)).saved;
    if (!view) throw new Error('The view is gone.');
    const input = { viewId: view.id, version: view.version, ...ASKED, question: 'mine=1' };
    expect(await updateView(actor, input)).toMatchObject({ ok: true });
    expect(await updateView(actor, input)).toMatchObject({ kind: 'refused' });
    expect((await listViews(actor)).saved[0]).toMatchObject({ question: 'mine=1', version: 2 });
  });

  it('takes no name that is taken, by itself or by a built-in one', async () => {
    const actor = await as('王芳');
    for (const name of ['我的在谈', '全部'])
      expect(await saveView(actor, { name, ...ASKED })).toMatchObject({
        fields: { name: expect.any(String) },
      });
    const { id, version } = value(await saveView(actor, { name: '第二个', ...ASKED }));
    expect(kindOf(await renameView(actor, { viewId: id, version, name: '我的在谈' }))).toBe('invalid');
    expect(await renameView(actor, { viewId: id, version, name: '评审' })).toMatchObject({ ok: true });
  });

  it('stands in the order its owner gave, and comes back as it was after a removal', async () => {
    const actor = await as('王芳');
    const ids = (await listViews(actor)).saved.map(view => view.id).reverse();
    expect(await arrangeViews(actor, { viewIds: ids })).toMatchObject({ ok: true });
    expect(await namesOf('王芳')).toEqual(['评审', '我的在谈']);
    const [first = ''] = ids;
    expect(await removeView(actor, { viewId: first })).toMatchObject({ ok: true });
    expect(await namesOf('王芳')).toEqual(['我的在谈']);
    expect(kindOf(await bringBackView(await as('李明'), { viewId: first }))).toBe('notFound');
    expect(await bringBackView(actor, { viewId: first })).toMatchObject({ ok: true });
    expect(await namesOf('王芳')).toEqual(['评审', '我的在谈']);
  });
});

const questionRow = () => ({ question: questionOf(paramsOf(ASKED.question)) });

describe('sharing', () => {
  it('is for managers with units of theirs, for the office with all; an officer is turned away', async () => {
    const officer = await as('王芳');
    const [own] = (await listViews(officer)).saved;
    const shared = { viewId: own?.id ?? '', reach: 'unit', unitCode: UNIT } as const;
    expect(kindOf(await shareView(officer, shared))).toBe('notAllowed');
    const manager = await as('李明');
    const { id } = value(await saveView(manager, { name: '店口在谈', ...ASKED }));
    expect(kindOf(await shareView(manager, { viewId: id, reach: 'all', unitCode: null }))).toBe('notAllowed');
    expect(kindOf(await shareView(manager, { viewId: id, reach: 'unit', unitCode: '330681005' }))).toBe(
      'invalid',
    );
    expect(await db.savedView.findUniqueOrThrow({ where: { id } })).toMatchObject({ reach: 'own' });
    expect(await shareView(manager, { viewId: id, reach: 'unit', unitCode: UNIT })).toMatchObject({
      ok: true,
    });
    expect(await namesOf('王芳')).toContain('店口在谈');
    expect(await namesOf('周敏')).not.toContain('店口在谈');
    expect(kindOf(await renameView(officer, { viewId: id, version: 1, name: '改名' }))).toBe('notAllowed');
  });

  it('shows nobody more than their own rows', async () => {
    const [other, office] = [await as('周敏'), await as('吴静')];
    const { id } = value(await saveView(office, { name: '全市在谈', ...ASKED }));
    expect(await shareView(office, { viewId: id, reach: 'all', unitCode: null })).toMatchObject({ ok: true });
    const view = (await listViews(other)).saved.find(one => one.id === id);
    const rows = await listLeads(other, readFilter(paramsOf(view?.question ?? '')));
    const all = await listLeads(office, readFilter(paramsOf(view?.question ?? '')));
    expect(rows.length).toBeLessThan(all.length);
    expect(all.some(row => row.unitName === '店口')).toBe(true);
    expect(rows.some(row => row.unitName === '店口')).toBe(false);
  });
});

describe('where somebody begins', () => {
  it('is set by role by the office alone, and by each for themselves', async () => {
    const [office, officer] = [await as('吴静'), await as('王芳')];
    const everybody = (await listViews(office)).saved.find(view => view.name === '全市在谈');
    const viewId = everybody?.id ?? '';
    expect(kindOf(await assignView(await as('李明'), { role: 'officer', viewId }))).toBe('notAllowed');
    expect(await getDefaultView(officer)).toBeNull();
    expect(await assignView(office, { role: 'officer', viewId })).toMatchObject({ ok: true });
    expect(await getDefaultView(officer)).toMatchObject({ id: viewId });
    expect(await getDefaultView(await as('李明'))).toBeNull();
    const own = (await listViews(officer)).saved.find(view => view.isOwn)?.id ?? '';
    expect(await chooseView(officer, { viewId: own })).toMatchObject({ ok: true });
    expect(await getDefaultView(officer)).toMatchObject({ id: own });
    expect(await chooseView(officer, { viewId: null })).toMatchObject({ ok: true });
    // What is taken back from everybody is nobody's beginning any more.
    expect(await shareView(office, { viewId, reach: 'own', unitCode: null })).toMatchObject({ ok: true });
    expect(await getDefaultView(officer)).toBeNull();
  });

  it('is only what everybody has', async () => {
    const office = await as('吴静');
    const { id } = value(await saveView(office, { name: '办公室内部', ...ASKED }));
    expect(await assignView(office, { role: 'leader', viewId: id })).toMatchObject({ kind: 'refused' });
  });
});

describe('the address', () => {
  it('carries the whole question, so that a view of somebody else’s says the same', async () => {
    const [view] = (await listViews(await as('王芳'))).saved;
    if (!view) throw new Error('The view is gone.');
    const params = paramsOf(viewHref('/leads', view).split('?')[1] ?? '');
    expect(questionOf(params)).toBe(view.question);
    expect(currentView(params, [view])).toBe(view);
    expect(currentView(params, []).id).toBe(ALL_VIEW);
    const asked = { face: 'list' as const, question: questionOf(params), layout: view.layout };
    expect(isChanged(view, asked)).toBe(false);
    expect(isChanged(view, { ...asked, question: 'due=late' })).toBe(true);
    expect(isChanged(view, { ...asked, layout: 'group=stage' })).toBe(true);
    expect(isChanged(view, { ...asked, layout: 'group=stage', face: 'board' })).toBe(false);
  });
});
