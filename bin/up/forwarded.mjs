import { isIP } from 'node:net';

const OURS = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port'];
const CLAIMS = /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|true-client-ip)$/;

/** 10.0.0.7, 10.0.0.7:4711, [::1]:4711 and ::ffff:10.0.0.7 as a bare address; null for anything else. */
function addressIn(text) {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) ? bare : null;
}

const entries = value => (value ?? '').split(',').map(entry => entry.trim());

/**
 * What a request may say of where it comes from. Each proxy of ours adds one entry at the right, so the one
 * to believe stands `proxies` from the right; whatever is left of it the client wrote itself. Without a proxy
 * nothing is believed but the connection. Changes `headers`, which names every header in lower case.
 */
export function keepTrusted(headers, { peer, proxies }) {
  const said = Object.fromEntries(OURS.map(name => [name, entries(headers[name])]));
  for (const name of Object.keys(headers)) if (CLAIMS.test(name)) delete headers[name];
  for (const name of proxies > 0 ? OURS.slice(1) : []) {
    // A proxy that replaces instead of adding leaves one entry, which is then its own.
    const value = said[name].at(-proxies) ?? said[name][0];
    if (value) headers[name] = value;
  }
  const nearest = addressIn(peer ?? '') ?? '0.0.0.0';
  const claimed = proxies > 0 ? said['x-forwarded-for'].at(-proxies) : undefined;
  headers['x-forwarded-for'] = addressIn(claimed ?? '') ?? nearest;
}
