import { expect, type Page } from '@playwright/test';
import type { Tip } from './lead-deeds';

/** What the server sends for an address: the words on the screen and all that lies behind them. */
async function sent(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
}

/** None of these words is in what the server sends for these pages, nor in what the open page holds. */
export async function expectAbsent(
  page: Page,
  paths: readonly string[],
  words: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const text = await sent(page, path);
    for (const word of words) expect(text.includes(word), `${word} in ${path}`).toBe(false);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const drawn = await page.content();
    for (const word of words) expect(drawn.includes(word), `${word} on ${path}`).toBe(false);
  }
}

/** Where a lead of this serial is found by those who may see it. The serial alone is echoed by a search. */
const places = (serial: string): { path: string; shows: 'title' | 'investor' }[] => [
  { path: `/leads?q=${serial}`, shows: 'title' },
  { path: '/leads', shows: 'title' },
  { path: '/board', shows: 'title' },
  { path: '/calendar?view=week&scope=unit', shows: 'title' },
  { path: '/claims', shows: 'title' },
  { path: `/investors?q=${serial}`, shows: 'investor' },
];

export async function expectEverywhere(page: Page, serial: string, tip: Tip): Promise<void> {
  for (const { path, shows } of places(serial))
    expect((await sent(page, path)).includes(tip[shows]), `${tip[shows]} in ${path}`).toBe(true);
}

export async function expectNowhere(page: Page, serial: string, tip: Tip): Promise<void> {
  for (const { path } of places(serial))
    for (const word of [tip.title, tip.investor, tip.contact, tip.phone])
      expect((await sent(page, path)).includes(word), `${word} in ${path}`).toBe(false);
}
