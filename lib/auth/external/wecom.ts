import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { now } from '../../clock';
import type { IdentitySettings } from '../../env';
import { customProvider } from './custom-provider';
import { type Answer, call, ExchangeError, requireText, textIn, type Vouched } from './exchange';

const LOGIN = 'https://login.work.weixin.qq.com';
const API = 'https://qyapi.weixin.qq.com';
/** The token of the app was withdrawn or has run out before its time: worth one more try with a new one. */
const STALE_TOKEN = ['40001', '40014', '42001'];

const kept = new Map<string, { token: string; untilMs: number }>();

async function ask(url: URL): Promise<Answer> {
  const { answer } = await call('wecom', url);
  const code = requireText('wecom', answer, 'errcode');
  if (code !== '0') throw new ExchangeError('wecom', code, textIn(answer, 'errmsg') ?? '');
  return answer;
}

/** The app's own token. The provider counts how often it is fetched, so it is kept for as long as it lasts. */
async function appToken(api: string, corp: string, secret: string): Promise<string> {
  const key = `${api} ${corp} ${secret}`;
  const found = kept.get(key);
  if (found && found.untilMs > now().getTime()) return found.token;
  const url = new URL('/cgi-bin/gettoken', api);
  url.search = new URLSearchParams({ corpid: corp, corpsecret: secret }).toString();
  const answer = await ask(url);
  const token = requireText('wecom', answer, 'access_token');
  const seconds = Number(textIn(answer, 'expires_in') ?? 0);
  kept.set(key, { token, untilMs: now().getTime() + Math.max(0, seconds - 300) * 1000 });
  return token;
}

async function whose(api: string, token: string, code: string): Promise<Answer> {
  const url = new URL('/cgi-bin/auth/getuserinfo', api);
  url.search = new URLSearchParams({ access_token: token, code }).toString();
  return ask(url);
}

/** 企业微信: the app's token and the code together name a member of the company. */
export async function wecomUser(settings: IdentitySettings<'wecom'>, code: string): Promise<Vouched> {
  const { WECOM_CORP_ID: corp, WECOM_SECRET: secret, WECOM_API_URL: api = API } = settings;
  let answer: Answer;
  try {
    answer = await whose(api, await appToken(api, corp, secret), code);
  } catch (error) {
    if (!(error instanceof ExchangeError) || !STALE_TOKEN.includes(error.code)) throw error;
    kept.delete(`${api} ${corp} ${secret}`);
    answer = await whose(api, await appToken(api, corp, secret), code);
  }
  const userId = textIn(answer, 'userid');
  // Somebody outside the company is answered with an openid alone.
  if (userId === null) throw new ExchangeError('wecom', 'stranger', 'not a member of the company');
  return { subject: `${corp}:${userId}`, label: userId };
}

export function wecom(settings: IdentitySettings<'wecom'>): OAuthConfig<Profile> {
  return customProvider({
    id: 'wecom',
    name: '企业微信',
    clientId: settings.WECOM_CORP_ID,
    clientSecret: settings.WECOM_SECRET,
    authorization: {
      url: `${(settings.WECOM_LOGIN_URL ?? LOGIN).replace(/\/+$/, '')}/wwlogin/sso/login`,
      params: {
        login_type: 'CorpApp',
        appid: settings.WECOM_CORP_ID,
        agentid: settings.WECOM_AGENT_ID,
        scope: 'snsapi_base',
      },
    },
    exchange: ({ code }) => wecomUser(settings, code),
  });
}
