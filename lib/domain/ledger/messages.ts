import type { FileRefusalCode, RowErrorCode, RowIssue, RowWarningCode } from './issue';
import type { RepeatOf } from './repeated-row';

const FILE_SENTENCES: Readonly<Record<FileRefusalCode, string>> = {
  FILE_NOT_XLSX: '这个文件不是可读取的 xlsx 工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx（不加密码）再导入',
  FILE_TOO_BIG: '文件超过 20 MB，请删去图片等附件，或拆成几个文件再导入',
  FILE_INFLATES_TOO_BIG: '文件解压后超过 200 MB，请另存为只含数据的新工作簿再导入',
  FILE_XML_FORBIDDEN:
    '文件内含不允许的文档类型声明（DOCTYPE），为安全起见不予读取，请用 Excel 或 WPS 另存后再导入',
  FILE_TOO_MANY_ROWS: '项目超过 100,000 行，请拆成几个文件再导入',
  FILE_ENCRYPTED: '文件设了打开密码，无法读取；请在 Excel 或 WPS 里取消密码，另存后再导入',
  FILE_HAS_MACROS: '文件含有宏，为安全起见不予读取；请另存为不含宏的 .xlsx 再导入',
  FILE_NOT_TEXT: '这个 CSV 文件里有不是文字的内容，无法读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入',
  FILE_LINE_TOO_LONG: '这个 CSV 文件的一行超过 1 MB 或 1,000 列，不像台账；请核对文件，或另存为 .xlsx 再导入',
  SHEET_TRANSPOSED:
    '表格的行列是颠倒的：栏目名称写在第一列。请在 Excel 里复制后“选择性粘贴—转置”，让每个项目占一行',
  HEADER_NOT_FOUND:
    '没有找到表头：可见工作表的前 15 行里，应有“项目名称”或“投资方”一栏，并且至少四栏是台账常用的栏目',
};

const ERROR_SENTENCES: Readonly<Record<RowErrorCode, (text: string) => string>> = {
  TITLE_MISSING: () => '没有填写项目名称',
  INVESTOR_MISSING: () => '没有填写投资方',
  TOWN_MISSING: () => '没有填写镇街或平台',
  TOWN_UNKNOWN: text => `镇街或平台“${text}”不在名录里，请核对名称`,
  INDUSTRY_UNKNOWN: text => `产业“${text}”不在产业目录里，请改用目录中的名称`,
  STAGE_UNKNOWN: text =>
    text === '' ? '没有填写项目阶段' : `阶段“${text}”无法识别，请改用在谈、评审、签约等规定的阶段名称`,
  AMOUNT_INVALID: text => `金额“${text}”不是一个确定的数或缺少单位，请填一个数字`,
  AMOUNT_IMPLAUSIBLE: text => `金额“${text}”超过1000亿元，请检查单位是否写错`,
  DATE_INVALID: text => `日期“${text}”不是一个确定的日子，请写成 2024-3-5 这样的日期`,
  DATE_FUTURE: text => `日期“${text}”晚于填报日期，请核对`,
  USCC_FORMAT: text => `统一社会信用代码“${text}”的格式不对，应为18位数字和大写字母，并以文本格式填写`,
  USCC_CHECK: text => `统一社会信用代码“${text}”的校验位不对，请核对是否抄错`,
  CODE_UNKNOWN: text => `没有编号为“${text}”的线索，请核对编号；新项目请把编号留空`,
  UNIT_NOT_YOURS: text => `“${text}”不属于你的单位，这一行请由该单位或指挥部办公室导入`,
  LEAD_NOT_YOURS: () => '这条线索已在库，但不由你修改',
  DUPLICATE_ROW: text => `项目“${text}”与已有项目重复（同一投资方、同一项目名称）`,
};

const WARNING_SENTENCES: Readonly<Record<RowWarningCode, string>> = {
  AMOUNT_APPROX: '金额是约数，已按所写数字记入，请核实',
  AMOUNT_BLANK: '没有填写计划总投资',
  AMOUNT_FOREIGN: '金额以美元填写，已记作外资，不折算成人民币',
  AMOUNT_LOW: '金额不到100万元，请检查单位',
  DATE_BLANK: '没有填写首次接触日期',
  DATE_MONTH_ONLY: '日期只写到月份，已按当月1日记入',
  DATE_SERIAL: '日期是 Excel 的日期序号，已换算成日期',
  DATE_YEAR_ASSUMED: '日期没有写年份，已按填报日期之前最近的一次记入',
  FIXED_OVER_TOTAL: '固定资产投资大于计划总投资，请核对',
  INDUSTRY_BLANK: '没有填写产业',
  INDUSTRY_INACTIVE: '所填产业现已停用',
  PHONE_INVALID: '联系电话不是有效的手机号或固定电话，未记入',
  TOWN_OLD_NAME: '镇街用的是旧名，已记到现在的镇街',
};

const LONGEST_QUOTE = 30;

/** Why a whole file is refused, as a sentence. */
export function fileRefusalSentence(code: FileRefusalCode): string {
  return FILE_SENTENCES[code];
}

/** Why a cell makes its row refused, with the address: 「G12：金额“3-5亿”不是一个确定的数…」. */
export function issueSentence(issue: RowIssue): string {
  return `${issue.cell}：${ERROR_SENTENCES[issue.code](quoted(issue.text))}`;
}

/** All reasons of a refused row in one text, naming what a duplicate repeats. */
export function refusalSentence(issues: readonly RowIssue[], repeats: RepeatOf | null): string {
  const sentences = issues.map(issue =>
    issue.code === 'DUPLICATE_ROW' && repeats !== null
      ? `${issueSentence(issue)}，见${placeOf(repeats)}`
      : issueSentence(issue),
  );
  return sentences.join('；');
}

/** What the office should look at in an accepted row. */
export function warningSentence(code: RowWarningCode): string {
  return WARNING_SENTENCES[code];
}

function placeOf(repeats: RepeatOf): string {
  return 'lead' in repeats ? `线索 ${repeats.lead}` : `工作表“${repeats.sheet}”第${repeats.row}行`;
}

/** A cell's text fit for one line: no line breaks, and cut where it is long. */
function quoted(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).join('')}…` : line.join('');
}
