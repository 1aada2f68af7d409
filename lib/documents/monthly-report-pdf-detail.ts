import type { Content, TableCell } from 'pdfmake/interfaces';
import { DETAIL_HEADS, detailCells, type ReportLead, yiText } from '../domain/report/detail';
import { safeText } from './cell-text';
import { center, right } from './pdf-cell';

/** Lines of sheet 明细 that a pdf prints; the workbook has them all. */
export const PDF_LEADS = 1_000;

const DETAIL_WIDTHS = [16, 40, '*', 36, 28, 28, 24, 18, 28, 30, 28, 28, 20, 20, 22, 66, 54, 40, 30, 18, 32];

/** Sheet 明细 for the pdf, with a sentence where the rest stands in the workbook. */
export function detailOf(leads: readonly ReportLead[]): Content[] {
  const shown = leads.slice(0, PDF_LEADS);
  const rest = `共${leads.length}条，本文件列出前${PDF_LEADS}条，全部线索见同名 Excel 文件的「明细」表。`;
  const rows = shown.map((lead, index) =>
    detailCells(lead, index + 1).map((value, column): TableCell => {
      if (typeof value === 'number') return right(column === 0 ? String(value) : yiText(value));
      return { text: value === null ? '—' : safeText(value) };
    }),
  );
  return [
    { text: '线索明细', fontSize: 11, bold: true, alignment: 'center', pageBreak: 'before' },
    { text: leads.length > PDF_LEADS ? rest : `共${leads.length}条`, fontSize: 7, margin: [0, 2, 0, 2] },
    {
      layout: 'official',
      fontSize: 5,
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: DETAIL_WIDTHS,
        body: [DETAIL_HEADS.map(text => center(text, { bold: true })), ...rows],
      },
    },
  ];
}
