import type { RoleKey } from './actor';
import { readFilter, writeFilter } from './lead-filter';
import { readLayout, writeLayout } from './list-layout';

/** Drawn as ledger or as board. */
export type ViewFace = 'list' | 'board';
export const VIEW_PATHS: Record<ViewFace, string> = { list: '/leads', board: '/board' };

/** Who has it among the tabs: its owner, the people of a unit, everybody. */
export type ViewReach = 'own' | 'unit' | 'all';

/** A view of everybody's that nobody saved; `question` as the address says it. */
export type BuiltInView = { id: string; name: string; question: string };

/** A saved view as its reader may use it. */
export type SavedViewTab = BuiltInView & {
  layout: string;
  face: ViewFace;
  version: number;
  reach: ViewReach;
  /** With whose people it is shared; null for one's own and for everybody's. */
  unitName: string | null;
  unitCode: string | null;
  ownerName: string;
  isOwn: boolean;
  isDefault: boolean;
  mayShare: boolean;
  mayRemove: boolean;
  /** Roles that begin with it; filled for those who assign them. */
  roles: RoleKey[];
};

export type ViewList = { saved: SavedViewTab[]; maySave: boolean; mayAssign: boolean };

/** 全部 first: what /leads was before somebody chose a view. */
export const ALL_VIEW = 'all';
export const BUILT_IN_VIEWS: readonly BuiltInView[] = [
  { id: ALL_VIEW, name: '全部', question: '' },
  { id: 'mine', name: '我跟踪的', question: 'mine=1' },
  { id: 'stale', name: '30天未跟进', question: 'due=stale' },
  { id: 'overdue', name: '下步已逾期', question: 'due=overdue' },
];

export const MOST_VIEWS = 50;

type Params = Record<string, string | string[] | undefined>;

/** Where in the answer the reader stands is no part of the question. */
const PLACES = ['page', 'after', 'before'];

/** The question of an address, in the one spelling in which two questions are compared. */
export function questionOf(params: Params): string {
  const written = new URLSearchParams(writeFilter(readFilter(params)));
  for (const place of PLACES) written.delete(place);
  written.sort();
  return written.toString();
}

/** The layout of an address, in the spelling of writeLayout. */
export function layoutOf(params: Params): string {
  return writeLayout(readLayout(params));
}

/** A stored question or layout as the params of an address. */
export function paramsOf(...queries: string[]): Record<string, string> {
  return Object.fromEntries(queries.flatMap(query => [...new URLSearchParams(query)]));
}

/** The address of a view: its name for the tabs, and the whole question, so that a copied link says all by itself. */
export function viewHref(path: string, view: { id: string; question: string; layout?: string }): string {
  const params = { view: view.id, ...paramsOf(view.question, view.layout ?? '') };
  return `${path}?${new URLSearchParams(params)}`;
}

/** Which view an address names. One that is not among the reader's tabs counts for nothing: the question stands alone. */
export function currentView(params: Params, saved: readonly SavedViewTab[]): SavedViewTab | BuiltInView {
  const id = typeof params.view === 'string' ? params.view : null;
  const views = [...BUILT_IN_VIEWS, ...saved];
  const question = questionOf(params);
  const named = views.find(view => view.id === id);
  const alike = BUILT_IN_VIEWS.find(view => view.question === question);
  return named ?? alike ?? (BUILT_IN_VIEWS[0] as BuiltInView);
}

export const isSaved = (view: SavedViewTab | BuiltInView): view is SavedViewTab => 'version' in view;

/** Whether the address asks or draws otherwise than the view does. A board has no layout of the ledger to differ in. */
export function isChanged(
  view: SavedViewTab | BuiltInView,
  asked: { face: ViewFace; question: string; layout: string },
): boolean {
  if (questionOf(paramsOf(view.question)) !== asked.question) return true;
  return asked.face === 'list' && isSaved(view) && layoutOf(paramsOf(view.layout)) !== asked.layout;
}

/** Tabs in the order the person chose; what came later stands behind. */
export function inOrder<T extends { id: string }>(views: readonly T[], order: readonly string[]): T[] {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...views].sort((one, other) => place(one.id) - place(other.id));
}

/** What board and list carry along beside the question: the view it came from, and how the ledger is drawn. */
export function keepOf(params: Params, current: { id: string }): Record<string, string> {
  return { view: current.id, ...paramsOf(layoutOf(params)) };
}
