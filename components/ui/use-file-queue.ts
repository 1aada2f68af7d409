'use client';
import { useState } from 'react';
import type { FileRowState } from './file-row';
import { sendFile } from './send-file';

type QueueOptions = {
  url: string;
  name: string;
  fields: Record<string, string>;
  maxMegabytes: number;
  onDone?: ((sent: number, answers: unknown[]) => void) | undefined;
};

const megabyte = 1024 * 1024;

let taken = 0;

/** Not crypto.randomUUID: over plain http on the office network a browser does not have it. */
const nextKey = () => `file-${++taken}`;

function tooLarge(file: File, maxMegabytes: number): string | null {
  if (file.size <= maxMegabytes * megabyte) return null;
  return `文件 ${(file.size / megabyte).toFixed(1)} MB，超过 ${maxMegabytes} MB 上限。`;
}

/** Sends files one after another: the line of a township office carries one at a time. */
export function useFileQueue({ url, name, fields, maxMegabytes, onDone }: QueueOptions) {
  const [rows, setRows] = useState<FileRowState[]>([]);
  const patch = (key: string, change: Partial<FileRowState>) =>
    setRows(all => all.map(row => (row.key === key ? { ...row, ...change } : row)));

  async function take(files: File[]) {
    const batch = files.map(file => ({ file, key: nextKey(), reason: tooLarge(file, maxMegabytes) }));
    const added = batch.map(({ file, key, reason }) => ({
      key,
      name: file.name,
      part: 0,
      done: false,
      reason,
    }));
    setRows(all => [...added, ...all]);
    const answers: unknown[] = [];
    for (const { file, key, reason } of batch) {
      if (reason) continue;
      const result = await sendFile({ url, name, file, fields, onProgress: part => patch(key, { part }) });
      if (result.ok) answers.push(result.answer);
      patch(key, result.ok ? { part: 1, done: true } : { reason: result.reason });
    }
    if (answers.length > 0) onDone?.(answers.length, answers);
  }

  return { rows, take };
}
