import { expect, type Locator, type Page } from '@playwright/test';
import { dayOf } from '@/lib/domain/day';
import { PDF, passGate } from './gate';

/** What an officer knows when a tip comes in, and what she would tell nobody: the person and the number. */
export type Tip = { investor: string; title: string; amount: string; contact: string; phone: string };

/** The form 新建线索 with the tip of today typed into it. */
export async function typeTip(page: Page, tip: Tip): Promise<Locator> {
  await page.goto('/leads/new');
  const form = page.locator('form[aria-label="新建线索"][data-ready]');
  await form.getByLabel('投资方', { exact: true }).fill(tip.investor);
  await form.getByLabel('项目名称').fill(tip.title);
  await form.getByLabel('意向投资额').fill(tip.amount);
  await form.getByLabel('所属产业').selectOption({ label: '高端装备制造' });
  await form.getByRole('radio', { name: '外招' }).check({ force: true });
  await form.getByLabel('来源渠道').selectOption({ label: '推荐介绍' });
  await form.getByText('更多：线索日期').click();
  await expect(form.getByLabel('线索日期')).toHaveValue(dayOf(new Date()));
  await form.getByLabel('联系人', { exact: true }).fill(tip.contact);
  await form.getByLabel('联系电话').fill(tip.phone);
  return form;
}

/** Saves the tip, a second time where the form has warned; answers the id of the lead. */
export async function saveTip(form: Locator, warned = false): Promise<string> {
  await form.getByRole('button', { name: '保存线索' }).click();
  if (warned) await form.getByRole('button', { name: '仍然登记' }).click();
  const page = form.page();
  await page.waitForURL(/\/leads\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

export type Note = { text: string; next: string; nextOn: string };

async function typeNote(form: Locator, note: Note): Promise<void> {
  await form.getByLabel('发生了什么').fill(note.text);
  await form.getByLabel('下一步', { exact: true }).fill(note.next);
  await form.getByLabel('下一步日期').fill(note.nextOn);
}

/** A call from the board by the key L, without opening the lead. */
export async function logCallFromBoard(page: Page, title: string, note: Note): Promise<void> {
  await page.goto('/board');
  await expect(page.locator('[data-quick-log="here"]')).toBeAttached();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: '记一笔' });
  // Not the whole title: a new lead of that name would be offered too.
  await dialog.getByRole('combobox', { name: '项目' }).fill(title.slice(0, -2));
  await page.getByRole('option', { name: new RegExp(title) }).click();
  await expect(dialog.getByRole('radio', { name: '电话' })).toBeChecked();
  await typeNote(dialog, note);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`已记一笔：${title}`)).toBeVisible();
}

/** A talk with its minutes, from the lead's page. */
export async function logTalk(page: Page, leadId: string, note: Note & { minutes: string }): Promise<void> {
  await page.goto(`/leads/${leadId}`);
  const form = page.getByRole('region', { name: '记一笔' }).locator('form[data-ready]');
  await form.getByRole('radio', { name: '会谈' }).check({ force: true });
  await typeNote(form, note);
  const file = { name: note.minutes, mimeType: 'application/pdf', buffer: PDF };
  await form.locator('input[type=file]').first().setInputFiles(file);
  await form.getByRole('button', { name: '记一笔', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: note.text })).toBeVisible();
}

/** To 研判 through its gate, from the lead's page. */
export async function judge(page: Page, content: string): Promise<void> {
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.getByRole('region', { name: '下一阶段' }).getByRole('button', { name: '移到「研判」' }).click();
  await passGate(page, '研判', {
    on: dayOf(new Date()),
    answers: { 投资方主营业务: '精密减速器', 投资内容: content, 研判结论: '优先推进' },
    documents: ['研判意见'],
  });
}
