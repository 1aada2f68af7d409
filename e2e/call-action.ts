import { readFileSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';

type Reference = { workers: Record<string, unknown>; exportedName?: string; filename?: string };
type Manifest = { node: Record<string, Reference> };

/** Every server action of the build: the id by which a browser would call it. */
const references = Object.entries(
  (JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest).node,
);

/** The page an action is called from; ids of the address do not matter to it. */
function addressOf(worker: string): string {
  return worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\[[^\]]*\]/g, '00000000-0000-4000-8000-000000000000');
}

export type Called = { status: number; value: { ok?: boolean; kind?: string; message?: string } | null };

/** Calls a server action as a page's script would, or as somebody who writes the request by hand. */
export async function callAction(
  request: APIRequestContext,
  door: { file: string; exported: string },
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Called> {
  const found = references.find(
    ([, reference]) => reference.exportedName === door.exported && reference.filename === door.file,
  );
  if (!found) throw new Error(`The build has no action ${door.exported} of ${door.file}.`);
  const [id, { workers }] = found;
  const [worker = ''] = Object.keys(workers);
  const answer = await request.post(addressOf(worker) || '/', {
    headers: {
      'Next-Action': id,
      'Content-Type': 'text/plain;charset=UTF-8',
      Accept: 'text/x-component',
      // As the browser says it; proxy.ts turns away whoever does not.
      Origin: process.env.BASE_URL ?? '',
      ...headers,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
  const text = await answer.text();
  const line = text.split('\n').find(row => /^1:\{/.test(row));
  return { status: answer.status(), value: line ? JSON.parse(line.slice(2)) : null };
}
