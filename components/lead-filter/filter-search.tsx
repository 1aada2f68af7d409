'use client';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

type FilterSearchProps = {
  value: string;
  onAsk: (text: string) => void;
  hidden: [string, string][];
  action: string;
};

const PAUSE_MS = 300;

/** Asks when the typing pauses, never in the middle of 输入法 composition. Without script the form asks on Enter. */
export function FilterSearch({ value, onAsk, hidden, action }: FilterSearchProps) {
  const [text, setText] = useState(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // 搜索 of the phone's bar leads here, from this page or from another.
    const focus = () => window.location.hash === '#search' && field.current?.focus();
    focus();
    window.addEventListener('hashchange', focus);
    return () => window.removeEventListener('hashchange', focus);
  }, []);
  useEffect(() => {
    // Cleared from elsewhere, for example by a chip or by going back.
    if (value !== asked.current) {
      asked.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (next: string): void => {
    clearTimeout(timer.current);
    if (next.trim() === asked.current) return;
    asked.current = next.trim();
    onAsk(next.trim());
  };
  const later = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(next), PAUSE_MS);
  };
  return (
    <search className="relative w-52 max-sm:w-auto max-sm:flex-1">
      <form
        action={action}
        onSubmit={event => {
          event.preventDefault();
          ask(text);
        }}
      >
        {hidden.map(([name, held]) => (
          <input key={name} type="hidden" name={name} value={held} />
        ))}
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-3"
        />
        <input
          ref={field}
          id="search"
          type="search"
          name="q"
          data-page-search
          aria-label="在结果中查找"
          aria-keyshortcuts="/"
          autoComplete="off"
          placeholder="名称、拼音、编号"
          value={text}
          onChange={event => {
            setText(event.target.value);
            if (!(event.nativeEvent as InputEvent).isComposing) later(event.target.value);
          }}
          onCompositionEnd={event => later(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            if (text === '') event.currentTarget.blur();
            else {
              setText('');
              ask('');
            }
          }}
          className="control h-8 w-full rounded-input border border-line bg-surface pr-2 pl-8 text-table text-1 focus-visible:border-accent focus-visible:outline-offset-0"
        />
      </form>
    </search>
  );
}
