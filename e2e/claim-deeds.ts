import { expect, type Locator, type Page } from '@playwright/test';
import { PDF } from './gate';

/** The card 首谈备案 on a lead's page. */
export const claimCard = (page: Page): Locator => page.getByRole('region', { name: '首谈备案' });

/** Presses 提交备案 on the lead's page, once it listens; answers the form. */
export async function openFiling(page: Page, leadId: string): Promise<Locator> {
  await page.goto(`/leads/${leadId}`);
  await claimCard(page).locator('[data-ready]').getByRole('button', { name: '提交备案' }).click();
  return page.getByRole('dialog', { name: '首谈备案' });
}

/** Hands the minutes in within the form. */
export async function handInMinutes(form: Locator): Promise<void> {
  const minutes = { name: '首谈纪要.pdf', mimeType: 'application/pdf', buffer: PDF };
  await form.getByRole('region', { name: '首谈纪要' }).locator('input[type=file]').setInputFiles(minutes);
  await expect(form.getByText('首谈纪要已上传')).toBeVisible();
}

/** The later filer's choice, from the card of the own lead. */
export async function dispute(page: Page, reason: string): Promise<void> {
  await claimCard(page)
    .getByRole('button', { name: /^处理撞单/ })
    .click();
  const choice = page.getByRole('dialog', { name: /^处理撞单/ });
  await expect(choice.getByLabel('处理方式')).toHaveValue('');
  await choice.getByRole('button', { name: '提交' }).click();
  await expect(choice.getByText('请选择如何处理')).toBeVisible();
  await choice.getByLabel('处理方式').selectOption('dispute');
  await choice.getByRole('button', { name: '提交' }).click();
  await expect(choice.getByText('请写明原因')).toBeVisible();
  await choice.getByLabel('理由').fill(reason);
  await choice.getByRole('button', { name: '提交' }).click();
  await expect(claimCard(page).getByText('争议待裁定')).toBeVisible();
}

/** The dispute about this lead in the office's list. */
export async function openDispute(page: Page, title: string): Promise<Locator> {
  await page.goto('/claims?tab=disputes');
  return page
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ has: page.getByRole('button', { name: /^裁定/ }) });
}

/** 裁定 共同跟进: the later unit gets so much, and both read why. */
export async function ruleShare(
  matter: Locator,
  { unit, percent, reasons }: { unit: string; percent: string; reasons: string },
): Promise<void> {
  await matter.locator('[data-ready]').getByRole('button', { name: /^裁定/ }).click();
  const ruling = matter.page().getByRole('dialog', { name: /^裁定/ });
  await expect(ruling.getByLabel('裁定', { exact: true })).toHaveValue('');
  await ruling.getByLabel('裁定', { exact: true }).selectOption('share');
  await expect(ruling).toContainText('后备案的线索会标为 流失（重复登记）');
  await ruling.getByLabel(`${unit}占比（%）`).fill(percent);
  await ruling.getByLabel('裁定理由').fill(reasons);
  await ruling.getByRole('button', { name: '作出裁定' }).click();
  // Behind the dialog nothing is counted: it has to be gone first.
  await expect(ruling).toBeHidden();
  await expect(matter).toHaveCount(0);
}
