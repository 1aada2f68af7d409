import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' });
// bigint as number: no sum of yuan of this county leaves the safe integers.
pg.types.setTypeParser(20, Number);

const names = new Map<string, string>();

/** Rows of a statement that is prepared on its first use. */
export async function rowsOf<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return (await pool.query<T>({ name, text, values })).rows;
}
