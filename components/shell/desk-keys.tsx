'use client';
import { useRouter } from 'next/navigation';
import { ShortcutHelp } from '../ui/shortcut-help';
import { useShortcuts } from '../ui/use-shortcuts';

const groups = [
  {
    title: '前往',
    rows: [
      { keys: 'G 再按 W', label: '我的工作台' },
      { keys: 'G 再按 B', label: '管道看板' },
      { keys: 'G 再按 L', label: '线索台账' },
      { keys: 'G 再按 R', label: '线索月报' },
    ],
  },
  {
    title: '处理',
    rows: [
      { keys: 'C', label: '新建线索' },
      { keys: 'Ctrl / ⌘ K', label: '搜索与命令（任何页面）' },
      { keys: '/', label: '在本页查找；本页没有时搜索全部' },
      { keys: 'L', label: '记一笔（任何页面）' },
      { keys: 'Ctrl / ⌘ Enter', label: '保存' },
      { keys: 'M', label: '移动到…' },
      { keys: '?', label: '本页' },
    ],
  },
  {
    title: '台账',
    rows: [
      { keys: 'J / K 或 ↓ / ↑', label: '下一行、上一行' },
      { keys: '← →', label: '同一行的单元格' },
      { keys: 'F2 或 Enter', label: '编辑单元格' },
      { keys: 'Tab / Shift Tab', label: '保存并编辑下一格、上一格' },
      { keys: 'X / Shift X', label: '选择、连选' },
    ],
  },
];

/** The keys that work everywhere, and the page that lists them. */
export function DeskKeys({ canCreate }: { canCreate: boolean }) {
  const router = useRouter();
  useShortcuts({
    'g w': () => router.push('/'),
    'g b': () => router.push('/board'),
    'g l': () => router.push('/leads'),
    'g r': () => router.push('/reports/monthly'),
    ...(canCreate ? { c: () => router.push('/leads/new') } : {}),
  });
  return <ShortcutHelp groups={groups} />;
}
