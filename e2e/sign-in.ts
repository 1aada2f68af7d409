import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@/prisma/seed/cast';
import { expect } from './fixtures';

/** Through the form, as a person does; every other journey gets its session from the fixture. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.locator('form[data-ready]')).toBeVisible();
  await page.getByLabel('用户名').fill('wangfang');
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
}
