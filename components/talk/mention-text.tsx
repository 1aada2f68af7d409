'use client';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import type { ColleagueOption } from '@/lib/domain/talk-view';
import { Textarea } from '../ui/textarea';

type MentionTextProps = Omit<ComponentProps<typeof Textarea>, 'value' | 'onChange'> & {
  value: string;
  onText: (text: string) => void;
  /** Colleagues who may see the lead; null while none is chosen or nobody can be asked. */
  find: ((text: string) => Promise<ColleagueOption[]>) | null;
};

/** The @ being written just before the caret, and where it begins. */
const CALL = /[@＠]([\p{L}\p{N}·]{0,8})$/u;
const REST_MS = 160;

/** Text in which @ names a colleague: those it may mean stand below it, to press or to tab to. */
export function MentionText({ value, onText, find, ...control }: MentionTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [found, setFound] = useState<ColleagueOption[]>([]);
  const ask = useRef(find);
  useEffect(() => {
    ask.current = find;
  });
  useEffect(() => {
    setFound([]);
    const search = ask.current;
    if (asked === null || !search) return;
    let current = true;
    const timer = setTimeout(() => {
      search(asked).then(
        people => current && setFound(people),
        () => {},
      );
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);

  const look = () => {
    const field = area.current;
    const call = field ? CALL.exec(field.value.slice(0, field.selectionEnd)) : null;
    setAsked(call?.[1] ?? null);
  };
  const insert = (name: string) => {
    const field = area.current;
    if (!field) return;
    const before = field.value.slice(0, field.selectionEnd).replace(CALL, `@${name} `);
    onText(before + field.value.slice(field.selectionEnd));
    setAsked(null);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(before.length, before.length);
    });
  };
  return (
    <>
      <Textarea
        {...control}
        ref={area}
        value={value}
        onChange={event => {
          onText(event.target.value);
          look();
        }}
        onSelect={look}
      />
      {found.length > 0 && (
        <ul aria-label="可以提到的同事" className="mt-1 flex flex-wrap gap-1">
          {found.map(({ id, name, unitName }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => insert(name)}
                className="inline-flex h-7 items-center gap-1 rounded-input border border-hairline px-2 text-table hover:bg-sunken pointer-coarse:h-11"
              >
                @{name}
                <span className="text-note text-3">{unitName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
