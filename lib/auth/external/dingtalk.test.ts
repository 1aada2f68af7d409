import { describe, expect, it } from 'vitest';
import { dingtalkUser } from './dingtalk';
import { startProvider } from './testing-provider';

const settings = (api: string) => ({
  DINGTALK_CLIENT_ID: 'dingapp',
  DINGTALK_CLIENT_SECRET: 'ding-secret',
  DINGTALK_API_URL: api,
});

describe('钉钉', () => {
  it('buys a token with the code and asks it who it is', async () => {
    const { url, seen } = await startProvider({
      '/v1.0/oauth2/userAccessToken': {
        body: { accessToken: 'person-token', refreshToken: 'r', expireIn: 7200 },
      },
      '/v1.0/contact/users/me': {
        body: { nick: '王芳', unionId: 'union-1', openId: 'open-1', stateCode: '86' },
      },
    });
    expect(await dingtalkUser(settings(url), 'code-1')).toEqual({ subject: 'union-1', label: '王芳' });
    const [bought, me] = seen;
    expect(bought?.method).toBe('POST');
    expect(JSON.parse(bought?.body ?? '')).toEqual({
      clientId: 'dingapp',
      clientSecret: 'ding-secret',
      code: 'code-1',
      grantType: 'authorization_code',
    });
    expect(me?.headers['x-acs-dingtalk-access-token']).toBe('person-token');
  });

  it('says no to a used code', async () => {
    const { url } = await startProvider({
      '/v1.0/oauth2/userAccessToken': {
        status: 400,
        body: { code: 'invalidParameter.authCode.notFound', requestid: 'x', message: '不存在的临时授权码' },
      },
    });
    await expect(dingtalkUser(settings(url), 'used')).rejects.toMatchObject({
      code: 'invalidParameter.authCode.notFound',
    });
  });

  it('says no when the app may not read who it is, and to what is no answer', async () => {
    const bought = { body: { accessToken: 'person-token', expireIn: 7200 } };
    const forbidden = await startProvider({
      '/v1.0/oauth2/userAccessToken': bought,
      '/v1.0/contact/users/me': {
        status: 403,
        body: { code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied', message: '没有权限' },
      },
    });
    await expect(dingtalkUser(settings(forbidden.url), 'code')).rejects.toThrow(/PermissionDenied/);
    const broken = await startProvider({
      '/v1.0/oauth2/userAccessToken': { status: 502, body: '<html>bad gateway</html>' },
    });
    await expect(dingtalkUser(settings(broken.url), 'code')).rejects.toMatchObject({ code: '502' });
  });
});
