import { now } from '../clock';
import { sealHead, sealWaiting } from '../db/audit-seal';
import { log } from '../log';
import { appendAnchor, lastAnchor } from './audit-anchor';

const ANCHOR_MS = 60_000;

let written: string | null = null;

/** Writes the head of the sealed order down outside the database, and into the log for whoever carries logs away. */
export async function anchorHead(): Promise<void> {
  const head = await sealHead();
  written ??= (await lastAnchor())?.position ?? null;
  if (!head || head.position === written) return;
  await appendAnchor(head);
  written = head.position;
  log().info({ audit: head }, 'the audit is sealed up to here');
}

let anchoredAt = 0;

/** One turn of the sealing: all that waits is sealed, and the head written down at most once a minute. */
export async function sealAndAnchor(): Promise<number> {
  const sealed = await sealWaiting();
  const at = now().getTime();
  if (at - anchoredAt >= ANCHOR_MS) {
    anchoredAt = at;
    await anchorHead();
  }
  return sealed;
}
