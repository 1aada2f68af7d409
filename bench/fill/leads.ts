import type pg from 'pg';
import { toSortKey, toSyllables } from '@/lib/db/pinyin';
import { WORDS_VERSION } from '@/lib/db/search-version';
import { addDays, type Day, yearOf } from '@/lib/domain/day';
import { searchWords } from '@/lib/domain/search-terms';
import { BulkTable } from './bulk';
import { HistoryFill } from './history';
import type { FilledInvestor, InvestorFill } from './investors';
import { drawLife, type Life } from './life';
import type { People } from './people';
import type { Dice } from './random';

export type ChainNode = { key: string; name: string; industryKey: string; taskForceCode: string | null };
export type Vocabulary = { nodes: ChainNode[]; exitReasons: string[] };

const LEAD_COLUMNS = [
  ['id', 'uuid'],
  ['code', 'text'],
  ['title', 'text'],
  ['title_key', 'text'],
  ['investor_id', 'uuid'],
  ['content', 'text'],
  ['industry_key', 'text'],
  ['chain_node_key', 'text'],
  ['origin', 'origin'],
  ['source', 'lead_source'],
  ['source_place', 'text'],
  ['first_talk_unit_code', 'text'],
  ['responsible_unit_code', 'text'],
  ['task_force_code', 'text'],
  ['officer_id', 'uuid'],
  ['stage', 'stage'],
  ['stage_on', 'date'],
  ['status', 'lead_status'],
  ['exit_reason', 'text'],
  ['exit_on', 'date'],
  ['intended_investment_yuan', 'bigint'],
  ['planned_investment_yuan', 'bigint'],
  ['fixed_asset_investment_yuan', 'bigint'],
  ['agreed_investment_yuan', 'bigint'],
  ['land_mu', 'numeric'],
  ['next_step', 'text'],
  ['next_step_on', 'date'],
  ['first_contact_on', 'date'],
  ['last_progress_on', 'date'],
  ['created_at', 'timestamptz'],
  ['created_by_id', 'uuid'],
  ['updated_at', 'timestamptz'],
] as const;

const NEXT_STEPS = [
  '邀请企业来诸考察',
  '提供地块红线图',
  '约谈董事长',
  '补交可研报告',
  '报联审会',
  '商谈协议文本',
];
const SEPARATOR = '\u0001';

/** Leads with everything that hangs on them, and their words for the search. */
export class LeadFill {
  readonly leads: BulkTable;
  readonly history: HistoryFill;
  private readonly search: BulkTable;

  constructor(
    client: pg.Client,
    private readonly dice: Dice,
    private readonly world: { people: People; vocabulary: Vocabulary; investors: InvestorFill; today: Day },
  ) {
    this.leads = new BulkTable(client, 'lead', LEAD_COLUMNS);
    this.history = new HistoryFill(client, dice);
    this.search = new BulkTable(
      client,
      'lead_search',
      [
        ['lead_id', 'uuid'],
        ['doc', 'text'],
        ['words_version', 'smallint'],
      ],
      {
        doc: `array_to_tsvector(string_to_array($, E'\\x01'))`,
      },
    );
  }

  add(serial: number, activities: number): void {
    const { dice } = this;
    const { people, vocabulary, investors, today } = this.world;
    const life = drawLife(dice, today, activities);
    const createdAt = life.steps[0]?.recordedAt ?? new Date(`${today}T00:00:00Z`);
    const node = dice.chance(0.98) ? dice.pickSkewed(vocabulary.nodes) : null;
    const investor = investors.next(createdAt, node?.industryKey ?? null);
    const unitCode = dice.pickSkewed(people.unitCodes);
    const officerId = dice.pick(people.officersByUnit.get(unitCode) ?? []);
    const yuan = Math.round(Math.min(2e10, dice.lognormal(1.1e8, 1.2)) / 1e5) * 1e5;
    const id = dice.uuid(createdAt);
    const code = `ZJ${yearOf(life.steps[0]?.on ?? today)}-${String(serial).padStart(5, '0')}`;
    const title = `${investor.brand}${node?.name ?? '产业园'}项目`;
    this.leads.add([
      id,
      code,
      title,
      toSortKey(title),
      investor.id,
      `建设${node?.name ?? '综合'}生产线，年产值约${Math.round(yuan / 1e8 + 1)}亿元`,
      node?.industryKey ?? null,
      node?.key ?? null,
      dice.weighted([
        ['external', 70],
        ['endogenous', 26],
        [null, 4],
      ]),
      dice.pick(['visit', 'referral', 'association', 'event', 'researchPlatform', 'enclave', 'selfReport']),
      investor.name.slice(0, 2),
      unitCode,
      unitCode,
      node?.taskForceCode ?? null,
      officerId,
      ...this.present(life),
      ...money(dice, yuan, life.steps.length),
      ...this.plan(life),
      life.steps[0]?.on ?? today,
      life.lastOn,
      createdAt.toISOString(),
      officerId,
      lastChange(dice, life, today).toISOString(),
    ]);
    this.index({ id, code, title }, investor);
    this.history.add({ leadId: id, officerId, officeId: people.officeId, unitCode, yuan, life });
  }

  private present(life: Life): unknown[] {
    const last = life.steps.at(-1);
    const reason = life.status === 'active' ? null : this.dice.pick(this.world.vocabulary.exitReasons);
    return [last?.stage ?? 'lead', last?.on ?? this.world.today, life.status, reason, life.exitOn];
  }

  private plan(life: Life): unknown[] {
    if (life.status !== 'active' || this.dice.chance(0.2)) return [null, null];
    return [this.dice.pick(NEXT_STEPS), addDays(this.world.today, this.dice.between(-25, 60))];
  }

  private index(lead: { id: string; code: string; title: string }, of: FilledInvestor): void {
    const words = searchWords({
      names: [lead.title, of.name],
      syllables: [toSyllables(lead.title), of.syllables],
      codes: of.uscc ? [lead.code, of.uscc] : [lead.code],
    });
    this.search.add([lead.id, words.join(SEPARATOR), WORDS_VERSION]);
  }

  /** Parents before what refers to them. */
  async flush(): Promise<void> {
    await this.world.investors.flush();
    await this.leads.flush();
    await this.search.flush();
    await this.history.flush();
  }
}

function money(dice: Dice, yuan: number, steps: number): unknown[] {
  const planned = steps > 3 ? yuan : null;
  const land = steps > 3 ? dice.between(5, 300) : null;
  return [yuan, planned, planned === null ? null : Math.round(yuan * 0.8), steps > 6 ? yuan : null, land];
}

function lastChange(dice: Dice, life: Life, today: Day): Date {
  const recorded = life.steps.at(-1)?.recordedAt ?? new Date(0);
  const active = Date.parse(`${life.lastOn}T01:00:00Z`) + dice.between(0, 28_800_000);
  const thisMorning = Date.parse(`${today}T00:00:00Z`) - dice.between(0, 3_600_000);
  return new Date(Math.min(thisMorning, Math.max(recorded.getTime(), active)));
}
