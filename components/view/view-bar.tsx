'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { GroupKey } from '@/lib/domain/list-layout';
import {
  type BuiltInView,
  isSaved,
  type SavedViewTab,
  type ViewFace,
  type ViewList,
} from '@/lib/domain/view';
import { ChooseLines } from '../lead-list/choose-lines';
import { tabListClass } from '../ui/tab-class';
import { useReady } from '../ui/use-ready';
import { GroupSelect } from './group-select';
import type { OpenViewDialog, ShareTargets, ViewActions } from './view-actions';
import { ViewChanges } from './view-changes';
import { ViewDialogs } from './view-dialogs';
import { ViewMenu } from './view-menu';
import { ViewTabs } from './view-tabs';

export type ViewBarProps = {
  views: ViewList;
  current: BuiltInView | SavedViewTab;
  /** The page asks or draws otherwise than the view does. */
  changed: boolean;
  asked: { face: ViewFace; question: string; layout: string };
  path: string;
  targets: ShareTargets;
  actions: ViewActions;
  /** Of the ledger: by what it is grouped, what else its address says, and whether lines may be chosen. */
  group: { group: GroupKey | null; rest: string; canChoose: boolean } | null;
};

/** View tabs of board and list, what has changed against the open one, and what can be done with it. */
export function ViewBar(props: ViewBarProps) {
  const { views, current, changed, path, group } = props;
  const [dialog, open] = useState<OpenViewDialog>(null);
  const ready = useReady();
  const router = useRouter();
  return (
    <div
      data-ready={ready}
      className="flex flex-wrap items-end gap-x-3 border-b border-hairline print:hidden"
    >
      <nav aria-label="视图标签" className={`${tabListClass} min-w-0 border-b-0 max-sm:w-full`}>
        <ViewTabs saved={views.saved} current={current} path={path} />
      </nav>
      <div className="ml-auto flex min-h-9 flex-wrap items-center gap-1 max-sm:w-full max-sm:justify-end max-sm:py-1 max-sm:empty:hidden">
        {group?.canChoose && <ChooseLines />}
        {group && <GroupSelect group={group.group} rest={group.rest} path={path} />}
        {changed && <ViewChanges {...props} onSaveAs={() => open({ kind: 'save' })} />}
        {isSaved(current) && <ViewMenu {...props} view={current} onOpen={open} />}
      </div>
      <ViewDialogs
        {...props}
        dialog={dialog}
        onClose={href => {
          open(null);
          if (href) router.push(href);
          else router.refresh();
        }}
      />
    </div>
  );
}
