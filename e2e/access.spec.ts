import type { APIRequestContext, Page } from '@playwright/test';
import { dayOf } from '@/lib/domain/day';
import { monthOf } from '@/lib/domain/month';
import { expect, test } from './fixtures';

// Still open, whatever other journeys close.
const OPEN_MONTH = monthOf(dayOf(new Date()));
/** Of 王芳, in 暨阳街道, 高端装备制造. */
const HERS = '谐波减速器生产项目';
/** Of 王芳 too, and in joint review with 钱红. */
const REVIEWED = '高压特种阀门制造项目';
/** Of 陈刚, in 大唐街道, 时尚袜艺与现代纺织. */
const HIS = '高端运动袜智能织造项目';

const PAGES = {
  board: '/board',
  leads: '/leads',
  report: '/reports/monthly',
  import: '/import',
  staff: '/admin/staff',
  grants: '/admin/grants',
  access: '/admin/access',
  units: '/admin/units',
  industries: '/admin/industries',
  targets: '/admin/targets',
  account: '/account',
};
const FILES = {
  export: '/api/leads/export?format=csv',
  cityReport: `/api/reports/monthly?month=${OPEN_MONTH}&scope=all&format=xlsx`,
  townReport: `/api/reports/monthly?month=${OPEN_MONTH}&scope=unit:330681104&format=xlsx`,
};

type Door = keyof typeof PAGES | keyof typeof FILES | 'hers' | 'reviewed' | 'his' | 'file';

/** The rights table, person by person: what opens. Everything else must not. */
const OPEN: Record<string, Door[]> = {
  王芳: ['board', 'leads', 'account', 'export', 'hers', 'reviewed', 'file'],
  李明: ['board', 'leads', 'account', 'export', 'report', 'townReport', 'hers', 'reviewed', 'file'],
  陈刚: ['board', 'leads', 'account', 'export', 'his'],
  周敏: ['board', 'leads', 'account', 'export', 'report', 'his'],
  何平: ['board', 'leads', 'account', 'export', 'report'],
  朱伟: ['board', 'leads', 'account', 'export'],
  孙丽: ['board', 'leads', 'account', 'export', 'report', 'hers', 'reviewed', 'file'],
  赵磊: ['board', 'leads', 'account', 'export', 'report'],
  吴静: [
    ...(['board', 'leads', 'account', 'export', 'report', 'cityReport', 'townReport'] as const),
    ...(['import', 'industries', 'targets', 'hers', 'reviewed', 'his', 'file'] as const),
  ],
  郑涛: [
    'board',
    'leads',
    'account',
    'report',
    'cityReport',
    'townReport',
    'hers',
    'reviewed',
    'his',
    'file',
  ],
  钱红: ['board', 'leads', 'account', 'reviewed'],
  // Who only reads reports gets the files of closed months; this one is still open.
  冯雪: ['account', 'report'],
  许强: ['account', 'staff', 'grants', 'units'],
  石岩: ['account', 'staff', 'grants', 'access'],
  顾明: ['account'],
};

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

async function knock(request: APIRequestContext, address: string): Promise<number> {
  const answer = await request.get(address, { maxRedirects: 0 });
  await answer.dispose();
  return answer.status();
}

/** All addresses by door; the file is one that 王芳 puts on her lead. */
async function addresses(query: Query, page: Page, origin: string): Promise<Record<Door, string>> {
  const hers = await idOf(query, HERS);
  const sent = await upload(page.request, origin, hers, '考察记录.pdf');
  expect(sent.status()).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  return {
    ...PAGES,
    ...FILES,
    hers: `/leads/${hers}`,
    reviewed: `/leads/${await idOf(query, REVIEWED)}`,
    his: `/leads/${await idOf(query, HIS)}`,
    file: `/api/attachments/${id}`,
  };
}

/** A page of others is not there; a file of others is refused, in one way or another. */
function word(door: string, status: number): string {
  if (status === 200) return 'open';
  return door in FILES && [403, 404, 409, 422].includes(status) ? 'refused' : String(status);
}

test('every door opens to whom the rights table names, and to nobody else', async ({
  as,
  query,
  baseURL,
}) => {
  // Fifteen people at every door.
  test.slow();
  const doors = await addresses(query, await as('王芳'), baseURL ?? '');
  for (const [name, open] of Object.entries(OPEN)) {
    await test.step(name, async () => {
      const { request } = await as(name);
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const [door, address] of Object.entries(doors)) {
        found[door] = word(door, await knock(request, address));
        wanted[door] = open.includes(door as Door) ? 'open' : door in FILES ? 'refused' : '404';
      }
      expect.soft(found, name).toEqual(wanted);
    });
  }
});

test('a lead that is not one’s own looks exactly like one that does not exist', async ({ as, query }) => {
  const { request } = await as('陈刚');
  const foreign = await request.get(`/leads/${await idOf(query, HERS)}`);
  const none = await request.get('/leads/00000000-0000-4000-8000-000000000000');
  expect(foreign.status()).toBe(404);
  expect(none.status()).toBe(404);
  expect(await foreign.text()).not.toContain(HERS);
});

test('who has no leads is led to the place that is theirs', async ({ as }) => {
  const places = { 冯雪: '/reports/monthly', 许强: '/admin/staff', 石岩: '/admin/staff' };
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

test('who is signed out is led to the sign-in page, and gets no file', async ({ request, query }) => {
  const lead = `/leads/${await idOf(query, HERS)}`;
  for (const address of ['/', '/leads/new', '/admin', lead, ...Object.values(PAGES)]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    expect(answer.headers().location, address).toContain('/sign-in');
  }
  for (const address of [...Object.values(FILES), '/api/attachments/00000000-0000-4000-8000-000000000000']) {
    expect(await knock(request, address), address).toBe(401);
  }
});

test('a session that was ended elsewhere is out with the next request', async ({ as, query }) => {
  const page = await as('王芳');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '我的工作台' })).toBeVisible();
  await query("DELETE FROM session WHERE staff_id = (SELECT id FROM staff WHERE name = '王芳')");
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('signing out kills the cookie, also one that was copied before', async ({ as }) => {
  const page = await as('王芳');
  await page.goto('/');
  const copied = (await page.context().cookies()).filter(cookie => cookie.name === 'desk.session');
  await page.getByRole('button', { name: /王芳.*的账号/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(copied);
  await page.goto('/leads');
  await expect(page).toHaveURL(/\/sign-in/);
});
