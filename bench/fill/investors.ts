import type pg from 'pg';
import { firmKey } from '@/lib/db/firm-key';
import { toInitials, toSortKey, toSyllables } from '@/lib/db/pinyin';
import type { InvestorKindKey } from '@/lib/domain/labels';
import { BulkTable } from './bulk';
import { type FirmNames, personName } from './firm-names';
import type { Dice } from './random';

export type FilledInvestor = {
  id: string;
  name: string;
  brand: string;
  uscc: string | null;
  syllables: string[];
};

const KINDS: readonly (readonly [InvestorKindKey, number])[] = [
  ['domesticPrivate', 60],
  ['specialised', 12],
  ['listed', 8],
  ['stateOwned', 6],
  ['foreign', 8],
  ['fund', 4],
  ['china500', 2],
];
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A code with a true check character (GB 32100), one of its own for each serial number. */
function usccOf(serial: number): string {
  const body = `91330681MA${String(serial).padStart(7, '0')}`;
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * ALPHABET.indexOf(body.charAt(place)),
    0,
  );
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Writes investors with a contact each; every fourth lead belongs to a firm that has one already. */
export class InvestorFill {
  private readonly investors: BulkTable;
  private readonly contacts: BulkTable;
  private readonly known: FilledInvestor[] = [];
  private serial = 0;

  constructor(
    client: pg.Client,
    private readonly dice: Dice,
    private readonly names: FirmNames,
  ) {
    this.investors = new BulkTable(client, 'investor', [
      ['id', 'uuid'],
      ['name', 'text'],
      ['match_key', 'text'],
      ['name_pinyin', 'text'],
      ['name_initials', 'text'],
      ['name_key', 'text'],
      ['uscc', 'text'],
      ['origin_place', 'text'],
      ['kind', 'investor_kind'],
      ['created_at', 'timestamptz'],
    ]);
    this.contacts = new BulkTable(client, 'contact', [
      ['id', 'uuid'],
      ['investor_id', 'uuid'],
      ['name', 'text'],
      ['position', 'text'],
      ['phone', 'text'],
      ['created_at', 'timestamptz'],
    ]);
  }

  get written(): number {
    return this.serial;
  }

  next(at: Date, industryKey: string | null): FilledInvestor {
    if (this.known.length > 100 && this.dice.chance(0.25)) return this.dice.pick(this.known);
    this.serial += 1;
    const { brand, name } = this.names.next(this.serial, industryKey);
    const syllables = toSyllables(name);
    const uscc = this.dice.chance(0.6) ? usccOf(this.serial) : null;
    const investor = { id: this.dice.uuid(at), name, brand, uscc, syllables };
    const pinyin = syllables.join('');
    const kind = this.dice.weighted(KINDS);
    const instant = at.toISOString();
    this.investors.add([
      investor.id,
      name,
      firmKey(name),
      pinyin,
      syllables.map(s => s[0]).join('') || toInitials(name),
      toSortKey(name),
      uscc,
      name.slice(0, 2),
      kind,
      instant,
    ]);
    const phone = `13${this.dice.between(100_000_000, 999_999_999)}`;
    this.contacts.add([this.dice.uuid(at), investor.id, personName(this.dice), '副总经理', phone, instant]);
    if (this.known.length < 20_000) this.known.push(investor);
    return investor;
  }

  async flush(): Promise<void> {
    await this.investors.flush();
    await this.contacts.flush();
  }
}
