import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { env } from '../env';

export type Resolved = { address: string; family: 4 | 6 };
/** Every address of a name, as the system resolves it; a seam for tests of names that change their mind. */
export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

const bySystem: Resolve = host => lookup(host, { all: true, verbatim: true });

/** Where addresses of the wide net begin in IPv6; translators and what is written in old ways lie elsewhere. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Of the wide net: everything else (private, loopback, link-local, metadata, CGNAT, ULA …) is ours or nobody's. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // An IPv4 address in IPv6 clothing is judged by what it is.
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv6 ? address.match(GLOBAL) : true;
}

/** Receivers on the own network are named by whoever runs the desk, host and port. */
const isAllowed = (url: URL): boolean =>
  env.webhookAllowedHosts.includes(
    `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`,
  );

/** What is wrong with an address as it is written, or null. */
export function whyNotUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return '请填写完整的网址，例如 https://oa.example.gov.cn/hook';
  if (url.username || url.password) return '网址中不能带用户名和密码';
  if (isAllowed(url)) return null;
  if (url.protocol !== 'https:') return '只能推送到 https 地址';
  if (url.port !== '') return '只能推送到 443 端口；其他端口请系统管理员加入允许名单';
  return null;
}

const REFUSED = '这个地址指向内部网络，不能推送；内部系统请系统管理员加入允许名单';

/**
 * The one address to connect to, looked up now. Refused when any of the addresses of the name is not of the wide
 * net: a name that points here and there is asked until it points where it should not.
 */
export async function resolveReceiver(
  url: URL,
  resolve: Resolve = bySystem,
): Promise<{ ok: true; at: Resolved } | { ok: false; reason: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = ipaddr.isValid(host)
    ? [{ address: host, family: ipaddr.parse(host).kind() === 'ipv6' ? 6 : 4 }]
    : await resolve(host).catch(() => []);
  const [first] = found;
  if (!first) return { ok: false, reason: '找不到这个主机名' };
  if (!isAllowed(url) && !found.every(({ address }) => isPublicAddress(address)))
    return { ok: false, reason: REFUSED };
  return { ok: true, at: { address: first.address, family: first.family === 6 ? 6 : 4 } };
}

/** Why nothing can be sent there, as it is written and as it resolves now; null when it can. */
export async function whyNotReceiver(text: string, resolve?: Resolve): Promise<string | null> {
  const why = whyNotUrl(text);
  if (why !== null) return why;
  const found = await resolveReceiver(new URL(text), resolve);
  return found.ok ? null : found.reason;
}
