import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ODD_TEXTS, PAYLOADS } from './hostile-words';
import { act, builtActions, cookieOf } from './wire';

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

function actionOf(exported: string, file: string) {
  const found = builtActions().find(one => one.exported === exported && one.file.includes(file));
  if (!found) throw new Error(`The build has no ${exported} in ${file}.`);
  return found;
}

/** What a server action answered, out of the stream it answers in. */
function outcomeOf(text: string): { ok: boolean; kind?: string; value?: { id: string } } {
  const line = text.split('\n').find(one => one.startsWith('1:')) ?? '1:{}';
  return JSON.parse(line.slice(2));
}

const TITLE = '<img src=x onerror=alert(1)>"\'</script>𠮷';
const FIRM = '"><svg onload=alert(2)>有限公司';

/** A lead whose every text is hostile; answers its id. */
async function makeLead(base: string, cookie: string): Promise<string> {
  const answer = await act(base, actionOf('create', 'leads/new'), cookie, {
    investorName: FIRM,
    investorKind: null,
    uscc: '',
    title: TITLE,
    content: PAYLOADS.join('\n'),
    intendedInvestment: '1.2亿',
    industryKey: 'high-end-equipment',
    chainNodeKey: null,
    origin: 'external',
    source: 'visit',
    sourcePlace: '=HYPERLINK("//evil.test")',
    referrer: '<base href="//evil.test/">',
    tipOn: '今天',
    unitCode: null,
  });
  const id = outcomeOf(answer.text).value?.id;
  if (!id) throw new Error(`The lead was not recorded: ${answer.text.slice(0, 500)}`);
  return id;
}

async function removeLead(query: Query, id: string): Promise<void> {
  for (const table of ['activity', 'attachment', 'stage_entry', 'lead_search', 'lead_share']) {
    await query(`DELETE FROM ${table} WHERE lead_id = $1`, [id]);
  }
  await query('DELETE FROM lead WHERE id = $1', [id]);
}

/** The pages on which the lead shows itself. */
async function visit(page: Page, id: string): Promise<void> {
  const named = encodeURIComponent(TITLE);
  for (const path of [`/leads/${id}`, '/board', '/leads', `/leads?q=${named}`, `/board?q=${named}`, '/']) {
    await page.goto(path);
    await expect(page.getByText(TITLE, { exact: true }).first(), path).toBeVisible();
    expect(await page.locator('img[src="x"], svg[onload], base, iframe[srcdoc]').count(), path).toBe(0);
  }
}

test('what is hostile comes back as text, on every page and in every file', async ({
  as,
  baseURL,
  query,
}) => {
  const base = baseURL ?? '';
  const page = await as('朱伟');
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    dialog.dismiss().catch(() => {});
  });
  const cookie = await cookieOf(page);
  const id = await makeLead(base, cookie);
  try {
    for (const text of PAYLOADS) {
      const note = {
        leadId: id,
        kind: 'visit',
        happenedOn: '今天',
        text,
        nextStep: text,
        nextStepOn: '明天',
      };
      const answer = await act(base, actionOf('logActivity', 'leads/[id]'), cookie, note);
      expect(outcomeOf(answer.text), text).toMatchObject({ ok: true });
    }
    const stored = await query<{ text: string }>('SELECT text FROM activity WHERE lead_id = $1 ORDER BY id', [
      id,
    ]);
    expect(stored.map(row => row.text)).toEqual([...PAYLOADS]);
    const buffer = Buffer.from('%PDF-1.7');
    const file = { name: '<img src=x onerror=alert(3)>.pdf', mimeType: 'text/html', buffer };
    const multipart = { leadId: id, documentKey: '', file };
    const sent = await page.request.post('/api/attachments', { headers: { origin: base }, multipart });
    expect(sent.status()).toBe(201);
    await visit(page, id);
    await page.goto(`/leads/${id}`);
    for (const text of [PAYLOADS[0], PAYLOADS[10], '<img src=x onerror=alert(3)>.pdf']) {
      await expect(page.getByText(text ?? '').first(), text).toBeVisible();
    }
    const csv = await (await page.request.get('/api/leads/export?format=csv')).text();
    expect(csv).toContain(TITLE.replaceAll('"', '""'));
    expect(csv).not.toMatch(/(^|[,\r\n])"?[=+@＝＋＠]/m);
    expect((await page.request.get('/api/leads/export?format=xlsx')).status()).toBe(200);
    expect(dialogs).toEqual([]);
  } finally {
    await removeLead(query, id);
  }
});

test('an odd text is kept whole or refused in a sentence, never changed in silence', async ({
  as,
  baseURL,
  query,
}) => {
  const base = baseURL ?? '';
  const cookie = await cookieOf(await as('朱伟'));
  const id = await makeLead(base, cookie);
  try {
    for (const text of ODD_TEXTS) {
      await query('DELETE FROM activity WHERE lead_id = $1', [id]);
      const note = { leadId: id, kind: 'visit', happenedOn: '今天', text, nextStep: '', nextStepOn: '' };
      const answer = await act(base, actionOf('logActivity', 'leads/[id]'), cookie, note);
      expect(answer.status).toBe(200);
      const outcome = outcomeOf(answer.text);
      const shown = JSON.stringify(text).slice(0, 60);
      if (!outcome.ok) expect(outcome.kind, shown).toBe('invalid');
      const stored = await query<{ text: string }>('SELECT text FROM activity WHERE lead_id = $1', [id]);
      expect(stored.length, shown).toBe(outcome.ok ? 1 : 0);
      if (outcome.ok) expect(stored[0]?.text, shown).toBe(text.trim());
    }
  } finally {
    await removeLead(query, id);
  }
});

test('the signs of a LIKE and of a search are only signs', async ({ as }) => {
  const page = await as('吴静');
  for (const q of ['%', '_', '\\', "'", ':*', '&', '!', '<->', '%_\\%', "';--"]) {
    const answer = await page.request.get(`/leads?q=${encodeURIComponent(q)}`);
    expect([q, answer.status()]).toEqual([q, 200]);
    expect((await answer.text()).includes('谐波减速器生产项目'), q).toBe(false);
  }
});
