import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ViewBar } from '@/components/view/view-bar';
import { getDefaultView, listShareTargets, listViews } from '@/lib/db/view-list';
import type { Actor } from '@/lib/domain/actor';
import { bulkKindsFor } from '@/lib/domain/bulk-change';
import { type GroupKey, readLayout } from '@/lib/domain/list-layout';
import {
  currentView,
  isChanged,
  keepOf,
  layoutOf,
  paramsOf,
  questionOf,
  VIEW_PATHS,
  type ViewFace,
  viewHref,
} from '@/lib/domain/view';
import * as actions from './actions';

type Params = Record<string, string | string[] | undefined>;

/**
 * The tabs of a page and what it carries along in its address. An address that says nothing opens the view the reader
 * begins with: told by a redirect, so that Back leads to where one came from and not here again.
 */
export async function openView(
  actor: Actor,
  params: Params,
  face: ViewFace,
): Promise<{ bar: ReactNode; keep: Record<string, string>; group: GroupKey | null }> {
  const path = VIEW_PATHS[face];
  if (Object.keys(params).length === 0) {
    const start = await getDefaultView(actor);
    if (start) redirect(viewHref(path, start));
  }
  const [views, targets] = await Promise.all([listViews(actor), listShareTargets(actor)]);
  const current = currentView(params, views.saved);
  const asked = { face, question: questionOf(params), layout: layoutOf(params) };
  const { moreOfGroup, ...deeds } = actions;
  const keep = keepOf(params, current);
  const rest = new URLSearchParams({ ...keep, ...paramsOf(asked.question) }).toString();
  const { group } = readLayout(params);
  return {
    keep,
    group,
    bar: (
      <ViewBar
        {...{ views, current, asked, path, targets }}
        group={face === 'list' ? { group, rest, canChoose: bulkKindsFor(actor).length > 0 } : null}
        changed={isChanged(current, asked)}
        actions={deeds}
      />
    ),
  };
}
