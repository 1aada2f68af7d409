'use client';
import { Check, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import type { Notice, NoticeTone } from './notify';

const icons: Record<NoticeTone, typeof Check> = {
  ok: Check,
  warn: TriangleAlert,
  danger: CircleAlert,
  info: Info,
};
const tones: Record<NoticeTone, string> = {
  ok: 'text-ok',
  warn: 'text-warn',
  danger: 'text-danger',
  info: 'text-info',
};

const undoMs = 8_000;

function show({ message, tone = 'ok', undo, action }: Notice) {
  const Icon = icons[tone];
  const offer = undo ? { label: '撤销', run: undo } : action;
  toast(message, {
    duration: offer || tone === 'danger' ? undoMs : 4_000,
    icon: <Icon className={`size-4 ${tones[tone]}`} aria-hidden />,
    ...(offer ? { action: { label: offer.label, onClick: offer.run } } : {}),
  });
}

/** The top bar's 48 px and a little air. */
const BELOW_BAR = 56;

const narrow = (): MediaQueryList => window.matchMedia('(width < 40rem)');

function watchWidth(changed: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/**
 * Loaded with the first notice, not with the page. Where it covers no button: in the corner of the desk, and on a phone,
 * whose rows and bar of deeds are below, under the top bar.
 */
export default function ToastStack({ notices }: { notices: Notice[] }) {
  const isNarrow = useSyncExternalStore(watchWidth, () => narrow().matches);
  const shown = useRef(0);
  useEffect(() => {
    for (const notice of notices.slice(shown.current)) show(notice);
    shown.current = notices.length;
  }, [notices]);
  return (
    <Sonner
      position={isNarrow ? 'top-center' : 'bottom-right'}
      containerAriaLabel="提示"
      offset={{ bottom: 24, right: 24, top: BELOW_BAR }}
      mobileOffset={{ top: BELOW_BAR, left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2 rounded-panel border border-hairline bg-raised px-3 py-2 text-1 shadow-dialog',
          content: 'min-w-0 flex-1',
          title: 'text-body',
          actionButton:
            'shrink-0 rounded-input px-2 py-1 text-body font-semibold text-accent hover:bg-sunken',
        },
      }}
    />
  );
}
