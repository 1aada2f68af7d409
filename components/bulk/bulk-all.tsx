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

/** Chooses everything that the question of the list lets through. */
export function BulkAll({ query, count }: BulkAllProps) {
  const desk = useBulkDesk();
  const [chosen, setChosen] = useState(false);
  if (desk === null || desk.kinds.length === 0) return null;
  if (!chosen)
    return (
      <div>
        <Button size="sm" variant="quiet" onClick={() => setChosen(true)}>
          选择全部 {count.toLocaleString('zh-CN')} 条
        </Button>
      </div>
    );
  return (
    <section
      aria-label="批量操作"
      className="flex min-h-9 items-center overflow-x-auto rounded-card bg-selected px-3"
    >
      <BulkBar selection={{ kind: 'question', query, count, except: [] }} clear={() => setChosen(false)} />
    </section>
  );
}
