import { type Day, formatDay } from './day';

/** What the mail of a day tells one person. Notices name no investor and no amount; the rest are counts. */
export type DigestView = {
  name: string;
  day: Day;
  notices: { text: string; href: string }[];
  /** All of them, also those not listed. */
  unread: number;
  overdue: number;
  due: number;
  /** 备案将到期. */
  lapsing: number;
  waiting: number;
};

/** The desk in numbers, for a chat group: nothing in it says which lead. */
export type DeskNumbers = {
  day: Day;
  due: number;
  overdue: number;
  /** 待认定. */
  waiting: number;
  /** 备案将到期, by protection or by silence, within the longest warning of the rule set. */
  endingClaims: number;
  clashes: number;
};

export type MailText = { subject: string; text: string; html: string };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const FOOT = '此邮件由系统发送，请勿回复。不想再收到，请在“我的账号”中修改邮件通知。';

/** One language of mail clients: paragraphs, a list and plain links. */
function page(lead: string, parts: string[], address: string): string {
  return `<!doctype html><html lang="zh-CN"><body><p>${escaped(lead)}</p>${parts.join('')}<p><a href="${escaped(address)}">打开招商工作台</a></p><p><small>${escaped(FOOT)}</small></p></body></html>`;
}

const countWords = ({ due, overdue, lapsing, waiting, unread }: DigestView): string =>
  [
    [due, '今日到期'],
    [overdue, '逾期'],
    [lapsing, '备案将到期'],
    [waiting, '待认定'],
    [unread, '未读消息'],
  ]
    .filter(([count]) => Number(count) > 0)
    .map(([count, words]) => `${words} ${count}`)
    .join('，');

/** The daily mail. `address` is where people reach the desk, without a slash at the end. */
export function digestMail(digest: DigestView, address: string): MailText {
  const { name, day, notices, unread } = digest;
  const lead = `${name}，${formatDay(day, 'list')}：${countWords(digest)}。`;
  const more = unread > notices.length ? `另有 ${unread - notices.length} 条，见“消息”。` : '';
  const lines = notices.map(notice => `· ${notice.text}\n  ${address}${notice.href}`);
  const items = notices.map(
    notice => `<li><a href="${escaped(address + notice.href)}">${escaped(notice.text)}</a></li>`,
  );
  return {
    subject: `招商工作台 ${formatDay(day, 'list')}：${countWords(digest)}`,
    text: [lead, ...lines, more, `打开招商工作台：${address}`, FOOT].filter(Boolean).join('\n\n'),
    html: page(
      lead,
      [items.length > 0 ? `<ul>${items.join('')}</ul>` : '', more && `<p>${more}</p>`],
      address,
    ),
  };
}

/** The mail of a single notice. */
export function noticeMail(notice: { text: string; href: string }, address: string): MailText {
  const link = address + notice.href;
  return {
    subject: `招商工作台消息：${notice.text.slice(0, 60)}`,
    text: [notice.text, link, FOOT].join('\n\n'),
    html: page(
      '你有一条新消息：',
      [`<p><a href="${escaped(link)}">${escaped(notice.text)}</a></p>`],
      address,
    ),
  };
}

/** What the robot says in the group, in the Markdown both providers know. */
export function robotText(numbers: DeskNumbers, address: string): { title: string; text: string } {
  const title = `招商工作台 ${formatDay(numbers.day, 'list')}`;
  const lines = [
    `今日到期 ${numbers.due}`,
    `逾期 ${numbers.overdue}`,
    `待认定 ${numbers.waiting}`,
    `备案将到期 ${numbers.endingClaims}`,
    `待裁定撞单 ${numbers.clashes}`,
  ];
  return {
    title,
    text: `### ${title}\n\n${lines.map(line => `- ${line}`).join('\n')}\n\n[打开招商工作台](${address})`,
  };
}
