import type { Page } from '@playwright/test';
import { type Day, dayOf, formatDay } from '@/lib/domain/day';
import { claimCard, dispute, openDispute, openFiling, ruleShare } from './claim-deeds';
import { expect, test } from './fixtures';
import { judge, logCallFromBoard, logTalk, saveTip, type Tip, typeTip } from './lead-deeds';
import { expectAbsent, expectEverywhere, expectNowhere, expectPresent } from './sight';
import { offer, say } from './transfer-deeds';

const today = (): Day => dayOf(new Date());

/** Names of this run alone, so that the day can be lived again on the same database. */
function newDay() {
  const serial = Date.now().toString(36).toUpperCase();
  const number = String(Date.now()).slice(-8);
  const investor = `嘉兴砺衡${serial}传动有限公司`;
  const hers: Tip = {
    investor,
    title: `行星滚柱丝杠${serial}项目`,
    amount: '8600万',
    contact: `卜知遥${serial}`,
    phone: `138${number}`,
  };
  const his: Tip = {
    investor,
    title: `直线驱动单元${serial}项目`,
    amount: '9000万',
    contact: `暴景行${serial}`,
    phone: `136${[...number].reverse().join('')}`,
  };
  return {
    ...{ serial, investor, hers, his },
    call: `来电问厂房层高${serial}`,
    talk: `谈定中试线先行${serial}`,
    minutes: `店口首谈纪要${serial}.pdf`,
    place: `店口镇三楼会议室${serial}`,
    people: `李明、王芳；砺衡总经理${serial}`,
    hisTalk: `在大唐看过标准厂房${serial}`,
    hisWord: `企业由大唐驻点组引来${serial}`,
    herWord: `三月起由店口专人对接${serial}`,
    reasons: `两家都有实际投入${serial}`,
  };
}
type OfficersDay = ReturnType<typeof newDay>;

/** 11月24日, as the clocks say it. */
const inWords = (day: Day): string =>
  formatDay(day, 'document').slice(day.slice(0, 4) === today().slice(0, 4) ? 5 : 0);

/** What is asked of a new lead, and the first step to it: hers, and due with the answer. */
async function expectFirstClocks(page: Page, step: { name: string; on: Day } | undefined): Promise<void> {
  const on = step?.on ?? '';
  expect(step).toEqual({ name: '王芳', on });
  expect(on > today()).toBe(true);
  const next = page.getByRole('region', { name: '下步计划' });
  await expect(next).toContainText('首次联系企业');
  await expect(next).toContainText('由王芳办理');
  await expect(next).toContainText(on);
  const clocks = page.getByRole('region', { name: '时限' });
  await expect(clocks).toContainText(`应在 ${inWords(on)} 前响应`);
  await expect(clocks).toContainText(/应在 (\d{4}年)?\d+月\d+日 前研判/);
  await expect(clocks).toContainText(/应在 (\d{4}年)?\d+月\d+日 前反馈企业/);
}

const clock = (page: Page, words: string) =>
  page.getByRole('region', { name: '时限' }).getByText(words).first();

/** Files the claim on the talk just logged: its minutes are there already. Answers the claim's number. */
async function file(page: Page, leadId: string, parts: { place: string; people: string }): Promise<string> {
  const form = await openFiling(page, leadId);
  await expect(form.getByText('首谈纪要已上传')).toBeVisible();
  await form.getByLabel('首谈地点').fill(parts.place);
  await form.getByLabel('双方人员').fill(parts.people);
  await form.getByRole('button', { name: '提交备案' }).click();
  await expect(form).toBeHidden();
  const code = claimCard(page)
    .getByText(/^BA\d{4}-\d{5}$/)
    .first();
  return (await code.textContent()) ?? '';
}

/** The bell counts it, and the list behind it says it. */
async function expectTold(page: Page, text: string): Promise<void> {
  await page.goto('/notices');
  await expect(page.getByRole('link', { name: /^消息，\d+\+? 条未读$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: text }).first()).toBeVisible();
}

const secretsOf = ({ hers, call, talk, minutes, place, people, herWord }: OfficersDay): string[] => [
  ...[hers.title, hers.contact, hers.phone, `****${hers.phone.slice(-4)}`],
  ...[call, talk, minutes, place, people, herWord],
];

test('an officer’s day: from a tip to another unit’s project, past a clash', async ({ as, query }) => {
  test.setTimeout(120_000);
  const day = newDay();
  const { hers, his } = day;
  const [officer, manager, rival, office] = [
    await as('王芳'),
    await as('李明'),
    await as('陈刚'),
    await as('吴静'),
  ];

  const leadId = await test.step('王芳 records the tip of today', async () => {
    const id = await saveTip(await typeTip(officer, hers));
    const [step] = await query<{ name: string; on: Day }>(
      `SELECT staff.name, next_step_on::text AS on FROM lead JOIN staff ON staff.id = next_step_owner_id
       WHERE lead.id = $1`,
      [id],
    );
    await expectFirstClocks(officer, step);
    return id;
  });

  await test.step('her call, logged from the board, is the answer in time', async () => {
    await logCallFromBoard(officer, hers.title, { text: day.call, next: '约首谈', nextOn: '明天' });
    await officer.goto(`/leads/${leadId}`);
    await expect(clock(officer, '已响应')).toBeVisible();
    await expect(officer.getByRole('region', { name: '下步计划' })).toContainText('约首谈');
  });

  await test.step('she judges it', async () => {
    await judge(officer, '年产60万套行星滚柱丝杠');
    await expect(clock(officer, '已研判')).toBeVisible();
  });

  const code = await test.step('she talks, files, and is protected', async () => {
    const note = { text: day.talk, next: '送厂房方案', nextOn: '后天', minutes: day.minutes };
    await logTalk(officer, leadId, note);
    const filed = await file(officer, leadId, day);
    await expect(claimCard(officer).getByText('保护中')).toBeVisible();
    await expect(claimCard(officer)).toContainText('还有 90 天');
    return filed;
  });

  const hisId = await test.step('陈刚 records the same firm, warned and no wiser', async () => {
    const form = await typeTip(rival, his);
    const hint = form.getByRole('region', { name: '可能重复的投资方' });
    await expect(hint).toContainText('名称相同');
    await expect(hint).toContainText('他人在跟进');
    await expect(hint).not.toContainText(hers.title);
    return saveTip(form, true);
  });

  const hisCode = await test.step('he talks, files, and hears unit, day, stage and number', async () => {
    const note = { text: day.hisTalk, next: '等答复', nextOn: '后天', minutes: '大唐首谈纪要.pdf' };
    await logTalk(rival, hisId, note);
    const filed = await file(rival, hisId, { place: '大唐街道', people: '陈刚；对方' });
    await expect(claimCard(rival).getByText('撞单待处理')).toBeVisible();
    await expect(claimCard(rival)).toContainText(
      `店口已于 ${today()} 备案（${code}），目前处于「研判」阶段。`,
    );
    return filed;
  });

  await test.step('he disputes; the holder and the office hear of it', async () => {
    await dispute(rival, day.hisWord);
    await expectTold(officer, `大唐提交的首谈备案与你单位的 ${code} 撞单`);
    await expectTold(manager, `撞单 ${code}：大唐提出争议`);
    await expectTold(office, `撞单 ${hisCode}：大唐提出争议`);
  });

  await test.step('the holder says her word without reading his', async () => {
    await officer.goto(`/leads/${leadId}`);
    const card = claimCard(officer);
    await expect(card).toContainText(`大唐于 ${today()} 提交的备案 ${hisCode} 与你单位的 ${code} 撞单`);
    await card
      .locator('[data-ready]')
      .getByRole('button', { name: /^补充说明/ })
      .click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel('说明').fill(day.herWord);
    await dialog.getByRole('button', { name: '提交' }).click();
    await expect(card).toContainText(day.herWord);
    const paths = [`/leads/${leadId}`, '/claims?tab=clashes'];
    await expectAbsent(officer, paths, [his.title, his.contact, his.phone, day.hisTalk, day.hisWord, '陈刚']);
  });

  await test.step('what he is sent holds nothing of hers', async () => {
    const [lead] = await query<{ investor_id: string }>('SELECT investor_id FROM lead WHERE id = $1', [
      hisId,
    ]);
    const pages = [`/leads/${hisId}`, '/claims?tab=clashes', `/investors/${lead?.investor_id}`];
    await expectAbsent(rival, pages, [...secretsOf(day), '王芳']);
    // On a day lived before the two came to work together, and there her name is his to read.
    await expectAbsent(rival, ['/claims'], secretsOf(day));
    expect((await rival.request.get(`/leads/${leadId}`)).status()).toBe(404);
    const masked = `****${hers.phone.slice(-4)}`;
    const own = [hers.title, hers.contact, masked, day.call, day.talk, day.minutes, day.herWord];
    await expectPresent(officer, `/leads/${leadId}`, own);
  });

  await test.step('吴静 reads both sides and rules: both go on, hers leads', async () => {
    const matter = await openDispute(office, his.title);
    for (const text of [hers.title, his.title, day.talk, day.hisTalk, day.hisWord, day.herWord])
      await expect(matter).toContainText(text);
    await ruleShare(matter, { unit: '大唐', percent: '30', reasons: day.reasons });
    await expectTold(officer, `撞单 ${code} 已裁定：共同跟进`);
    await expectTold(rival, `撞单 ${hisCode} 已裁定：共同跟进`);
    await rival.goto('/claims?tab=clashes');
    await expect(rival.getByText(day.reasons)).toBeVisible();
  });

  await test.step('his record is a duplicate, and nothing counts twice', async () => {
    await rival.goto(`/leads/${hisId}`);
    await expect(rival.getByRole('region', { name: '推进状态' })).toContainText('重复登记');
    const rows = await query(
      `SELECT lead.id, value_yuan::int AS yuan, claim.code FROM lead JOIN investor ON investor.id = investor_id
       LEFT JOIN claim ON claim.lead_id = lead.id AND claim.state IN ('waiting', 'held', 'clashed')
       WHERE investor.name = $1 AND lead.status = 'active'`,
      [day.investor],
    );
    expect(rows).toEqual([{ id: leadId, yuan: 86_000_000, code }]);
  });

  await test.step('李明 offers it to 经开区, 沈悦 takes it for 朱伟, 吴静 confirms', async () => {
    await offer(manager, leadId, { to: '经开区', reason: '厂房在开发区', kept: '40' });
    const receiver = await as('沈悦');
    await expectTold(receiver, '流转');
    await say(receiver, { word: '接收', title: hers.title, taker: '朱伟' });
    await say(office, { word: '确认流转', title: hers.title });
  });

  await test.step('the parts of the three units add up to the whole', async () => {
    const parts = await query<{ unit: string; percent: number }>(
      `SELECT unit.short_name AS unit, percent FROM lead_credit JOIN unit ON unit.code = unit_code
       WHERE lead_id = $1 AND $2::date BETWEEN lead_credit.starts_on AND lead_credit.ends_on ORDER BY percent, unit`,
      [leadId, today()],
    );
    expect(Object.fromEntries(parts.map(({ unit, percent }) => [unit, percent]))).toEqual({
      店口: 28,
      大唐: 30,
      经开区: 42,
    });
  });

  const taker = await as('朱伟');
  await test.step('朱伟 works it, and the chain tells who had it before', async () => {
    await logTalk(taker, leadId, {
      text: `接手后回访${day.serial}`,
      next: '看厂房',
      nextOn: '明天',
      minutes: '回访.pdf',
    });
    await expect(taker.getByRole('button', { name: '移到「首谈」' })).toBeVisible();
    await taker.getByRole('button', { name: `查看${hers.contact}的电话` }).click();
    await expect(taker.getByRole('link', { name: hers.phone })).toBeVisible();
    const chain = taker.getByRole('region', { name: '责任链' });
    for (const held of [`责任单位经开区${today()} 起`, `跟踪人朱伟${today()} 起`])
      await expect(chain).toContainText(held);
    await chain.getByText(/^以往 \d+ 任$/).click();
    for (const past of ['责任单位店口', '跟踪人王芳'])
      await expect(chain.getByRole('listitem').filter({ hasText: past })).toContainText(
        `${today()} 至 ${today()}`,
      );
  });

  await test.step('王芳 reads on, and can neither change nor call', async () => {
    await officer.goto(`/leads/${leadId}`);
    await expect(officer.getByRole('heading', { name: hers.title })).toBeVisible();
    await expect(officer.getByRole('button', { name: '移到「首谈」' })).toHaveCount(0);
    await expect(officer.getByRole('button', { name: /^查看.*的电话$/ })).toHaveCount(0);
    await expect(officer.getByText('需要联系方式的，请向跟踪人朱伟了解。')).toBeVisible();
    await expectAbsent(officer, [`/leads/${leadId}`], [hers.phone]);
  });

  await test.step('who has no part finds it nowhere, and 朱伟 everywhere', async () => {
    const stranger = await as('楼晓燕');
    expect((await stranger.request.get(`/leads/${leadId}`)).status()).toBe(404);
    await expectEverywhere(taker, day.serial, hers);
    await expectNowhere(stranger, day.serial, hers);
  });
});
