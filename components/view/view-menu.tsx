'use client';
import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { Outcome } from '@/lib/domain/outcome';
import { ALL_VIEW, type SavedViewTab } from '@/lib/domain/view';
import { IconButton } from '../ui/icon-button';
import { Menu } from '../ui/menu';
import type { MenuItem } from '../ui/menu-items';
import { notify } from '../ui/notify';
import { reach } from '../ui/reach';
import type { OpenViewDialog } from './view-actions';
import type { ViewBarProps } from './view-bar';

type ViewMenuProps = Pick<ViewBarProps, 'views' | 'actions' | 'path'> & {
  view: SavedViewTab;
  onOpen: (dialog: OpenViewDialog) => void;
};

/** The ids with one of them moved by a place; null at the end of the row. */
function moved(views: readonly SavedViewTab[], id: string, by: 1 | -1): string[] | null {
  const ids = views.map(view => view.id);
  const [from, to] = [ids.indexOf(id), ids.indexOf(id) + by];
  const other = ids[to];
  if (other === undefined) return null;
  [ids[from], ids[to]] = [other, id];
  return ids;
}

/** What can be done with the view that is open. */
export function ViewMenu({ view, views, actions, path, onOpen }: ViewMenuProps) {
  const router = useRouter();
  const run = async (deed: Promise<Outcome<unknown>>, said: string, after?: () => void) => {
    const outcome = await reach(deed);
    if (!outcome.ok) return notify({ message: outcome.message, tone: 'warn' });
    notify({ message: said });
    if (after) after();
    else router.refresh();
  };
  const remove = async () => {
    const outcome = await reach(actions.remove({ viewId: view.id }));
    if (!outcome.ok) return notify({ message: outcome.message, tone: 'warn' });
    const undo = () => run(actions.bringBack({ viewId: view.id }), `已恢复视图「${view.name}」`);
    notify({ message: `已删除视图「${view.name}」`, undo: () => void undo() });
    router.push(`${path}?view=${ALL_VIEW}`);
  };
  const arrange = (by: 1 | -1) => {
    const viewIds = moved(views.saved, view.id, by);
    if (viewIds) void run(actions.arrange({ viewIds }), '已调整顺序');
  };
  const choose = () => {
    const viewId = view.isDefault ? null : view.id;
    void run(actions.choose({ viewId }), viewId ? '打开台账和看板时先显示这个视图' : '已取消默认视图');
  };
  const items: (MenuItem | false)[] = [
    view.isOwn && { key: 'rename', label: '重命名', onSelect: () => onOpen({ kind: 'rename', view }) },
    view.mayShare && { key: 'share', label: '共享', onSelect: () => onOpen({ kind: 'share', view }) },
    {
      key: 'choose',
      label: view.isDefault ? '取消我的默认视图' : '设为我的默认视图',
      onSelect: choose,
    },
    views.mayAssign &&
      view.reach === 'all' && {
        key: 'assign',
        label: '设为岗位默认视图',
        onSelect: () => onOpen({ kind: 'assign', view }),
      },
    moved(views.saved, view.id, -1) !== null && { key: 'left', label: '左移', onSelect: () => arrange(-1) },
    moved(views.saved, view.id, 1) !== null && { key: 'right', label: '右移', onSelect: () => arrange(1) },
    view.mayRemove && {
      key: 'remove',
      label: '删除',
      tone: 'danger' as const,
      apart: true,
      onSelect: () => void remove(),
    },
  ];
  return (
    <Menu
      items={items.filter(item => item !== false)}
      trigger={
        <IconButton label={`视图「${view.name}」操作`} icon={<Ellipsis className="size-4" aria-hidden />} />
      }
    />
  );
}
