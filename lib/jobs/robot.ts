import { createHmac } from 'node:crypto';
import { now } from '../clock';
import { env } from '../env';
import { DeliveryFailure } from './delivery-failure';

const PATIENCE_MS = 10_000;

export type RobotName = 'wecom' | 'dingtalk';
const ROBOT_NAMES: Record<RobotName, string> = { wecom: '企业微信机器人', dingtalk: '钉钉机器人' };

/** Which robots are set up. */
export function listRobots(): RobotName[] {
  const { wecom, dingtalk } = env.robots;
  return [...(wecom ? (['wecom'] as const) : []), ...(dingtalk ? (['dingtalk'] as const) : [])];
}

/**
 * 加签, as 钉钉 asks for it: HMAC-SHA256 of "timestamp\nsecret" under the secret, in Base64; the timestamp in
 * milliseconds, not older than an hour. Source: open.dingtalk.com, 自定义机器人安全设置.
 */
export function signDingTalk(secret: string, timestamp: number): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
}

function requestFor(robot: RobotName, title: string, text: string): { url: URL; body: object } | null {
  const { wecom, dingtalk } = env.robots;
  if (robot === 'wecom') {
    return wecom ? { url: new URL(wecom), body: { msgtype: 'markdown', markdown: { content: text } } } : null;
  }
  if (!dingtalk) return null;
  const url = new URL(dingtalk.url);
  const timestamp = now().getTime();
  url.searchParams.set('timestamp', String(timestamp));
  url.searchParams.set('sign', signDingTalk(dingtalk.secret, timestamp));
  return { url, body: { msgtype: 'markdown', markdown: { title, text } } };
}

/** Both providers answer 200 also when they refuse: what counts is their own number. */
async function errorCodeOf(answer: Response): Promise<unknown> {
  const said: unknown = await answer.json().catch(() => null);
  return typeof said === 'object' && said !== null && 'errcode' in said ? said.errcode : '无';
}

/**
 * Says a text in the robot's group; nothing when the robot was taken down meanwhile.
 * Throws a DeliveryFailure when it is not taken; the address, which holds the key, is in no message.
 */
export async function sayInGroup(robot: RobotName, title: string, text: string): Promise<void> {
  const request = requestFor(robot, title, text);
  if (request === null) return;
  const name = ROBOT_NAMES[robot];
  let answer: Response;
  try {
    answer = await fetch(request.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request.body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new DeliveryFailure(`${name}没有应答`);
  }
  if (!answer.ok) throw new DeliveryFailure(`${name}回答 HTTP ${answer.status}`);
  const code = await errorCodeOf(answer);
  if (code !== 0) throw new DeliveryFailure(`${name}没有接受，errcode ${String(code).slice(0, 20)}`);
}
