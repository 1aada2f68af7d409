import { describe, expect, it } from 'vitest';
import { startProvider } from './testing-provider';
import { wecomUser } from './wecom';

const settings = (api: string) => ({
  WECOM_CORP_ID: 'wwc0ffee',
  WECOM_AGENT_ID: '1000002',
  WECOM_SECRET: `secret of ${api}`,
  WECOM_API_URL: api,
});
const TOKEN = { errcode: 0, errmsg: 'ok', access_token: 'app-token-1', expires_in: 7200 };
const MEMBER = { errcode: 0, errmsg: 'ok', userid: 'wangfang', user_ticket: 'ticket' };

describe('企业微信', () => {
  it('names a member by company and user id, and fetches the token of the app once', async () => {
    const { url, seen } = await startProvider({
      '/cgi-bin/gettoken': { body: TOKEN },
      '/cgi-bin/auth/getuserinfo': { body: MEMBER },
    });
    const first = await wecomUser(settings(url), 'code-1');
    await wecomUser(settings(url), 'code-2');
    expect(first).toEqual({ subject: 'wwc0ffee:wangfang', label: 'wangfang' });
    expect(seen.map(({ path, query }) => [path, query])).toEqual([
      ['/cgi-bin/gettoken', { corpid: 'wwc0ffee', corpsecret: `secret of ${url}` }],
      ['/cgi-bin/auth/getuserinfo', { access_token: 'app-token-1', code: 'code-1' }],
      ['/cgi-bin/auth/getuserinfo', { access_token: 'app-token-1', code: 'code-2' }],
    ]);
  });

  it('fetches another token when the kept one was withdrawn', async () => {
    const { url, seen } = await startProvider({
      '/cgi-bin/gettoken': [{ body: TOKEN }, { body: { ...TOKEN, access_token: 'app-token-2' } }],
      '/cgi-bin/auth/getuserinfo': [
        { body: { errcode: 42001, errmsg: 'access_token expired' } },
        { body: MEMBER },
      ],
    });
    expect((await wecomUser(settings(url), 'code')).label).toBe('wangfang');
    expect(seen.at(-1)?.query.access_token).toBe('app-token-2');
  });

  it('takes nobody from outside the company', async () => {
    const { url } = await startProvider({
      '/cgi-bin/gettoken': { body: TOKEN },
      '/cgi-bin/auth/getuserinfo': {
        body: { errcode: 0, errmsg: 'ok', openid: 'oStranger', external_userid: 'wmStranger' },
      },
    });
    await expect(wecomUser(settings(url), 'code')).rejects.toMatchObject({ code: 'stranger' });
  });

  it.each([
    [40_029, 'invalid code'],
    [60_020, 'not allow to access from your ip'],
  ])('says no when the provider answers %i', async (errcode, errmsg) => {
    const { url } = await startProvider({
      '/cgi-bin/gettoken': { body: TOKEN },
      '/cgi-bin/auth/getuserinfo': { body: { errcode, errmsg } },
    });
    await expect(wecomUser(settings(url), 'code')).rejects.toMatchObject({ code: String(errcode) });
  });
});
