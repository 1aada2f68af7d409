'use client';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import type { ExportActions } from './export-actions';
import { ExportDialog } from './export-dialog';

/** Opens the export of the list as it stands; `query` is its address behind the question mark. */
export function ExportButton({ query, actions }: { query: string; actions: ExportActions }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Download className="size-4" aria-hidden />} onClick={() => setOpen(true)}>
        导出
      </Button>
      {isOpen && <ExportDialog query={query} actions={actions} onClose={() => setOpen(false)} />}
    </>
  );
}
