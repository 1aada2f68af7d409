import { colToLetter, type DataValidation, writeXlsx } from 'hucre/xlsx';
import type { LedgerVocabulary } from '@/lib/domain/ledger/vocabulary';
import { isStageKey, stageName } from '@/lib/domain/stage';

const ROWS = 500;
const OPTIONS = '选项';
const HEADS = [
  ['项目名称', 30],
  ['投资方', 30],
  ['统一社会信用代码', 22],
  ['镇街或平台', 16],
  ['产业', 16],
  ['外招/内生', 10],
  ['来源地', 12],
  ['计划总投资(万元)', 16],
  ['其中固定资产投资(万元)', 20],
  ['其中外资(万美元)', 16],
  ['用地(亩)', 10],
  ['首次接触日期', 14],
  ['阶段', 10],
  ['联系人', 12],
  ['联系电话', 16],
  ['跟踪人', 12],
  ['进展情况', 40],
  ['线索编号', 16],
] as const;
type Head = (typeof HEADS)[number][0];

const PLACES = [
  ...[
    '杭州',
    '宁波',
    '温州',
    '绍兴',
    '金华',
    '台州',
    '嘉兴',
    '湖州',
    '上海',
    '苏州',
    '无锡',
    '南京',
    '深圳',
    '广州',
  ],
  ...['东莞', '北京', '天津', '重庆', '成都', '武汉', '长沙', '西安', '合肥', '青岛', '厦门', '香港', '台湾'],
];

const NOTES = [
  ['怎样填写'],
  ['1. 在“台账”一页里，每个项目占一行；项目名称、投资方、镇街或平台必须填写。'],
  ['2. 镇街或平台、产业、外招/内生、阶段请从下拉框里选；来源地可以选，也可以自己写。'],
  ['3. 金额只写数字，单位是万元；外资单位是万美元，不折算、不相加。'],
  ['4. 日期写成 2025-3-5 这样的日子；只知道月份时写 2025年3月。'],
  ['5. 线索编号留空就是新项目；填了我们系统里的编号（如 ZJ2025-00017），就更新那一条。'],
  [
    '6. 已在库的项目（同一投资方、同一名称）会更新金额、用地、首次接触日期和来源地；阶段和责任单位不随导入变动。',
  ],
  ['7. 填好后在“导入台账”上传，先看核对结果，确认后才写入，可以整批撤回。'],
];

/** The words a column allows; a list longer than a formula may be stands on a hidden sheet. */
function choicesOf({ units, industries, stages }: LedgerVocabulary): Partial<Record<Head, string[]>> {
  return {
    镇街或平台: units.filter(({ kind }) => /^(town|platform|enclave)$/.test(kind)).map(({ name }) => name),
    产业: industries.filter(({ active }) => active).map(({ name }) => name),
    '外招/内生': ['外招', '内生'],
    来源地: PLACES,
    阶段: stages.flatMap(({ key, aliases }) => {
      const name = isStageKey(key) ? stageName(key) : key;
      return aliases.includes(name) ? [name] : aliases.slice(0, 1);
    }),
  };
}

/** A blank ledger: how to fill it, the heads, empty rows with drop-downs. Comes back through the import clean. */
export async function ledgerTemplate(vocabulary: LedgerVocabulary): Promise<Uint8Array> {
  const choices = Object.entries(choicesOf(vocabulary));
  const longest = Math.max(...choices.map(([, words]) => words.length));
  const options = Array.from({ length: longest }, (_, row) => choices.map(([, words]) => words[row] ?? null));
  const dataValidations = choices.map(([head, words], at): DataValidation => {
    const column = colToLetter(HEADS.findIndex(([name]) => name === head));
    const list = colToLetter(at);
    return {
      type: 'list',
      formula1: `${OPTIONS}!$${list}$1:$${list}$${words.length}`,
      allowBlank: true,
      // 来源地 is free: the list only spares typing.
      showErrorMessage: head !== '来源地',
      errorTitle: head,
      errorMessage: '请从下拉框里选择。',
      range: `${column}2:${column}${ROWS + 1}`,
    };
  });
  return writeXlsx({
    sheets: [
      { name: '填写说明', rows: NOTES, columns: [{ width: 100 }] },
      {
        name: '台账',
        rows: [HEADS.map(([head]) => head)],
        columns: HEADS.map(([, width]) => ({ width })),
        dataValidations,
        freezePane: { rows: 1, columns: 1 },
      },
      { name: OPTIONS, rows: options, hidden: true },
    ],
  });
}
