import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { now } from '../clock';
import { type Resolve, type Resolved, resolveReceiver, whyNotUrl } from '../db/webhook-address';
import type { DueDelivery, Tried } from '../db/webhook-delivery';
import { signatureOf } from '../db/webhook-secret';
import { storable } from '../domain/storable';
import { ANSWER_KEPT } from '../domain/webhook';

const PATIENCE_MS = 5_000;
const MOST_READ = 64 * 1024;

const WORDS: Record<string, string> = {
  ABORT_ERR: '5 秒内没有答复',
  ECONNREFUSED: '连接被拒绝',
  ECONNRESET: '连接中断',
  ENOTFOUND: '找不到这个主机名',
};

/** Why there was no answer, without the address or anything of the own network in it. */
function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) return '对方的 https 证书无效';
  return WORDS[code] ?? '无法连接';
}

/** To the checked address and no other, whatever the name says by now; no connection of before is used again. */
function optionsFor(delivery: DueDelivery, at: Resolved, signal: AbortSignal): RequestOptions {
  const seconds = Math.floor(now().getTime() / 1000);
  return {
    method: 'POST',
    agent: false,
    signal,
    lookup: (_host, options, found) => (options.all ? found(null, [at]) : found(null, at.address, at.family)),
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(delivery.body),
      'User-Agent': 'zhuji-desk/1',
      'Desk-Event': delivery.event,
      'Desk-Delivery': delivery.id,
      'Desk-Signature': signatureOf(delivery.secrets, seconds, delivery.body),
    },
  };
}

/** A name server that says nothing cannot be interrupted, only left behind. */
const isOver = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(Object.assign(new Error('Too slow.'), { code: 'ABORT_ERR' })),
    );
  });

type Heard = { status: number; text: string };

/** One request; a redirect is an answer like any other, and not followed. Of the answer no more is read than 64 KB. */
function post(url: URL, delivery: DueDelivery, at: Resolved, signal: AbortSignal): Promise<Heard> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, optionsFor(delivery, at, signal), response => {
      const parts: Buffer[] = [];
      let size = 0;
      const hear = () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') });
      response.on('data', (part: Buffer) => {
        parts.push(part);
        size += part.byteLength;
        if (size < MOST_READ) return;
        hear();
        response.destroy();
      });
      response.on('end', hear);
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(delivery.body);
  });
}

/** What of an answer is kept for the log. */
const kept = (text: string): string => [...storable(text)].slice(0, ANSWER_KEPT).join('');

/** Sends a delivery once, to an address that was looked up and checked for this try. Never throws for what is the receiver's. */
export async function sendDelivery(delivery: DueDelivery, resolve?: Resolve): Promise<Tried> {
  const startedAt = performance.now();
  const failed = (answer: string): Tried => ({
    isTaken: false,
    status: null,
    tookMs: Math.round(performance.now() - startedAt),
    answer,
  });
  const why = whyNotUrl(delivery.url);
  if (why !== null) return failed(why);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const url = new URL(delivery.url);
  try {
    const found = await Promise.race([resolveReceiver(url, resolve), isOver(signal)]);
    if (!found.ok) return failed(found.reason);
    const { status, text } = await post(url, delivery, found.at, signal);
    const tookMs = Math.round(performance.now() - startedAt);
    return { isTaken: status >= 200 && status < 300, status, tookMs, answer: kept(text) };
  } catch (error) {
    return failed(wordsOf(error));
  }
}
