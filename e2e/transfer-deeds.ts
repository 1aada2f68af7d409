import { expect, type Page } from '@playwright/test';

/** 流转: offers the lead from its page; asked for a reason before it goes out. */
export async function offer(
  page: Page,
  leadId: string,
  { to, reason, kept }: { to: string; reason: string; kept?: string },
): Promise<void> {
  await page.goto(`/leads/${leadId}`);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.getByRole('button', { name: '线索操作' }).click();
  await page.getByRole('menuitem', { name: '流转' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('拟转入单位').fill(to);
  await page.getByRole('option', { name: to }).first().click();
  if (kept) await dialog.getByLabel('本单位保留占比（%）').fill(kept);
  await dialog.getByRole('button', { name: '发起流转' }).click();
  await expect(dialog.getByText('请写明原因').first()).toBeVisible();
  await dialog.getByLabel('流转原因').fill(reason);
  await dialog.getByRole('button', { name: '发起流转' }).click();
  await expect(dialog).toBeHidden();
}

/** Presses a word on the transfer of this lead and says it in the dialog. */
export async function say(
  page: Page,
  { word, title, taker }: { word: string; title: string; taker?: string },
): Promise<void> {
  await page.goto('/transfers');
  await page
    .locator('[data-ready]')
    .getByRole('button', { name: `${word}：${title}` })
    .click();
  const dialog = page.getByRole('dialog');
  if (taker) await dialog.getByLabel('接手的跟踪人').selectOption({ label: taker });
  await dialog.getByRole('button', { name: word, exact: true }).click();
  await expect(dialog).toBeHidden();
}
