'use client';
import { useEffect, useState } from 'react';
import { Checkbox } from './checkbox';
import { Dialog } from './dialog';
import { useShortcuts } from './use-shortcuts';

type ShortcutGroup = { title: string; rows: { keys: string; label: string }[] };

/** The map under `?`, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutHelp({ groups }: { groups: ShortcutGroup[] }) {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  useShortcuts({ '?': () => setOpen(true) });
  useEffect(() => {
    if (open) setOn(document.documentElement.dataset.shortcuts !== 'off');
  }, [open]);

  const turn = (next: boolean) => {
    setOn(next);
    if (next) delete document.documentElement.dataset.shortcuts;
    else document.documentElement.dataset.shortcuts = 'off';
    // biome-ignore lint/suspicious/noDocumentCookie: the server draws the next page by it, and cookieStore is not everywhere
    document.cookie = `shortcuts=${next ? '' : 'off'}; path=/; max-age=${next ? 0 : 31_536_000}; samesite=lax`;
  };
  return (
    <Dialog open={open} onOpenChange={setOpen} title="键盘快捷键" dismissOutside>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map(group => (
          <section key={group.title}>
            <h3 className="mb-1 text-note text-3">{group.title}</h3>
            <dl>
              {group.rows.map(row => (
                <div key={row.keys} className="flex min-h-7 items-center justify-between gap-4 text-table">
                  <dt className="text-2">{row.label}</dt>
                  <dd>
                    <kbd className="rounded-input border border-hairline bg-sunken px-1.5 font-mono text-note">
                      {row.keys}
                    </kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-4 border-t border-hairline pt-3 pb-2">
        <Checkbox label="启用单键快捷键" checked={on} onChange={event => turn(event.target.checked)} />
        <p className="text-note text-3">关闭后仅保留 Ctrl 或 ⌘ 组合键。输入文字时快捷键不起作用。</p>
      </div>
    </Dialog>
  );
}
