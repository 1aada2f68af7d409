import { addressOf } from '../auth/request';
import { findKey, type KeyInUse } from '../db/api-key-actor';
import { whyNotFrom } from '../db/rate-limit';
import { type Problem, problemOf, problemOfRefusal } from '../domain/api-problem';

const ABSENT = '请在 Authorization 头中带上密钥：Bearer zjd_…。密钥在「我的账号」生成。';
const WRONG = '密钥不存在、已停用、已过期，或其所有人已无此权限。';

type Entered = { key: KeyInUse } | { problem: Problem; headers: Record<string, string> };

/**
 * Who asks: the key in the Authorization header and nothing else. A cookie is no key, so that no page of another
 * site can ask in somebody's name. Whoever keeps trying keys is made to wait.
 */
export async function authenticate(request: Request): Promise<Entered> {
  const [, token = null] = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === null)
    return {
      problem: problemOf('unauthenticated', ABSENT),
      headers: { 'WWW-Authenticate': 'Bearer realm="desk"' },
    };
  const address = addressOf(request.headers.get('x-forwarded-for'));
  const key = await findKey(token, address);
  if (key) return { key };
  const wait = await whyNotFrom(address, 'apiStranger');
  if (wait) return { problem: problemOfRefusal(wait), headers: { 'Retry-After': String(wait.seconds) } };
  const challenge = 'Bearer realm="desk", error="invalid_token"';
  return { problem: problemOf('unauthenticated', WRONG), headers: { 'WWW-Authenticate': challenge } };
}
