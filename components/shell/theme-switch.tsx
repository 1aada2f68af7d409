'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Theme, wear } from './theme';

const choices = [
  { theme: 'light', label: '浅色', Icon: Sun },
  { theme: 'dark', label: '深色', Icon: Moon },
  { theme: 'system', label: '跟随系统', Icon: Monitor },
] as const;

/** The theme lives in a cookie: the server's first byte already has it, no script, no flash. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const worn = document.documentElement.dataset.theme;
    setTheme(worn === 'light' || worn === 'dark' ? worn : 'system');
  }, []);
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">界面颜色</legend>
      {choices.map(({ theme: each, label, Icon }) => (
        <label
          key={each}
          className="flex h-8 flex-1 items-center justify-center gap-1.5 rounded-input px-2 text-table whitespace-nowrap text-2 hover:bg-sunken has-checked:bg-selected has-checked:text-1 has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11"
        >
          <input
            type="radio"
            name="theme"
            value={each}
            checked={theme === each}
            onChange={() => {
              setTheme(each);
              wear(each);
            }}
            className="sr-only"
          />
          <Icon className="size-4" aria-hidden />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
