'use client';
import { Check, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
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

/** Loaded with the first notice, not with the page. */
export default function ToastStack({ notices }: { notices: Notice[] }) {
  const shown = useRef(0);
  useEffect(() => {
    for (const notice of notices.slice(shown.current)) show(notice);
    shown.current = notices.length;
  }, [notices]);
  return (
    <Sonner
      position="bottom-center"
      containerAriaLabel="提示"
      offset={24}
      mobileOffset={{ bottom: 72 }}
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
