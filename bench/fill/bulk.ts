import type pg from 'pg';

/** Column names with their PostgreSQL types, in order. */
export type Columns = readonly (readonly [name: string, type: string])[];

/** Many rows in one statement: one array a column, opened by unnest. Whoever fills says when to flush. */
export class BulkTable {
  private rows: unknown[][] = [];
  written = 0;

  constructor(
    private readonly client: pg.Client,
    private readonly table: string,
    private readonly columns: Columns,
    /** How a column's value is made of what is sent, by name; `$` stands for it. */
    private readonly made: Record<string, string> = {},
  ) {}

  add(row: unknown[]): void {
    this.rows.push(row);
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) return;
    const rows = this.rows;
    this.rows = [];
    const names = this.columns.map(([name]) => name);
    const values = names.map(name => (this.made[name] ?? '$').replace('$', `sent.${name}`));
    const arrays = this.columns.map(([, type], index) => `$${index + 1}::${type}[]`);
    await this.client.query({
      name: `fill-${this.table}`,
      text: `INSERT INTO ${this.table} (${names.join(', ')}) SELECT ${values.join(', ')}
        FROM unnest(${arrays.join(', ')}) AS sent(${names.join(', ')})`,
      values: this.columns.map((_, index) => rows.map(row => row[index])),
    });
    this.written += rows.length;
  }
}
