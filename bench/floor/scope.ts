/** Whose rows: `all`, or a unit and a person, as the questions name them. */
export type Scope = { all: boolean; unit: string | null; staff: string };

export function scopeOf(question: URLSearchParams): Scope {
  return {
    all: question.get('reach') === 'all',
    unit: question.get('reach') === 'unit' ? question.get('home') : null,
    staff: question.get('staff') ?? '',
  };
}

/** Values of a statement, numbered as they are used. */
export class Values {
  readonly list: unknown[] = [];

  put(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/**
 * The ways in which a lead may be the viewer's, each a condition with an index of its own. Rows are walked
 * way by way and merged, because no index serves an OR in the order that is wanted.
 */
export function waysIn(scope: Scope, values: Values): string[] {
  if (scope.all) return ['TRUE'];
  const staff = values.put(scope.staff);
  const shared = `lead.id = ANY(ARRAY(SELECT lead_id FROM lead_share WHERE staff_id = ${staff}
    AND starts_on <= CURRENT_DATE AND (ends_on IS NULL OR ends_on >= CURRENT_DATE)))`;
  const unit = scope.unit === null ? [] : [`lead.responsible_unit_code = ${values.put(scope.unit)}`];
  return [...unit, `lead.officer_id = ${staff}`, shared];
}
