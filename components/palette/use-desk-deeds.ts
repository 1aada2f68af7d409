'use client';
import { usePathname, useRouter } from 'next/navigation';
import { wear } from '../shell/theme';
import { openLog } from '../talk/log-opener';
import type { DeedGroup } from './deed-groups';
import { offeredDeeds, type PaletteDeed } from './palette-opener';

/** A page of the navigation, with the words by which it is found. */
export type Place = { href: string; label: string; words: string };
export type PaletteRights = { canSearch: boolean; canCreate: boolean; canLog: boolean };

/** The same question on the other of board and list. */
const OTHER_VIEW: Readonly<Record<string, { path: string; label: string }>> = {
  '/board': { path: '/leads', label: '切换到台账，保留筛选' },
  '/leads': { path: '/board', label: '切换到看板，保留筛选' },
};

const THEMES: readonly PaletteDeed[] = [
  { key: 'light', label: '界面颜色：浅色', words: 'qianse qs', run: () => wear('light') },
  { key: 'dark', label: '界面颜色：深色', words: 'shense ss', run: () => wear('dark') },
  { key: 'system', label: '界面颜色：跟随系统', words: 'gensuixitong gsxt', run: () => wear('system') },
];

/** Everything the palette does: with the record at hand, anywhere, and where it leads. */
export function useDeskDeeds(places: readonly Place[], { canCreate, canLog }: PaletteRights): DeedGroup[] {
  const router = useRouter();
  const other = OTHER_VIEW[usePathname()];
  const deeds: PaletteDeed[] = [
    ...(canCreate
      ? [
          {
            key: 'new',
            label: '新建线索',
            words: 'xinjianxiansuo xjxs',
            keys: 'C',
            run: () => router.push('/leads/new'),
          },
        ]
      : []),
    ...(canLog
      ? [{ key: 'log', label: '记一笔', words: 'jiyibi jyb', keys: 'L', run: () => openLog() }]
      : []),
    ...(other
      ? [
          {
            key: 'view',
            label: other.label,
            words: 'qiehuan qh',
            run: () => router.push(other.path + window.location.search),
          },
        ]
      : []),
  ];
  const pages = places.map(({ href, label, words }) => ({
    key: href,
    label,
    words,
    run: () => router.push(href),
  }));
  return [
    ...offeredDeeds(),
    { title: '操作', deeds },
    { title: '前往', deeds: pages },
    { title: '设置', deeds: [...THEMES] },
  ];
}
