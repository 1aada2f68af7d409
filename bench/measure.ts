// `measure.ts SERVERS ONLY`: puts every question to page, data function and floor, and prints the table.
import { today } from '@/lib/clock';
import { addMonths } from '@/lib/domain/month';
import { env } from '@/lib/env';
import { findCast } from './cast';
import { ask, measureInTurns, type Server, Subject } from './clock';
import { type Question, questionsOf } from './questions';
import { whyNotSame } from './same-answer';
import { lineOf, type Result, writeTable } from './table';

type Servers = Record<'data' | 'floor', Server> & { page?: Server };

function pathOf(question: Question, side: 'data' | 'floor', turn: number): string {
  const { staff, reach, unit } = question.as;
  const asked = {
    ...question.asked(turn, side),
    staff,
    reach,
    home: unit,
  };
  return `/${question.answer}?${new URLSearchParams(asked)}`;
}

/** Page, data and floor of a question, as far as they exist. */
function subjectsOf(servers: Servers, question: Question): Map<keyof Servers, Subject> {
  const { times, page, answer } = question;
  const turns = Array.from({ length: times.warmUp + times.rounds * times.perRound }, (_, turn) => turn);
  const subjects = new Map<keyof Servers, Subject>();
  for (const side of ['data', 'floor'] as const) {
    if (answer)
      subjects.set(
        side,
        new Subject(
          servers[side],
          turns.map(turn => pathOf(question, side, turn)),
        ),
      );
  }
  if (page && servers.page)
    subjects.set('page', new Subject(servers.page, turns.map(page), `desk.session=${question.as.token}`));
  return subjects;
}

async function compare(servers: Servers, question: Question): Promise<string | null> {
  if (!question.answer) return null;
  const data = await ask(servers.data.url + pathOf(question, 'data', 0));
  const floor = await ask(servers.floor.url + pathOf(question, 'floor', 0));
  if (data.status !== 200 || floor.status !== 200) return `data ${data.status}, floor ${floor.status}`;
  return whyNotSame(data.body, floor.body);
}

async function measure(servers: Servers, question: Question): Promise<Result> {
  const difference = await compare(servers, question);
  const subjects = subjectsOf(servers, question);
  await measureInTurns([...subjects.values()], question.times);
  const of = (side: keyof Servers) => subjects.get(side)?.timing() ?? null;
  const failures = [...subjects.values()].flatMap(subject => subject.failure ?? []);
  const remark = [...(difference ? [difference] : []), ...failures].join('; ');
  return { name: question.name, page: of('page'), data: of('data'), floor: of('floor'), remark };
}

const servers: Servers = JSON.parse(process.argv[2] ?? '{}');
const only = process.argv[3] ?? '';
const cast = await findCast(env.databaseUrl);
const month = addMonths(today().slice(0, 7), -1);
const results: Result[] = [];
for (const question of questionsOf(cast, month).filter(({ name }) => name.includes(only))) {
  const result = await measure(servers, question);
  process.stderr.write(`${lineOf(result)}\n`);
  results.push(result);
}
console.log(writeTable(results, cast.counts));
process.exit(0);
