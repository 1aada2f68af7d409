'use client';
import { useEffect, useState } from 'react';
import { Note as Remark } from '../ui/note';
import { deviceDay } from './device';
import type { Here } from './note';
import { listNotes, whoIsHere } from './note-store';
import { TalkSheet } from './talk-sheet';

/** Where one wanted to go; an address of the desk and of nowhere else. */
function wayBack(): string {
  const from = new URLSearchParams(window.location.search).get('from') ?? '/';
  return /^\/(?![/\\])/.test(from) ? from : '/';
}

type State = { here: Here | null; waiting: number };

/** 记一笔 without a connection: everything waits on the device, under the name of whoever is signed in there. */
export function OfflineLog() {
  const [state, setState] = useState<State | null>(null);
  const [back, setBack] = useState<string | null>(null);
  const look = async () => {
    const here = await whoIsHere();
    setState({ here, waiting: here ? (await listNotes(here.personId)).length : 0 });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page is there
  useEffect(() => {
    look().catch(() => setState({ here: null, waiting: 0 }));
    const turn = () => setBack(navigator.onLine ? wayBack() : null);
    turn();
    window.addEventListener('online', turn);
    window.addEventListener('offline', turn);
    return () => {
      window.removeEventListener('online', turn);
      window.removeEventListener('offline', turn);
    };
  }, []);
  if (state === null) return null;
  const { here, waiting } = state;
  return (
    <div data-person={here?.personId ?? ''} className="flex flex-col gap-4">
      {back !== null && (
        <Remark
          tone="ok"
          action={
            <a href={back} className="font-medium underline underline-offset-2 pointer-coarse:py-3">
              打开工作台
            </a>
          }
        >
          已恢复连接。
        </Remark>
      )}
      {waiting > 0 && <Remark tone="warn">待同步 {waiting} 条，已存在本机。</Remark>}
      {here ? (
        <section aria-label="记一笔" className="rounded-card border border-hairline bg-surface px-4 py-3">
          <TalkSheet
            writes={here.writes}
            today={deviceDay()}
            actions={null}
            onSaved={() => void look().catch(() => {})}
          />
        </section>
      ) : (
        <p className="text-2">这台设备上没有人登录。恢复连接后请登录，再记一笔。</p>
      )}
    </div>
  );
}
