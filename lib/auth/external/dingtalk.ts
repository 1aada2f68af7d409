import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { IdentitySettings } from '../../env';
import { customProvider } from './custom-provider';
import { type Answer, call, ExchangeError, postJson, requireText, textIn, type Vouched } from './exchange';

const LOGIN = 'https://login.dingtalk.com';
const API = 'https://api.dingtalk.com';

/** A refusal comes as a status with a code and a message. */
async function ask(url: URL, init: RequestInit): Promise<Answer> {
  const { status, answer } = await call('dingtalk', url, init);
  if (status === 200) return answer;
  throw new ExchangeError(
    'dingtalk',
    textIn(answer, 'code') ?? String(status),
    textIn(answer, 'message') ?? '',
  );
}

/** 钉钉: the code buys the person's token, the token tells who it is. */
export async function dingtalkUser(settings: IdentitySettings<'dingtalk'>, code: string): Promise<Vouched> {
  const api = settings.DINGTALK_API_URL ?? API;
  const bought = await ask(
    new URL('/v1.0/oauth2/userAccessToken', api),
    postJson({
      clientId: settings.DINGTALK_CLIENT_ID,
      clientSecret: settings.DINGTALK_CLIENT_SECRET,
      code,
      grantType: 'authorization_code',
    }),
  );
  const token = requireText('dingtalk', bought, 'accessToken');
  const me = await ask(new URL('/v1.0/contact/users/me', api), {
    headers: { 'x-acs-dingtalk-access-token': token },
  });
  // The union id is one per person for all apps of the organisation; the open id would change with the app.
  return { subject: requireText('dingtalk', me, 'unionId'), label: textIn(me, 'nick') ?? '钉钉用户' };
}

export function dingtalk(settings: IdentitySettings<'dingtalk'>): OAuthConfig<Profile> {
  return customProvider({
    id: 'dingtalk',
    name: '钉钉',
    clientId: settings.DINGTALK_CLIENT_ID,
    clientSecret: settings.DINGTALK_CLIENT_SECRET,
    authorization: {
      url: `${(settings.DINGTALK_LOGIN_URL ?? LOGIN).replace(/\/+$/, '')}/oauth2/auth`,
      params: { scope: 'openid', prompt: 'consent' },
    },
    exchange: ({ code }) => dingtalkUser(settings, code),
  });
}
