import { expect, type Locator, type Page } from '@playwright/test';
import { usccFault } from '@/lib/domain/uscc';

/** What a gate is given: the event day, texts and choices by their labels, documents by theirs. */
export type GateAnswers = { on: string; answers: Record<string, string>; documents: string[] };

/** The least that a reader of files takes for a PDF. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The dialog of a gate, once it listens. */
export async function gateDialog(page: Page, stage: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: `移到「${stage}」` });
  await expect(dialog.locator('form[data-ready]')).toBeVisible();
  return dialog;
}

/** Types a text or makes a choice, whatever the control of that label is. */
export async function answer(dialog: Locator, label: string, text: string): Promise<void> {
  const control = dialog.getByLabel(label, { exact: true });
  // What is known already waits under 更多.
  const inside = dialog.page().getByLabel(label, { exact: true });
  const folded = dialog.locator('details:not([open])').filter({ has: inside });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  if (await control.evaluate(element => element instanceof HTMLSelectElement)) {
    await control.selectOption(text);
  } else await control.fill(text);
}

/** Uploads a document in its place. */
export async function handIn(dialog: Locator, label: string): Promise<void> {
  const file = { name: `${label.replaceAll('/', '、')}.pdf`, mimeType: 'application/pdf', buffer: PDF };
  // The list of what is missing names it too: the slot is the one that takes a file.
  const slot = dialog
    .getByRole('listitem')
    .filter({ hasText: label })
    .filter({ has: dialog.page().locator('input[type=file]') });
  await slot.locator('input[type=file]').setInputFiles(file);
  await expect(slot.getByText('已上传', { exact: true })).toBeVisible();
}

/** Sends the gate empty first, so that it names everything it lacks, then gives what it asks for and sends it. */
export async function passGate(page: Page, stage: string, given: GateAnswers): Promise<void> {
  const dialog = await gateDialog(page, stage);
  await answer(dialog, await eventDayLabel(dialog), given.on);
  const send = dialog.getByRole('button', { name: `移到「${stage}」` });
  await send.click();
  const lacks = dialog.getByRole('alert');
  await expect(lacks).toContainText(`还不能移到「${stage}」：缺少`);
  for (const document of given.documents) {
    await expect(lacks).toContainText(document);
    await handIn(dialog, document);
  }
  for (const [label, text] of Object.entries(given.answers)) await answer(dialog, label, text);
  await send.click();
  await expect(dialog).toBeHidden();
}

/** Every gate asks for its day first. */
async function eventDayLabel(dialog: Locator): Promise<string> {
  return (await dialog.locator('label[for=gate-happenedOn]').textContent())?.trim() ?? '';
}

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A 统一社会信用代码 that nobody bears, with its check digit right. */
export function freshUscc(): string {
  const serial = String(Date.now()).slice(-9);
  const code = [...SIGNS].map(sign => `91330681${serial}${sign}`).find(each => usccFault(each) === null);
  if (!code) throw new Error('No check digit fits.');
  return code;
}
