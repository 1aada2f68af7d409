'use client';
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useState,
} from 'react';
import type { ActivityKey } from '@/lib/domain/labels';
import type { ColleagueOption } from '@/lib/domain/talk-view';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { RefusalNote } from '../ui/refusal-note';
import { useReady } from '../ui/use-ready';
import { TalkDay } from './talk-day';
import { TalkFields } from './talk-fields';
import { TalkFiles } from './talk-files';
import { TalkKinds } from './talk-kinds';
import type { Talk } from './use-talk';

type TalkFormProps = {
  talk: Talk;
  kinds: readonly ActivityKey[];
  today: string;
  /** The step that stands and goes on where none is typed. */
  standing: string | null;
  /** Whether a next step can be named; yes, unless said otherwise. */
  plans?: boolean | undefined;
  attach: boolean;
  /** Null where nobody can be asked. */
  findPeople: ((text: string, purpose: 'mention' | 'owner') => Promise<ColleagueOption[]>) | null;
  form?: RefObject<HTMLFormElement | null> | undefined;
  onLeave?: (() => void) | undefined;
  /** Which lead, where the page does not say. */
  children?: ReactNode;
};

const filesIn = (data: DataTransfer): File[] => [...data.files];

/** 记一笔: what happened, what comes next and when; files dropped or pasted anywhere on it. */
export function TalkForm(props: TalkFormProps) {
  const { talk, kinds, today, standing, plans = true, attach, findPeople, form, onLeave, children } = props;
  const [over, setOver] = useState(false);
  const ready = useReady();
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === 'Escape') onLeave?.();
  };
  const hover = (event: DragEvent, next: boolean) => {
    if (!attach) return;
    event.preventDefault();
    setOver(next);
  };
  const take = (event: DragEvent | ClipboardEvent, data: DataTransfer) => {
    const files = filesIn(data);
    if (!attach || files.length === 0) return;
    event.preventDefault();
    talk.setFiles([...talk.files, ...files]);
  };
  return (
    <form
      ref={form}
      key={talk.generation}
      noValidate
      data-ready={ready}
      onSubmit={event => {
        event.preventDefault();
        void talk.save();
      }}
      onKeyDown={press}
      onDragOver={event => hover(event, true)}
      onDragLeave={event => hover(event, false)}
      onDrop={event => {
        hover(event, false);
        take(event, event.dataTransfer);
      }}
      onPaste={event => take(event, event.clipboardData)}
      className={classNames('flex flex-col gap-2 rounded-card', over && 'bg-selected')}
    >
      <RefusalNote message={talk.message} />
      {children}
      <TalkKinds kinds={kinds} chosen={talk.values.kind ?? ''} set={talk.set} />
      <TalkFields talk={talk} today={today} standing={standing} plans={plans} findPeople={findPeople} />
      {attach && <TalkFiles files={talk.files} onFiles={talk.setFiles} />}
      <div className="flex flex-wrap items-start justify-end gap-3">
        <span className="mr-auto">
          <TalkDay
            day={talk.values.happenedOn ?? ''}
            today={today}
            error={talk.errors.happenedOn}
            set={talk.set}
          />
        </span>
        <span className="self-center text-note text-3 pointer-coarse:hidden">Ctrl+Enter 保存</span>
        <Button
          type="submit"
          variant={children ? 'primary' : 'secondary'}
          pending={talk.pending !== null}
          pendingText={talk.pending ?? '保存中…'}
        >
          记一笔
        </Button>
      </div>
    </form>
  );
}
