import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { IdentitySettings } from '../../env';
import { customProvider } from './custom-provider';
import {
  type Answer,
  call,
  ExchangeError,
  isRecord,
  postJson,
  requireText,
  textIn,
  type Vouched,
} from './exchange';

const LOGIN = 'https://accounts.feishu.cn';
const API = 'https://open.feishu.cn';

/** A refusal carries a code other than 0, at whatever status. */
async function ask(url: URL, init: RequestInit): Promise<Answer> {
  const { answer } = await call('feishu', url, init);
  const code = requireText('feishu', answer, 'code');
  if (code === '0') return answer;
  throw new ExchangeError(
    'feishu',
    code,
    textIn(answer, 'error_description') ?? textIn(answer, 'msg') ?? textIn(answer, 'error') ?? '',
  );
}

type Facts = { code: string; redirectUri: string; verifier: string | null };

/** 飞书: the code and its PKCE verifier buy the person's token, the token tells who it is. */
export async function feishuUser(
  settings: IdentitySettings<'feishu'>,
  { code, redirectUri, verifier }: Facts,
): Promise<Vouched> {
  const api = settings.FEISHU_API_URL ?? API;
  const bought = await ask(
    new URL('/open-apis/authen/v2/oauth/token', api),
    postJson({
      grant_type: 'authorization_code',
      client_id: settings.FEISHU_APP_ID,
      client_secret: settings.FEISHU_APP_SECRET,
      code,
      redirect_uri: redirectUri,
      ...(verifier && { code_verifier: verifier }),
    }),
  );
  const token = requireText('feishu', bought, 'access_token');
  const { data } = await ask(new URL('/open-apis/authen/v1/user_info', api), {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!isRecord(data)) throw new ExchangeError('feishu', 'malformed', 'the answer has no data');
  // An open id is one per app, so the app belongs to the name of the account.
  return {
    subject: `${settings.FEISHU_APP_ID}:${requireText('feishu', data, 'open_id')}`,
    label: textIn(data, 'name') ?? '飞书用户',
  };
}

export function feishu(settings: IdentitySettings<'feishu'>): OAuthConfig<Profile> {
  return customProvider({
    id: 'feishu',
    name: '飞书',
    clientId: settings.FEISHU_APP_ID,
    clientSecret: settings.FEISHU_APP_SECRET,
    hasPkce: true,
    authorization: {
      url: `${(settings.FEISHU_LOGIN_URL ?? LOGIN).replace(/\/+$/, '')}/open-apis/authen/v1/authorize`,
      // The name and the ids need no leave; the library's own `openid` is no scope here.
      params: { scope: '' },
    },
    exchange: facts => feishuUser(settings, facts),
  });
}
