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
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const texts = { sent: await answer?.text(), drawn: await page.content() };
    for (const [where, text] of Object.entries(texts))
      for (const word of words) expect(text?.includes(word), `${word}, ${where} by ${path}`).toBe(false);
  }
}

/** All of these words are in what the server sends for this page: the pair of expectAbsent. */
export async function expectPresent(page: Page, path: string, words: readonly string[]): Promise<void> {
  const text = await sent(page, path);
  for (const word of words) expect(text.includes(word), `${word} in ${path}`).toBe(true);
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
  for (const { path, shows } of places(serial)) await expectPresent(page, path, [tip[shows]]);
}

export async function expectNowhere(page: Page, serial: string, tip: Tip): Promise<void> {
  for (const { path } of places(serial)) {
    const text = await sent(page, path);
    for (const word of [tip.title, tip.investor, tip.contact, tip.phone])
      expect(text.includes(word), `${word} in ${path}`).toBe(false);
  }
}
