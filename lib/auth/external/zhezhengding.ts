import { createHmac, randomInt } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { now } from '../../clock';
import type { IdentitySettings } from '../../env';
import { customProvider } from './custom-provider';
import { type Answer, call, ExchangeError, isRecord, requireText, textIn, type Vouched } from './exchange';

const LOGIN = 'https://login-pro.ding.zj.gov.cn';
const API = 'https://openplatform-pro.ding.zj.gov.cn';
const EIGHT_HOURS_MS = 8 * 3_600_000;

/** The platform wants to know the calling machine: its first card that leads outside. */
function machine(): { ip: string; mac: string } {
  const cards = Object.values(networkInterfaces()).flatMap(list => list ?? []);
  const card = cards.find(each => !each.internal && each.family === 'IPv4');
  return { ip: card?.address ?? '127.0.0.1', mac: card?.mac ?? '00:00:00:00:00:00' };
}

type Request = { method: 'GET' | 'POST'; path: string; params: Record<string, string> };

const joined = (params: Record<string, string>): string =>
  Object.entries(params)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** Method, time, a number used once, path and sorted parameters, signed with the app's secret. */
export function signatureOf(
  { method, path, params }: Request,
  { timestamp, nonce, secret }: { timestamp: string; nonce: string; secret: string },
): string {
  const text = [method, timestamp, nonce, path, joined(params)].join('\n');
  return createHmac('sha256', secret).update(text).digest('base64');
}

function signedHeaders(settings: IdentitySettings<'zhezhengding'>, request: Request): Record<string, string> {
  const at = now().getTime();
  const timestamp = new Date(at + EIGHT_HOURS_MS).toISOString().replace('Z', '+08:00');
  const nonce = `${at}${randomInt(1000, 10_000)}`;
  const secret = settings.ZHEZHENGDING_APP_SECRET;
  const { ip, mac } = machine();
  return {
    apiKey: settings.ZHEZHENGDING_APP_KEY,
    'X-Hmac-Auth-Version': '1.0',
    'X-Hmac-Auth-Timestamp': timestamp,
    'X-Hmac-Auth-Nonce': nonce,
    'X-Hmac-Auth-Signature': signatureOf(request, { timestamp, nonce, secret }),
    'X-Hmac-Auth-IP': ip,
    'X-Hmac-Auth-MAC': mac,
  };
}

/** Success is said twice, outside and inside; the gateway refuses in capitals. */
function dataIn(answer: Answer): Answer {
  const content = isRecord(answer.content) ? answer.content : {};
  if (answer.success === true && content.success === true && isRecord(content.data)) return content.data;
  const code = ['Code', 'errorCode', 'bizErrorCode'].map(key => textIn(answer, key)).find(Boolean);
  const inner = textIn(content, 'responseCode') ?? textIn(content, 'bizErrorCode');
  const words = ['Message', 'errorMsg'].map(key => textIn(answer, key)).find(Boolean);
  throw new ExchangeError(
    'zhezhengding',
    code ?? inner ?? 'malformed',
    words ?? textIn(content, 'responseMessage') ?? '',
  );
}

async function ask(settings: IdentitySettings<'zhezhengding'>, request: Request): Promise<Answer> {
  const url = new URL(request.path, settings.ZHEZHENGDING_API_URL ?? API);
  const params = new URLSearchParams(request.params);
  const headers = signedHeaders(settings, request);
  if (request.method === 'GET') url.search = params.toString();
  const body = request.method === 'POST' ? { body: params } : {};
  const { answer } = await call('zhezhengding', url, { method: request.method, headers, ...body });
  return dataIn(answer);
}

/** 浙政钉 (专有钉钉): signed calls; the app's token and the code together name a person of the government. */
export async function zhezhengdingUser(
  settings: IdentitySettings<'zhezhengding'>,
  code: string,
): Promise<Vouched> {
  const { ZHEZHENGDING_APP_KEY: appkey, ZHEZHENGDING_APP_SECRET: appsecret } = settings;
  const app = await ask(settings, { method: 'GET', path: '/gettoken.json', params: { appkey, appsecret } });
  const token = requireText('zhezhengding', app, 'accessToken');
  const path = '/rpc/oauth2/getuserinfo_bycode.json';
  const person = await ask(settings, { method: 'POST', path, params: { access_token: token, code } });
  const accountId = requireText('zhezhengding', person, 'accountId');
  const realm = textIn(person, 'realmId') ?? textIn(person, 'tenantId') ?? '';
  const label = textIn(person, 'lastName') ?? textIn(person, 'nickNameCn') ?? textIn(person, 'account');
  return { subject: `${realm}:${accountId}`, label: label ?? '浙政钉用户' };
}

export function zhezhengding(settings: IdentitySettings<'zhezhengding'>): OAuthConfig<Profile> {
  return customProvider({
    id: 'zhezhengding',
    name: '浙政钉',
    clientId: settings.ZHEZHENGDING_APP_KEY,
    clientSecret: settings.ZHEZHENGDING_APP_SECRET,
    authorization: {
      url: `${(settings.ZHEZHENGDING_LOGIN_URL ?? LOGIN).replace(/\/+$/, '')}/oauth2/auth.htm`,
      params: { scope: 'get_user_info', authType: 'QRCODE' },
    },
    exchange: ({ code }) => zhezhengdingUser(settings, code),
  });
}
