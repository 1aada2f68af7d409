import { z } from 'zod';
import { LINE_FIGURES, TABLE_FIGURES, type TableFigure } from './report/figure';

const number = z.number().nullable();

const numbers = z
  .object({ month: z.number(), ytd: z.number(), prior: number, growth: number, target: number, done: number })
  .describe('个数以百分之一个计，金额以整元计；增幅和完成率以千分之一计')
  .meta({ id: 'FigureNumbers' });

const figures = z.object(
  Object.fromEntries(TABLE_FIGURES.map(figure => [figure, numbers])) as Record<TableFigure, typeof numbers>,
);
const row = z.object({ key: z.string(), name: z.string(), figures }).meta({ id: 'ReportRow' });
const table = z.object({ rows: z.array(row), total: row }).meta({ id: 'ReportTable' });

/** The month report as the page prints it, in numbers. */
export const reportAnswer = z
  .object({
    month: z.string(),
    scope: z.string(),
    scopeName: z.string(),
    status: z.enum(['open', 'closed']),
    cutOffAt: z.string(),
    tables: z.object({ industry: table, unit: table }),
    lines: z.array(
      z.object({ figure: z.enum(LINE_FIGURES), name: z.string(), unit: z.enum(['个', '万元']), numbers }),
    ),
    notes: z.array(z.string()),
  })
  .meta({ id: 'MonthlyReport' });
