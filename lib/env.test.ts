import { afterEach, describe, expect, it, vi } from 'vitest';
import { env, startRemark, whyNotServe } from './env';

const SECRET = 'kT9vQ2xLw7RzB4nYc1HjM6pDs8GfAe3U5oXiWbNq0ZtVhJr';
const fit = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://desk_app@127.0.0.1/desk',
  NEXTAUTH_URL: 'https://desk.test',
  NEXTAUTH_SECRET: SECRET,
  UPLOAD_DIR: '/srv/uploads',
};

/** Asks with these settings and no others of ours. */
function withSettings(more: Record<string, string | undefined>): void {
  vi.unstubAllEnvs();
  const foreign = /^(OIDC|WECOM|DINGTALK|ZHEZHENGDING|FEISHU|MAIL|ROBOT)_|^(ALLOW_HTTP|TRUSTED_PROXIES)$/;
  for (const name of Object.keys(process.env)) if (foreign.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries({ ...fit, ...more })) vi.stubEnv(name, value);
}

const reasonFor = (more: Record<string, string | undefined>): string | null => {
  withSettings(more);
  return whyNotServe();
};

afterEach(() => vi.unstubAllEnvs());

describe('the start', () => {
  it('goes ahead when all is set', () => {
    expect(reasonFor({})).toBeNull();
    expect(reasonFor({ NEXTAUTH_URL: 'http://127.0.0.1:3000', ALLOW_HTTP: '1' })).toBeNull();
    expect(
      reasonFor({ NODE_ENV: 'development', NEXTAUTH_SECRET: undefined, UPLOAD_DIR: undefined }),
    ).toBeNull();
  });

  it.each([
    [{ NEXTAUTH_SECRET: undefined }, /缺少 NEXTAUTH_SECRET/],
    [{ NEXTAUTH_SECRET: 'kT9vQ2xLw7RzB4n' }, /NEXTAUTH_SECRET 太短（15 个字符/],
    [{ NEXTAUTH_SECRET: 'abcabcabcabcabcabcabcabcabcabcabcabc' }, /NEXTAUTH_SECRET 太简单/],
    [{ NEXTAUTH_SECRET: 'please-CHANGE_ME-kT9vQ2xLw7RzB4nYc1HjM6' }, /NEXTAUTH_SECRET 像是示例/],
    [{ NEXTAUTH_SECRET: 'my-super-secret-kT9vQ2xLw7RzB4nYc1HjM6' }, /NEXTAUTH_SECRET 像是示例/],
    [{ NEXTAUTH_URL: undefined }, /缺少 NEXTAUTH_URL/],
    [{ NEXTAUTH_URL: 'desk.test' }, /NEXTAUTH_URL 不是完整的网址/],
    [{ NEXTAUTH_URL: 'http://desk.test' }, /NEXTAUTH_URL 不是 https.*ALLOW_HTTP=1/],
    [{ UPLOAD_DIR: undefined }, /缺少 UPLOAD_DIR/],
    [{ DATABASE_URL: undefined }, /缺少 DATABASE_URL/],
    [{ TRUSTED_PROXIES: 'all' }, /TRUSTED_PROXIES 应是前置代理的层数/],
  ])('is refused with %o', (settings, sentence) => {
    expect(reasonFor(settings)).toMatch(sentence);
  });

  it('names everything that is wrong at once', () => {
    const reason = reasonFor({ NEXTAUTH_SECRET: undefined, UPLOAD_DIR: undefined });
    expect(reason).toMatch(/NEXTAUTH_SECRET[\s\S]*UPLOAD_DIR/);
  });

  it('mentions an https address without a proxy that is ours', () => {
    withSettings({});
    expect(startRemark()).toMatch(/TRUSTED_PROXIES=1/);
    withSettings({ TRUSTED_PROXIES: '1' });
    expect(startRemark()).toBeNull();
    expect(env.trustedProxies).toBe(1);
  });
});

describe('an outside provider', () => {
  const oidc = { OIDC_ISSUER: 'https://id.test', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 's' };

  it('is on when its settings are complete, and off without any', () => {
    expect(reasonFor(oidc)).toBeNull();
    expect(env.identity('oidc')).toEqual(oidc);
    expect(env.identity('wecom')).toBeNull();
  });

  it.each([
    [{ OIDC_ISSUER: 'https://id.test' }, /缺少 OIDC_CLIENT_ID、OIDC_CLIENT_SECRET/],
    [{ WECOM_CORP_ID: 'ww', WECOM_SECRET: 's' }, /缺少 WECOM_AGENT_ID/],
    [{ DINGTALK_CLIENT_SECRET: 's' }, /缺少 DINGTALK_CLIENT_ID/],
    [{ ZHEZHENGDING_API_URL: 'https://ding.test' }, /缺少 ZHEZHENGDING_APP_KEY、ZHEZHENGDING_APP_SECRET/],
    [{ FEISHU_APP_ID: 'cli', FEISHU_APP_SECRET: ' ' }, /缺少 FEISHU_APP_SECRET/],
    [{ ...oidc, OIDC_ISSUER: 'id.test' }, /OIDC_ISSUER 不是完整的网址/],
    [{ ...oidc, OIDC_ISSUER: 'http://id.test' }, /OIDC_ISSUER 不是 https/],
  ])('that is half set refuses the start: %o', (settings, sentence) => {
    expect(reasonFor(settings)).toMatch(sentence);
    expect(reasonFor({ ...settings, NODE_ENV: 'development' })).toMatch(sentence);
  });

  it('speaks plain http on a demo only', () => {
    const plain = { ...oidc, OIDC_ISSUER: 'http://127.0.0.1:4000' };
    expect(reasonFor({ ...plain, ALLOW_HTTP: '1' })).toBeNull();
  });
});

describe('what the desk sends out', () => {
  const mail = { MAIL_URL: 'smtps://desk:pass@mail.test:465', MAIL_FROM: '招商工作台 <desk@mail.test>' };
  const wecom = { ROBOT_WECOM_URL: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k' };
  const dingtalk = {
    ROBOT_DINGTALK_URL: 'https://oapi.dingtalk.com/robot/send?access_token=t',
    ROBOT_DINGTALK_SECRET: 'SEC1',
  };

  it('is off without settings, and on when they are complete', () => {
    expect(reasonFor({})).toBeNull();
    expect([env.mail, env.robots]).toEqual([null, { wecom: null, dingtalk: null }]);
    expect(reasonFor({ ...mail, ...wecom, ...dingtalk })).toBeNull();
    expect(env.mail).toEqual({ url: mail.MAIL_URL, from: mail.MAIL_FROM });
    expect(env.robots).toEqual({
      wecom: wecom.ROBOT_WECOM_URL,
      dingtalk: { url: dingtalk.ROBOT_DINGTALK_URL, secret: 'SEC1' },
    });
  });

  it.each([
    [{ MAIL_URL: mail.MAIL_URL }, /缺少 MAIL_FROM/],
    [{ MAIL_FROM: mail.MAIL_FROM }, /缺少 MAIL_URL/],
    [{ ...mail, MAIL_URL: 'https://mail.test' }, /MAIL_URL 不是邮件服务器地址/],
    [{ ...mail, MAIL_FROM: 'desk' }, /MAIL_FROM 不是邮件地址/],
    [{ ROBOT_WECOM_URL: 'https://qyapi.weixin.qq.com.evil.test/send' }, /ROBOT_WECOM_URL 应是/],
    [{ ROBOT_WECOM_URL: 'http://qyapi.weixin.qq.com/send' }, /ROBOT_WECOM_URL 应是 https/],
    [{ ROBOT_DINGTALK_URL: dingtalk.ROBOT_DINGTALK_URL }, /ROBOT_DINGTALK_SECRET/],
    [{ ...dingtalk, ROBOT_DINGTALK_URL: 'nowhere' }, /ROBOT_DINGTALK_URL 不是完整的网址/],
  ])('that is half set refuses the start: %o', (settings, sentence) => {
    expect(reasonFor(settings)).toMatch(sentence);
  });

  it('reaches a receiver of the demo only where plain http is allowed', () => {
    const local = { ROBOT_WECOM_URL: 'http://127.0.0.1:4000/send', ALLOW_HTTP: '1' };
    expect(reasonFor(local)).toBeNull();
  });
});
