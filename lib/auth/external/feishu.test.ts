import { describe, expect, it } from 'vitest';
import { feishuUser } from './feishu';
import { startProvider } from './testing-provider';

const settings = (api: string) => ({
  FEISHU_APP_ID: 'cli_app',
  FEISHU_APP_SECRET: 'feishu-secret',
  FEISHU_API_URL: api,
});
const facts = {
  code: 'code-1',
  redirectUri: 'https://desk.test/api/auth/callback/feishu',
  verifier: 'v'.repeat(43),
};
const TOKEN = { code: 0, access_token: 'u-token', expires_in: 7200, token_type: 'Bearer', scope: '' };

describe('飞书', () => {
  it('buys a token with code and verifier and asks it who it is', async () => {
    const { url, seen } = await startProvider({
      '/open-apis/authen/v2/oauth/token': { body: TOKEN },
      '/open-apis/authen/v1/user_info': {
        body: {
          code: 0,
          msg: 'success',
          data: { name: '王芳', open_id: 'ou_1', union_id: 'on_1', tenant_key: 't' },
        },
      },
    });
    expect(await feishuUser(settings(url), facts)).toEqual({ subject: 'cli_app:ou_1', label: '王芳' });
    const [bought, me] = seen;
    expect(JSON.parse(bought?.body ?? '')).toEqual({
      grant_type: 'authorization_code',
      client_id: 'cli_app',
      client_secret: 'feishu-secret',
      code: 'code-1',
      redirect_uri: facts.redirectUri,
      code_verifier: facts.verifier,
    });
    expect(me?.headers.authorization).toBe('Bearer u-token');
  });

  it('says no to a code that has run out', async () => {
    const { url } = await startProvider({
      '/open-apis/authen/v2/oauth/token': {
        status: 400,
        body: {
          code: 20_004,
          error: 'invalid_grant',
          error_description: 'The authorization code has expired.',
        },
      },
    });
    await expect(feishuUser(settings(url), facts)).rejects.toMatchObject({ code: '20004' });
  });

  it('says no to a token that is not taken, and to an answer without a person', async () => {
    const refused = await startProvider({
      '/open-apis/authen/v2/oauth/token': { body: TOKEN },
      '/open-apis/authen/v1/user_info': { status: 400, body: { code: 20_005, msg: 'invalid access token' } },
    });
    await expect(feishuUser(settings(refused.url), facts)).rejects.toMatchObject({ code: '20005' });
    const empty = await startProvider({
      '/open-apis/authen/v2/oauth/token': { body: TOKEN },
      '/open-apis/authen/v1/user_info': { body: { code: 0, msg: 'success', data: { name: '无名' } } },
    });
    await expect(feishuUser(settings(empty.url), facts)).rejects.toMatchObject({ code: 'malformed' });
  });
});
