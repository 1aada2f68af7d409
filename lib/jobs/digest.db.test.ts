import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { now, today } from '../clock';
import { db } from '../db/client';
import { setMail } from '../db/mail-settings';
import { as } from '../db/testing-actor';
import { digestMail } from '../domain/digest';
import { DeliveryFailure } from './delivery-failure';
import { JOB_TASKS } from './job-tasks';
import { signDingTalk } from './robot';
import { readMail, startMailReceiver, startRobotReceiver } from './testing-receivers';
import { planDue } from './timetable';

const mailAnswer = { refuses: false };
const robotAnswer = { status: 200, errcode: 0 };
const [post, group] = [await startMailReceiver(mailAnswer), await startRobotReceiver(robotAnswer)];

const SETTINGS = {
  NEXTAUTH_URL: 'http://desk.test',
  MAIL_URL: `smtp://127.0.0.1:${post.port}`,
  MAIL_FROM: '招商工作台 <desk@desk.test>',
  ROBOT_WECOM_URL: `http://127.0.0.1:${group.port}/wecom?key=k`,
  ROBOT_DINGTALK_URL: `http://127.0.0.1:${group.port}/ding?access_token=t`,
  ROBOT_DINGTALK_SECRET: 'SEC1',
};

const queued = (name: string) =>
  db.$queryRaw<
    { key: string }[]
  >`SELECT key FROM graphile_worker.jobs WHERE task_identifier = ${name} ORDER BY key`;

const tell = (name: string, text: string, key: string | null = null) =>
  db.notice.create({
    data: { staffId: person(name).id, at: now(), text, href: '/leads', kind: 'assignment', key },
  });

const staffId = person('王芳').id;
const mailNow = () => JOB_TASKS.digestMail({ staffId, day: today() });

beforeEach(async () => {
  for (const [name, value] of Object.entries(SETTINGS)) vi.stubEnv(name, value);
  await db.staff.updateMany({ data: { email: null, mailWish: 'digest' } });
  await db.notice.deleteMany();
  await db.plannedJob.deleteMany();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

afterEach(() => {
  vi.unstubAllEnvs();
  post.got.length = 0;
  group.got.length = 0;
  Object.assign(mailAnswer, { refuses: false });
  Object.assign(robotAnswer, { status: 200, errcode: 0 });
});

afterAll(() => Promise.all([post.stop(), group.stop()]));

describe('the daily mail', () => {
  it('is planned once for everybody who wishes for it and can be reached', async () => {
    await setMail(await as('王芳'), { email: 'wangfang@desk.test', wish: 'digest' });
    await setMail(await as('李明'), { email: 'liming@desk.test', wish: 'none' });
    await setMail(await as('吴静'), { email: 'wujing@desk.test', wish: 'each' });
    await JOB_TASKS.digest({});
    await JOB_TASKS.digest({});
    expect(await queued('digestMail')).toEqual([{ key: `digestMail:${staffId}:${today()}` }]);
    expect(await queued('robot')).toHaveLength(2);
  });

  it('carries what is unread and what is due to its reader alone, and names no investor and no amount', async () => {
    await setMail(await as('王芳'), { email: 'wangfang@desk.test', wish: 'digest' });
    await tell('王芳', '李明把 ZJ2026-00017 交给了你');
    await tell('李明', '别人的消息');
    expect(await mailNow()).toBe(1);
    const [mail] = post.got;
    expect(mail?.from).toContain('desk@desk.test');
    expect(mail?.to).toContain('wangfang@desk.test');
    const text = readMail(mail?.data ?? '');
    expect(text).toContain('李明把 ZJ2026-00017 交给了你');
    expect(text).toContain('http://desk.test/leads');
    expect(text).toMatch(/Subject: 招商工作台 6月15日 周一：.*未读消息 1\n/);
    expect(text).not.toContain('别人的消息');
    expect(text).toMatch(new RegExp(`Message-ID:\\s+<digest-${staffId}-${today()}@desk.test>`, 'i'));
    const investors = await db.investor.findMany({ select: { name: true } });
    const titles = await db.lead.findMany({ select: { title: true } });
    for (const word of [...investors.map(each => each.name), ...titles.map(each => each.title)])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/亿元|万元/);
  });

  it('tells only what came after the one before, and nothing where there is nothing', async () => {
    await setMail(await as('许强'), { email: 'xuqiang@desk.test', wish: 'digest' });
    const keeper = person('许强').id;
    expect(await JOB_TASKS.digestMail({ staffId: keeper, day: today() })).toBe(0);
    await tell('许强', '旧消息');
    await db.plannedJob.create({
      data: { name: 'digestMail', key: `${keeper}:2026-06-14`, plannedAt: new Date(now().getTime() + 1) },
    });
    expect(await JOB_TASKS.digestMail({ staffId: keeper, day: today() })).toBe(0);
    expect(post.got).toEqual([]);
  });

  it('that the server does not take fails without a name in the reason', async () => {
    await setMail(await as('王芳'), { email: 'wangfang@desk.test', wish: 'digest' });
    await tell('王芳', '一条消息');
    mailAnswer.refuses = true;
    const failure = await mailNow().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeliveryFailure);
    expect(String(failure)).toMatch(/邮件服务器回答 550$/);
  });

  it('escapes what stands in a notice', () => {
    const digest = { name: '甲', day: '2026-06-15', unread: 1, overdue: 0, due: 0, lapsing: 0, waiting: 0 };
    const { html, text } = digestMail(
      { ...digest, notices: [{ text: '<img src=x onerror="a">', href: '/' }] },
      'http://desk.test',
    );
    expect(html).toContain('&lt;img src=x onerror=&quot;a&quot;&gt;');
    expect(text).toContain('<img');
  });
});

describe('a mail of each notice', () => {
  it("goes out once, and not for what was read, is old, or is somebody else's wish", async () => {
    await setMail(await as('王芳'), { email: 'wangfang@desk.test', wish: 'each' });
    await setMail(await as('李明'), { email: 'liming@desk.test', wish: 'digest' });
    const notice = await tell('王芳', '吴静认定了 ZJ2026-00017');
    await tell('李明', '不逐条发');
    await db.notice.create({
      data: { staffId, at: new Date(now().getTime() - 2 * 86_400_000), text: '前天的', href: '/' },
    });
    await planDue();
    await planDue();
    expect(await queued('noticeMail')).toEqual([{ key: `noticeMail:${notice.id}` }]);
    expect(await JOB_TASKS.noticeMail({ noticeId: notice.id })).toBe(1);
    expect(readMail(post.got[0]?.data ?? '')).toContain('吴静认定了 ZJ2026-00017');
    await db.notice.update({ where: { id: notice.id }, data: { readAt: now() } });
    expect(await JOB_TASKS.noticeMail({ noticeId: notice.id })).toBe(0);
    expect(post.got).toHaveLength(1);
  });

  it('is not even planned while mail is off', async () => {
    vi.stubEnv('MAIL_URL', '');
    await setMail(await as('王芳'), { email: 'wangfang@desk.test', wish: 'each' });
    await tell('王芳', '一条消息');
    await planDue();
    expect(await queued('noticeMail')).toEqual([]);
  });
});

describe('the robots', () => {
  it('say numbers and a link, 钉钉 with its signature', async () => {
    expect(await JOB_TASKS.robot({ robot: 'wecom', day: today() })).toBe(1);
    expect(await JOB_TASKS.robot({ robot: 'dingtalk', day: today() })).toBe(1);
    const [wecom, dingtalk] = group.got;
    expect(wecom?.path).toBe('/wecom');
    expect(wecom?.query.get('key')).toBe('k');
    const { content } = (wecom?.body as { markdown?: { content: string } } | undefined)?.markdown ?? {};
    expect(content).toMatch(
      /^### 招商工作台 6月15日 周一\n\n- 今日到期 \d+\n- 逾期 \d+\n- 待认定 \d+\n- 备案将到期 \d+\n- 待裁定撞单 \d+\n\n\[打开招商工作台\]\(http:\/\/desk\.test\)$/,
    );
    const timestamp = Number(dingtalk?.query.get('timestamp'));
    expect(timestamp).toBe(now().getTime());
    expect(dingtalk?.query.get('access_token')).toBe('t');
    expect(dingtalk?.query.get('sign')).toBe(signDingTalk('SEC1', timestamp));
    expect(dingtalk?.body).toMatchObject({ msgtype: 'markdown', markdown: { text: content } });
  });

  it('sign as the provider describes it', () => {
    // The known answer was computed with openssl dgst -sha256 -hmac.
    expect(signDingTalk('SECabc', 1_700_000_000_000)).toBe('jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM=');
  });

  it.each([
    [{ status: 200, errcode: 93000 }, /企业微信机器人没有接受，errcode 93000$/],
    [{ status: 502, errcode: 0 }, /企业微信机器人回答 HTTP 502$/],
  ])('that do not take it fail the job: %o', async (answer, words) => {
    Object.assign(robotAnswer, answer);
    await expect(JOB_TASKS.robot({ robot: 'wecom', day: today() })).rejects.toThrow(words);
  });

  it('that do not answer fail it too, without the key in the reason', async () => {
    vi.stubEnv('ROBOT_WECOM_URL', 'http://127.0.0.1:1/send?key=hidden');
    const failure = await JOB_TASKS.robot({ robot: 'wecom', day: today() }).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/企业微信机器人没有应答$/);
  });

  it('say nothing of a day that is over', async () => {
    expect(await JOB_TASKS.robot({ robot: 'wecom', day: '2026-06-12' })).toBe(0);
    expect(group.got).toEqual([]);
  });
});

describe('the morning', () => {
  it('plans each part of the timetable once a day', async () => {
    await planDue();
    await planDue();
    expect((await queued('remind')).map(job => job.key)).toEqual([`remind:${today()}`]);
    expect(await db.plannedJob.count({ where: { name: { in: ['lapse', 'remind', 'digest'] } } })).toBe(3);
  });

  it('reminds those whose word is waited for, once, however often it is tried', async () => {
    const first = await JOB_TASKS.remind({});
    expect(first).toBeGreaterThan(0);
    expect(await JOB_TASKS.remind({})).toBe(0);
    const told = await db.notice.findMany({ where: { kind: 'reminder' }, include: { staff: true } });
    expect(told.map(notice => notice.staff.name)).toContain('吴静');
    const firms = await db.investor.findMany({ select: { name: true } });
    const titles = await db.lead.findMany({ select: { title: true } });
    const secrets = [...firms.map(({ name }) => name), ...titles.map(({ title }) => title)];
    for (const { text } of told)
      expect(
        secrets.filter(secret => text.includes(secret)),
        text,
      ).toEqual([]);
    expect(told.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^\d+ 条阶段记录等待认定$/));
  });
});
