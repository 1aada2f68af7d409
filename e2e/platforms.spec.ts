import { expect, test } from './fixtures';
import { Platforms } from './platforms';

const BASE = process.env.BASE_URL ?? '';

let platforms: Platforms;

test.beforeAll(async () => {
  platforms = await Platforms.start(process.env.WECOM_API_URL ?? '');
});
test.afterAll(() => platforms.stop());

/** What each wants to be asked with, beside the way back and the state. */
const KNOWN = [
  {
    id: 'wecom',
    name: '企业微信',
    label: 'chengang',
    params: { login_type: 'CorpApp', appid: 'corp', agentid: '1000002' },
  },
  {
    id: 'dingtalk',
    name: '钉钉',
    label: '陈刚在钉钉',
    params: { client_id: 'ding', response_type: 'code', scope: 'openid', prompt: 'consent' },
  },
  {
    id: 'zhezhengding',
    name: '浙政钉',
    label: '陈刚在浙政钉',
    params: { client_id: 'zhe', response_type: 'code', scope: 'get_user_info', authType: 'QRCODE' },
  },
  {
    id: 'feishu',
    name: '飞书',
    label: '陈刚在飞书',
    params: { client_id: 'cli', response_type: 'code', scope: '', code_challenge_method: 'S256' },
  },
];

for (const { id, name, label, params } of KNOWN) {
  test(`${name} opens the account that its person linked, and no other way back does`, async ({
    as,
    page,
    query,
  }) => {
    const enter = async () => {
      await page.goto('/sign-in');
      await expect(page.locator('section[data-ready]')).toBeVisible();
      await page.getByRole('button', { name, exact: true }).click();
    };
    await enter();
    await expect(page.getByText('该账号尚未绑定本系统的用户')).toBeVisible();
    expect(Object.fromEntries(platforms.asked)).toMatchObject({
      ...params,
      redirect_uri: `${BASE}/api/auth/callback/${id}`,
    });

    const own = await as('陈刚');
    await own.goto('/account');
    const row = own.getByRole('listitem').filter({ hasText: name }).filter({ hasText: '未绑定' }).first();
    await expect(own.locator('section [data-ready]').first()).toBeVisible();
    await row.getByRole('button', { name: '绑定', exact: true }).click();
    await expect(own.getByText(`${label}，绑定于`)).toBeVisible();

    await enter();
    await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
    await expect(page.locator('[data-session-watch="on"]')).toBeAttached();

    const { request } = page.context();
    await page.context().clearCookies({ name: 'desk.session' });
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
    await request.post(`/api/auth/signin/${id}`, { form: { csrfToken, callbackUrl: BASE, json: 'true' } });
    const forged = `/api/auth/callback/${id}?code=a-code&state=forged`;
    const answer = await request.get(forged, { maxRedirects: 0 });
    expect(answer.headers().location).toContain('error=OAuthCallback');
    expect((await page.context().cookies(BASE)).map(cookie => cookie.name)).not.toContain('desk.session');

    await query('DELETE FROM external_identity WHERE provider = $1', [id]);
  });
}
