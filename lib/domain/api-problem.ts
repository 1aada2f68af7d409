import type { Refusal } from './outcome';

/** Why a request of the interface was not served: HTTP status and title by code. */
export const PROBLEMS = {
  malformed: { status: 400, title: '请求写法有误' },
  invalid: { status: 400, title: '填写有误' },
  unauthenticated: { status: 401, title: '密钥无效' },
  insufficientScope: { status: 403, title: '密钥没有这项用途' },
  notAllowed: { status: 403, title: '无权办理' },
  notFound: { status: 404, title: '没有找到' },
  methodNotAllowed: { status: 405, title: '不支持这种方法' },
  stale: { status: 412, title: '版本已变' },
  tooLarge: { status: 413, title: '请求过大' },
  wrongType: { status: 415, title: '请求不是 JSON' },
  refused: { status: 422, title: '不能办理' },
  keyReused: { status: 422, title: '幂等键已用于其他请求' },
  versionMissing: { status: 428, title: '缺少版本' },
  limited: { status: 429, title: '请求过于频繁' },
  unexpected: { status: 500, title: '服务器出错' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457, with a code for programs and, where fields were refused, the sentence for each. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  fields?: Record<string, string>;
  missing?: { kind: 'field' | 'document'; key: string; label: string }[];
};

export function problemOf(
  code: ProblemCode,
  detail: string,
  more: Pick<Problem, 'fields' | 'missing'> = {},
): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `/api-guide#${code}`, title, status, detail, code, ...more };
}

/** A refusal of the desk as a problem of the interface. */
export function problemOfRefusal(refusal: Refusal): Problem {
  if (refusal.kind === 'invalid') return problemOf('invalid', refusal.message, { fields: refusal.fields });
  if (refusal.kind === 'refused')
    return problemOf('refused', refusal.message, refusal.missing ? { missing: refusal.missing } : {});
  // What a page says here asks a person to choose between two texts.
  if (refusal.kind === 'stale') return problemOf('stale', '读取之后有人改过，请重新读取再改。');
  return problemOf(refusal.kind, refusal.message);
}
