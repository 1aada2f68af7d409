'use client';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { tabClass, tabListClass } from './tab-class';

type Tab = { value: string; label: string; count?: number | undefined; content: ReactNode };

type TabsProps = {
  label: string;
  tabs: Tab[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onValueChange?: ((value: string) => void) | undefined;
};

/** Tabs within one page. Views with an address of their own are TabLinks. */
export function Tabs({ label, tabs, defaultValue, value, onValueChange }: TabsProps) {
  const start = defaultValue ?? tabs[0]?.value ?? '';
  const change = (next: string) => onValueChange?.(next);
  return (
    <Base.Root {...(value === undefined ? { defaultValue: start } : { value })} onValueChange={change}>
      <Base.List aria-label={label} className={tabListClass}>
        {tabs.map(tab => (
          <Base.Tab key={tab.value} value={tab.value} className={tabClass}>
            {tab.label}
            {tab.count !== undefined && (
              <span className="text-note font-normal text-3 tabular-nums">{tab.count}</span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(tab => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
