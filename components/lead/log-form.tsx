'use client';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LEAD_PLACES } from '@/lib/domain/lead-place';
import { restingKinds, talkKinds } from '@/lib/domain/talk';
import { hearLog } from '../talk/log-opener';
import { TalkForm } from '../talk/talk-form';
import { useTalk } from '../talk/use-talk';
import { classNames } from '../ui/class-names';
import { pageOwner } from '../ui/draft-store';
import { Fold } from '../ui/fold';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notify';
import { useLeadDesk } from './lead-desk';

const sheetClass =
  'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-14 max-sm:z-40 max-sm:max-h-[80dvh] max-sm:overflow-y-auto max-sm:rounded-b-none max-sm:shadow-dialog';

/**
 * 记一笔 of this lead: always on the page, folded away where the lead rests; on a phone a sheet above the bottom bar,
 * which opens it.
 */
export function LogForm() {
  const { lead, today, actions, refresh } = useLeadDesk();
  const [isOpen, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const rests = lead.status !== 'active';
  const kinds = rests ? restingKinds(lead.rights) : talkKinds(lead.rights);
  const mayLog = kinds.length > 0;
  const close = () => setOpen(false);
  const talk = useTalk({
    draftKey: `log:${lead.id}`,
    lead,
    kinds,
    today,
    log: actions.logActivity,
    onSaved: (_lead, value) => {
      close();
      if (value === null) return;
      notify({ message: '已记一笔' });
      refresh(value);
    },
  });
  const setTalk = talk.set;
  useEffect(() => {
    if (!mayLog) return;
    const show = () => {
      setOpen(true);
      const area = form.current?.querySelector('textarea');
      area?.focus();
      // Folded it takes the focus only once it is shown; a draft draws it anew.
      if (document.activeElement !== area)
        requestAnimationFrame(() => form.current?.querySelector('textarea')?.focus());
    };
    if (window.location.hash === LEAD_PLACES.feedback) {
      setTalk('kind', 'feedback');
      show();
    }
    return hearLog('page', show);
  }, [mayLog, setTalk]);
  const { id, code, title } = lead;
  useEffect(() => {
    if (!mayLog) return;
    // What was opened last comes first when a lead is to be picked; a browser that keeps nothing asks the server.
    const remember = import('../talk/note-store').then(store =>
      store.rememberLeads(pageOwner(), [{ id, code, title }]),
    );
    remember.catch(() => {});
  }, [mayLog, id, code, title]);
  if (!mayLog) return null;
  const fields = (
    <TalkForm
      form={form}
      talk={talk}
      kinds={kinds}
      today={today}
      standing={lead.nextStep}
      plans={lead.status !== 'lost'}
      attach={lead.rights.attach}
      findPeople={async (text, purpose) => {
        const outcome = await actions.findColleagues({ leadId: lead.id, text, purpose });
        return outcome.ok ? outcome.value : [];
      }}
      onLeave={close}
    />
  );
  return (
    <section
      aria-label="记一笔"
      className={classNames(
        'rounded-card border border-hairline bg-surface px-4 pt-2 pb-3',
        isOpen ? sheetClass : 'max-sm:hidden',
      )}
    >
      <header className="flex min-h-9 items-center gap-2">
        <h2 className="text-section font-semibold">记一笔</h2>
        <kbd className="rounded-input border border-hairline px-1 font-mono text-note text-3 max-sm:hidden">
          L
        </kbd>
        <IconButton
          label="收起"
          icon={<X className="size-4" aria-hidden />}
          onClick={close}
          className="ml-auto sm:hidden"
        />
      </header>
      {rests ? (
        <Fold summary="补记一条备注" open={isOpen}>
          {fields}
        </Fold>
      ) : (
        fields
      )}
    </section>
  );
}
