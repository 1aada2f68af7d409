import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import type { RoleKey } from '@/lib/domain/actor';
import { dayOf } from '@/lib/domain/day';
import { monthOf } from '@/lib/domain/month';
import { ASKED, EVERYBODY, isIn } from '@/lib/testing-access';
import { doors } from '@/lib/testing-doors';
import { HANDLERS, PAGES } from '@/lib/testing-expected';
import { FILE_CONTENT, fingerprint, RELATIONS, type Subjects } from '@/lib/testing-subjects';
import { expect, test } from './fixtures';

// Still open, whatever other journeys close.
const OPEN_MONTH = monthOf(dayOf(new Date()));
/** Of 王芳, in 店口, 高端装备制造. */
const HERS = '谐波减速器生产项目';
const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Pages for those who are not signed in. */
const OPEN_PAGES = ['/offline', '/renew', '/sign-in', '/welcome/[secret]'];

test('each page and each file has a row in the table of the test', () => {
  const pages = doors.filter(door => door.kind === 'page').map(door => door.name);
  const files = doors.filter(door => door.kind === 'handler' && !door.isOpen).map(door => door.name);
  expect([...Object.keys(PAGES), ...OPEN_PAGES].sort()).toEqual(pages.sort());
  expect(Object.keys(HANDLERS).sort()).toEqual(files.sort());
});

type Asked = { name: string; role: RoleKey; subjects: Subjects; staffId: string };

/** Addresses of the pages with whether each is this person's. */
function pagesOf({ role, subjects, staffId }: Asked): { address: string; isOpen: boolean }[] {
  return Object.entries(PAGES).flatMap(([page, may]) => {
    if (may === EVERYBODY) return [{ address: page, isOpen: true }];
    if (Array.isArray(may)) return [{ address: page.replace('[id]', staffId), isOpen: may.includes(role) }];
    return RELATIONS.map(relation => ({
      address: page.replace('[id]', subjects[relation].leadId),
      isOpen: isIn(may, role, relation),
    }));
  });
}

const FILES: Record<string, string> = {
  'lead.export': '/api/leads/export?format=csv',
  'audit.export': '/api/audit/export?format=csv',
  'report.export': `/api/reports/monthly?month=${OPEN_MONTH}&scope=all&format=xlsx`,
  'ledger.downloadRefused': `/api/import/${NOBODY}/refused`,
  'ledger.template': '/api/import/template',
};

function filesOf({ role, subjects }: Asked): { address: string; isOpen: boolean }[] {
  return Object.entries(HANDLERS).flatMap(([name, may]) => {
    const address = FILES[name];
    if (may === EVERYBODY) return [];
    if (name === 'attachment.download' && !Array.isArray(may)) {
      return RELATIONS.map(relation => ({
        address: `/api/attachments/${subjects[relation].attachmentId}`,
        isOpen: isIn(may, role, relation),
      }));
    }
    return address && Array.isArray(may) ? [{ address, isOpen: may.includes(role) }] : [];
  });
}

async function putFiles(subjects: Subjects): Promise<void> {
  const folder = process.env.UPLOAD_DIR ?? '';
  for (const { attachmentId } of Object.values(subjects)) {
    await mkdir(join(folder, attachmentId.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, attachmentId.slice(0, 2), attachmentId), FILE_CONTENT);
  }
}

async function knock(request: APIRequestContext, address: string): Promise<'open' | 'shut' | number> {
  const answer = await request.get(address, { maxRedirects: 0 });
  await answer.dispose();
  const status = answer.status();
  // The place itself, or the way from a place that is only a way.
  if (status === 200 || status === 307) return 'open';
  return [403, 404, 422].includes(status) ? 'shut' : status;
}

for (const [role, name] of Object.entries(ASKED) as [RoleKey, string][]) {
  test(`${name} (${role}) finds the pages and files that are theirs, and no other`, async ({
    as,
    query,
    subjectsOf,
  }) => {
    const { request } = await as(name);
    const [person] = await query<{ id: string }>("SELECT id FROM staff WHERE name = '王芳'");
    const subjects = await subjectsOf(name);
    await putFiles(subjects);
    const asked = { name, role, subjects, staffId: person?.id ?? '' };
    const before = await fingerprint(query);
    const wrong: Record<string, string | number> = {};
    for (const { address, isOpen } of [...pagesOf(asked), ...filesOf(asked)]) {
      const found = await knock(request, address);
      // A lost file of an own import is not there either: the office has none under this id.
      const expected = isOpen && !address.includes(`/api/import/${NOBODY}`) ? 'open' : 'shut';
      if (found !== expected) wrong[address] = found;
    }
    expect(wrong).toEqual({});
    expect(await fingerprint(query)).toBe(before);
  });
}

test('whoever is not signed in is shown the door, and nothing else', async ({ request }) => {
  for (const page of Object.keys(PAGES)) {
    const answer = await request.get(page.replace('[id]', NOBODY), { maxRedirects: 0 });
    expect({ page, status: answer.status(), to: answer.headers().location }).toEqual({
      page,
      status: 307,
      to: '/sign-in',
    });
  }
  for (const address of [...Object.values(FILES), `/api/attachments/${NOBODY}`])
    expect((await request.get(address)).status(), address).toBe(401);
});

type Query = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>;

async function idOf(query: Query, title: string): Promise<string> {
  const [lead] = await query<{ id: string }>('SELECT id FROM lead WHERE title = $1', [title]);
  if (!lead) throw new Error(`The cast has no ${title}.`);
  return lead.id;
}

async function countFiles(query: Query, leadId: string): Promise<number> {
  const rows = await query('SELECT id FROM attachment WHERE lead_id = $1', [leadId]);
  return rows.length;
}

/** The upload as a page sends it, or as somebody writes it by hand: the server must not mind which. */
function upload(request: APIRequestContext, origin: string, leadId: string, name: string) {
  const buffer = Buffer.from('%PDF-1.4\n%%EOF\n');
  return request.post('/api/attachments', {
    headers: { origin },
    multipart: { leadId, documentKey: '', file: { name, mimeType: 'application/pdf', buffer } },
  });
}

test('a lead that is not one’s own looks exactly like one that does not exist', async ({ as, query }) => {
  const { request } = await as('陈刚');
  const foreign = await request.get(`/leads/${await idOf(query, HERS)}`);
  const none = await request.get('/leads/00000000-0000-4000-8000-000000000000');
  expect(foreign.status()).toBe(404);
  expect(none.status()).toBe(404);
  expect(await foreign.text()).not.toContain(HERS);
});

test('who has no leads is led to the place that is theirs', async ({ as }) => {
  const places = { 冯雪: '/reports/monthly', 许强: '/admin/staff' };
  for (const [name, place] of Object.entries(places)) {
    const page = await as(name);
    await page.goto('/');
    await expect(page).toHaveURL(place);
    await page.goto('/leads/new');
    await expect(page.getByText('你的岗位不能登记线索')).toBeVisible();
  }
});

test('a stranger’s upload is refused and nothing changes; the officer’s own arrives', async ({
  as,
  query,
  baseURL,
}) => {
  const leadId = await idOf(query, HERS);
  const before = await countFiles(query, leadId);
  for (const name of ['陈刚', '钱红', '郑涛', '冯雪', '许强']) {
    const stranger = await as(name);
    const answer = await upload(stranger.request, baseURL ?? '', leadId, '冒名.pdf');
    expect([403, 404], name).toContain(answer.status());
  }
  const hers = await as('王芳');
  const elsewhere = await upload(hers.request, 'https://example.com', leadId, '跨站.pdf');
  expect(elsewhere.status()).toBe(403);
  expect(await countFiles(query, leadId)).toBe(before);
  expect((await upload(hers.request, baseURL ?? '', leadId, '正当.pdf')).status()).toBe(201);
  expect(await countFiles(query, leadId)).toBe(before + 1);
});

const REACH: Record<string, string> = {
  王芳: "officer_id = (SELECT id FROM staff WHERE name = '王芳')",
  李明: "responsible_unit_code = '330681104'",
  孙丽: "industry_key = 'high-end-equipment'",
  郑涛: 'true',
  钱红: "id IN (SELECT lead_id FROM lead_share WHERE staff_id = (SELECT id FROM staff WHERE name = '钱红'))",
};

test('the board sums what a person may see, to the yuan', async ({ as, query }) => {
  for (const [name, where] of Object.entries(REACH)) {
    const { request } = await as(name);
    const html = await (await request.get('/board')).text();
    const sum = (mark: string): number =>
      [...html.matchAll(new RegExp(`${mark}="(\\d+)"`, 'g'))].reduce((all, hit) => all + Number(hit[1]), 0);
    const [row] = await query<{ count: number; yuan: string }>(
      `SELECT count(*)::int AS count, coalesce(sum(value_yuan), 0) AS yuan FROM lead
       WHERE status = 'active' AND stage <= 'signed' AND (${where})`,
    );
    expect({ count: sum('data-count'), yuan: sum('data-yuan') }, name).toEqual({
      count: row?.count,
      yuan: Number(row?.yuan),
    });
  }
});
