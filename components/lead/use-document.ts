'use client';
import { useState } from 'react';
import { sendFile } from '../ui/send-file';

type UseDocument = { leadId: string; documentKey: string; uploadUrl: string; onGiven: () => void };

const MAX_BYTES = 20 * 1024 * 1024;

/** A gate document on its way: how far, its name once it arrived, or why it did not. */
export function useDocument({ leadId, documentKey, uploadUrl, onGiven }: UseDocument) {
  const [part, setPart] = useState<number | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > MAX_BYTES) {
      return setReason(`文件 ${(file.size / 1_048_576).toFixed(1)} MB，超过 20 MB 上限。`);
    }
    setReason(null);
    setPart(0);
    const fields = { leadId, documentKey };
    const sent = await sendFile({ url: uploadUrl, name: 'file', file, fields, onProgress: setPart });
    setPart(null);
    if (!sent.ok) return setReason(sent.reason);
    setName(file.name);
    onGiven();
  }
  return { part, reason, name, take };
}
