import { describe, expect, it } from 'vitest';
import { doors, OPEN_HANDLERS } from './testing-doors';
import { edges, files, isTest, product, roomOf, type Source, sources, targetOf } from './testing-source';

/** Where something is that a rule forbids, as a sentence that says what to do instead. */
type Finding = string;

function lineOf(source: Source, index: number): number {
  return source.code.slice(0, index).split('\n').length;
}

function findAll(
  among: readonly Source[],
  pattern: RegExp,
  lesson: string,
  unless: RegExp = /^$/,
): Finding[] {
  return among
    .filter(file => !unless.test(file.path))
    .flatMap(file =>
      [...file.code.matchAll(pattern)].map(
        match => `${file.path}:${lineOf(file, match.index)} ${match[0].trim()} — ${lesson}`,
      ),
    );
}

/** The rooms of house.md; what a room may import. Where nothing is said: no. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  documents: ['domain', 'documents', 'env', 'format'],
  db: ['domain', 'db', 'clock', 'env', 'log', 'format', 'generated'],
  auth: ['domain', 'db', 'auth', 'clock', 'env', 'log', 'next'],
  action: ['domain', 'auth', 'log', 'next'],
  handler: ['domain', 'auth', 'log'],
  // The interface for machines: its own doors beside those of pages.
  api: ['domain', 'db', 'auth', 'api', 'log'],
  jobs: ['domain', 'documents', 'db', 'jobs', 'clock', 'env', 'format', 'log'],
  // clock: the day of a note that is written without a server to ask; components/talk/device.ts alone.
  components: ['domain', 'components', 'format', 'next', 'clock'],
  app: [
    'domain',
    'documents',
    'db',
    'auth',
    'action',
    'handler',
    'api',
    'jobs',
    'components',
    'app',
    'clock',
    'env',
    'format',
    'log',
    'next',
  ],
  seed: ['domain', 'documents', 'db', 'seed', 'clock', 'generated', 'reference'],
  start: ['db', 'env', 'log', 'migrations', 'jobs', 'true-headers'],
  'true-headers': ['env'],
  clock: ['domain'],
  env: [],
  format: ['domain'],
  log: ['env'],
};

const strangers = (among: RegExp, pattern: RegExp, lesson: string, unless = /^$/): Finding[] =>
  edges
    .filter(
      ({ file, specifier }) => among.test(file.path) && !unless.test(file.path) && pattern.test(specifier),
    )
    .map(({ file, specifier }) => `${file.path} imports ${specifier} — ${lesson}`);

describe('the direction of imports', () => {
  it('goes one way: from pages down to rules', () => {
    const findings = edges.flatMap(({ file, specifier }) => {
      const [room, target] = [roomOf(file.path), targetOf(file, specifier)];
      const allowed = room === null ? undefined : MAY_IMPORT[room];
      if (!allowed || target === null || allowed.includes(target)) return [];
      return [
        `${file.path} imports ${specifier} — ${room} may import ${allowed.join(', ') || 'nothing of ours'}`,
      ];
    });
    expect(findings).toEqual([]);
  });

  it('lets one component ask the device what day it is', () => {
    const lesson = 'take the day as a prop: the server knows it';
    expect(strangers(/^components\//, /lib\/clock$/, lesson, /^components\/talk\/device\.ts$/)).toEqual([]);
  });

  it('keeps the rules pure: zod, and the calendar of working days in its one file', () => {
    const lesson = 'a rule gives the same answer in server, browser and test; hand it what it needs';
    expect(strangers(/^lib\/domain\//, /^(?!\.|zod$)/, lesson, /working-calendar\.ts$/)).toEqual([]);
    expect(
      strangers(/working-calendar\.ts$/, /^(?!\.|zod$|chinese-days\/dist\/chinese-days\.json$)/, lesson),
    ).toEqual([]);
    expect(strangers(/./, /^pinyin-pro$/, 'spelling is lib/db/pinyin.ts', /^lib\/db\/pinyin\.ts$/)).toEqual(
      [],
    );
  });

  it('lets components meet the framework in links, images and the router only', () => {
    const lesson = 'a component draws a plain view; what the server knows comes in as a prop';
    expect(
      strangers(
        /^components\//,
        /^next(\/(?!link$|image$|navigation$)|$)|^next-auth(\/(?!react$)|$)/,
        lesson,
      ),
    ).toEqual([]);
  });
});

describe('one place for each', () => {
  it('PrismaClient is made in lib/db/client.ts, and by the seed for itself', () => {
    const lesson = 'use `db` of lib/db/client.ts';
    expect(
      findAll(
        sources.filter(file => !isTest(file)),
        /new PrismaClient\b/g,
        lesson,
        /^lib\/db\/client\.ts$|^prisma\/seed\/client\.ts$/,
      ),
    ).toEqual([]);
  });

  it('nobody but the mint makes an Actor', () => {
    expect(
      findAll(
        product,
        /\bas Actor\b/g,
        'ask requireActor(), or loadActor() of lib/db/actor.ts',
        /^lib\/db\/actor\.ts$/,
      ),
    ).toEqual([]);
  });

  it('a role decides what somebody may do in access.ts and scope.ts alone', () => {
    const lesson =
      'ask can(actor, verb, subject); what a post needs to be valid stands in lib/domain/staff.ts';
    const pattern = /\brole\s*[!=]==\s*'/g;
    expect(
      findAll(product, pattern, lesson, /^lib\/domain\/(access|staff)\.ts$|^lib\/db\/scope\.ts$/),
    ).toEqual([]);
  });

  it('the queue, and mail, each come in through one file', () => {
    const lesson =
      'plan a job with planOnce() of lib/db/job-queue.ts; the queue itself is run by lib/jobs/queue.ts';
    expect(strangers(/./, /^graphile-worker/, lesson, /^lib\/jobs\/queue\.ts$|^prisma\/queue\.ts$/)).toEqual(
      [],
    );
    expect(
      strangers(/./, /^nodemailer/, 'use sendMail() of lib/jobs/mail.ts', /^lib\/jobs\/mail\.ts$/),
    ).toEqual([]);
  });

  it('the environment is read in lib/env.ts', () => {
    const lesson = 'add it to lib/env.ts, which says what is missing in one sentence';
    expect(findAll(product, /process\.env\b/g, lesson, /^lib\/env\.ts$/)).toEqual([]);
  });

  it('now is told by lib/clock.ts', () => {
    const lesson = 'take the instant from lib/clock.ts, the day from actor.today; a rule is handed it';
    const clocks = product.concat(sources.filter(file => file.path.startsWith('prisma/seed/')));
    expect(findAll(clocks, /new Date\(\s*\)|Date\.now\(/g, lesson, /^lib\/clock\.ts$/)).toEqual([]);
  });
});

describe('what has no place here', () => {
  it('SQL put together from text', () => {
    expect(
      findAll(
        product,
        /\$(query|execute)RawUnsafe|Prisma\.raw\(/g,
        'write it as a tagged template: values become parameters',
      ),
    ).toEqual([]);
  });

  it('work left for later in a comment', () => {
    const pattern = new RegExp(
      `\\b(${['TO', 'FIX'].map(half => (half === 'TO' ? 'TODO' : 'FIXME')).join('|')})\\b`,
    );
    const findings = sources
      .filter(file => file.path !== 'lib/architecture.test.ts' && pattern.test(file.text))
      .map(file => file.path);
    expect(findings, 'do it, or write an issue').toEqual([]);
  });

  it('types that are switched off', () => {
    const pattern = /\bas any\b|:\s*any\b|<any>|@ts-ignore|@ts-nocheck/g;
    const lesson = 'say what it is; unknown and a check when you cannot';
    expect(findAll(sources, pattern, lesson, /^lib\/architecture\.test\.ts$/)).toEqual([]);
  });

  it('rooms and files without a meaning', () => {
    const pattern = /(^|\/)(utils?|helpers?|common|misc|services|hooks)(\/|\.tsx?$)|(^|\/)index\.tsx?$/;
    const findings = sources.filter(file => pattern.test(file.path)).map(file => file.path);
    expect(findings, 'name the noun it belongs to').toEqual([]);
  });
});

describe("a 'use server' file", () => {
  const servers = sources.filter(file => /^['"]use server['"]/m.test(file.code));

  it('exports only what action() made: each export is a public door', () => {
    const findings = servers.flatMap(file => {
      const exports = [...file.code.matchAll(/^export\s+(.*)$/gm)].map(match => match[1] ?? '');
      return exports
        .filter(
          line =>
            !/^const \w+\s*=\s*(action|entrantAction|openAction|formAction)\(/.test(line) &&
            !/^type /.test(line),
        )
        .map(line => `${file.path}: export ${line} — wrap it: export const name = action(input, run)`);
    });
    expect(findings).toEqual([]);
  });

  it('stands beside the page that owns it', () => {
    expect(servers.map(file => file.path).filter(path => !/^app\/.*actions\.ts$/.test(path))).toEqual([]);
  });
});

describe('budgets', () => {
  const longer = (among: readonly Source[], limit: number, lesson: string): Finding[] =>
    among
      .filter(file => file.lines.length > limit)
      .map(file => `${file.path} has ${file.lines.length} lines, ${limit} at most — ${lesson}`);

  it('no file is longer than four screens, no page or list of actions than one and a half', () => {
    expect(longer(sources, 300, 'it holds two things; give the second a file of its own name')).toEqual([]);
    expect(
      longer(
        sources.filter(file => /(^|\/)(page\.tsx|actions\.ts)$/.test(file.path)),
        100,
        'read in lib/db, draw in components',
      ),
    ).toEqual([]);
    expect(
      longer(
        sources.filter(file => /\/(access|scope|unit-reach)\.ts$/.test(file.path)),
        200,
        'rights are read in one sitting',
      ),
    ).toEqual([]);
    expect(
      longer(
        files.filter(file => file.path.endsWith('.prisma')),
        250,
        'one noun a file',
      ),
    ).toEqual([]);
  });

  it('half the files fit on one screen, nine of ten on two and a half', () => {
    const lengths = product.map(file => file.lines.length).sort((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect({ median: at(0.5) <= 80, p90: at(0.9) <= 170 }, `median ${at(0.5)}, p90 ${at(0.9)}`).toEqual({
      median: true,
      p90: true,
    });
  });

  it('no function is longer than sixty lines, no component or hook than a hundred', () => {
    const findings = product.concat(sources.filter(file => file.path.startsWith('prisma/'))).flatMap(file =>
      file.lines.flatMap((line, index) => {
        const opens =
          /^(\s*)(export )?(default )?(async )?(function\b|const \w+[^=]*= (async )?(\(.*|\w+) => \{$)/.exec(
            line,
          );
        if (!opens) return [];
        const length = file.lines.slice(index).findIndex(later => later.startsWith(`${opens[1]}}`)) + 1;
        const limit = /\.tsx$|^components\//.test(file.path) ? 100 : 60;
        return length > limit ? [`${file.path}:${index + 1} runs for ${length} lines — name its steps`] : [];
      }),
    );
    expect(findings).toEqual([]);
  });
});

describe('a door', () => {
  it('has a name of its own, under which the audit keeps who was turned away', () => {
    const names = doors.flatMap(door => (door.kind === 'page' || door.isOpen ? [] : [door.name]));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(
      names.filter(name => !/^[a-z]\w*\.[a-z]\w*$/.test(name)),
      'lead.advance',
    ).toEqual([]);
  });

  it('of a route is made by handler(), except for those who are not signed in', () => {
    const open = doors.flatMap(door => (door.kind === 'handler' && door.isOpen ? [door.name] : []));
    expect([...new Set(open)].sort()).toEqual(OPEN_HANDLERS);
  });
});
