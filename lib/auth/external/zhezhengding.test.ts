import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Seen, startProvider } from './testing-provider';
import { zhezhengdingUser } from './zhezhengding';

const SECRET = 'the secret of the app';
const settings = (api: string) => ({
  ZHEZHENGDING_APP_KEY: 'desk-key',
  ZHEZHENGDING_APP_SECRET: SECRET,
  ZHEZHENGDING_API_URL: api,
});
const TOKEN = {
  success: true,
  content: {
    data: { accessToken: 'app_token', expiresIn: '7200' },
    success: true,
    responseMessage: 'OK',
    responseCode: '0',
  },
};
const PERSON = {
  success: true,
  content: {
    data: {
      accountId: 100_135,
      lastName: '王芳',
      realmId: 12_371,
      tenantId: 12_371,
      nickNameCn: '王芳',
      account: 'wangfang',
    },
    success: true,
    responseMessage: 'OK',
    responseCode: '0',
  },
};

/** The signature the platform would make of what reached it. */
function expectedSignature({ method, path, headers, query, body }: Seen): string {
  const params = method === 'GET' ? query : Object.fromEntries(new URLSearchParams(body));
  const joined = Object.keys(params)
    .sort()
    .map(key => `${key}=${params[key]}`)
    .join('&');
  const text = `${method}\n${headers['x-hmac-auth-timestamp']}\n${headers['x-hmac-auth-nonce']}\n${path}\n${joined}`;
  return createHmac('sha256', SECRET).update(text).digest('base64');
}

describe('浙政钉', () => {
  it('signs both calls and names the person by realm and account', async () => {
    const { url, seen } = await startProvider({
      '/gettoken.json': { body: TOKEN },
      '/rpc/oauth2/getuserinfo_bycode.json': { body: PERSON },
    });
    expect(await zhezhengdingUser(settings(url), 'code-1')).toEqual({
      subject: '12371:100135',
      label: '王芳',
    });
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /gettoken.json',
      'POST /rpc/oauth2/getuserinfo_bycode.json',
    ]);
    for (const call of seen) {
      expect(call.headers['x-hmac-auth-signature']).toBe(expectedSignature(call));
      expect(call.headers['x-hmac-auth-timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
      expect(call.headers.apikey).toBe('desk-key');
    }
    expect(Object.fromEntries(new URLSearchParams(seen[1]?.body))).toEqual({
      access_token: 'app_token',
      code: 'code-1',
    });
  });

  it('says no when the gateway refuses the signature', async () => {
    const { url } = await startProvider({
      '/gettoken.json': {
        status: 403,
        body: { Code: 'OPF-B001-05-16-0009', Message: 'SignatureDoesNotMatch', success: false },
      },
    });
    await expect(zhezhengdingUser(settings(url), 'code')).rejects.toMatchObject({
      code: 'OPF-B001-05-16-0009',
    });
  });

  it('says no when the code is not one of theirs', async () => {
    const { url } = await startProvider({
      '/gettoken.json': { body: TOKEN },
      '/rpc/oauth2/getuserinfo_bycode.json': {
        body: {
          success: true,
          content: { success: false, responseMessage: '授权码无效', responseCode: '400103' },
        },
      },
    });
    await expect(zhezhengdingUser(settings(url), 'code')).rejects.toMatchObject({ code: '400103' });
  });
});
