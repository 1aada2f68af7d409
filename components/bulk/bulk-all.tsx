'use client';
import { useState } from 'react';
import { Button } from '../ui/button';
import { BulkBar } from './bulk-bar';
import { useBulkDesk } from './bulk-desk';

type BulkAllProps = {
  /** As writeFilter writes it. */
  query: string;
  count: number;
};

/** Chooses everything that the question of the list lets through. The button stays, and with it the focus. */
export function BulkAll({ query, count }: BulkAllProps) {
  const desk = useBulkDesk();
  const [chosen, setChosen] = useState(false);
  if (desk === null || desk.kinds.length === 0) return null;
  return (
    <section
      aria-label="批量操作"
      className="flex min-h-9 items-center gap-2 overflow-x-auto rounded-card has-[[aria-pressed]]:bg-selected"
    >
      <Button size="sm" variant="quiet" aria-pressed={chosen || undefined} onClick={() => setChosen(!chosen)}>
        选择全部 {count.toLocaleString('zh-CN')} 条
      </Button>
      {chosen && (
        <BulkBar selection={{ kind: 'question', query, count, except: [] }} clear={() => setChosen(false)} />
      )}
    </section>
  );
}
