import { describe, expect, it } from 'vitest';
import type { RowErrorCode } from './issue';
import { fileRefusalSentence, issueSentence, refusalSentence, warningSentence } from './messages';

const issue = (code: RowErrorCode, text: string) => ({ cell: 'G12', column: 6, code, text });

describe('sentences', () => {
  it('name the cell and quote what stood there', () => {
    expect(issueSentence(issue('AMOUNT_INVALID', '3-5亿'))).toBe(
      'G12：金额“3-5亿”不是一个确定的数或缺少单位，请填一个数字',
    );
    expect(issueSentence(issue('STAGE_UNKNOWN', ''))).toBe('G12：没有填写项目阶段');
  });

  it('stay on one line and of readable length', () => {
    const sentence = issueSentence(issue('TOWN_UNKNOWN', `a\r\n${'长'.repeat(10_000)}`));
    expect(sentence).not.toMatch(/[\r\n]/);
    expect(sentence.length).toBeLessThan(80);
  });

  it('say what a double repeats', () => {
    const issues = [issue('TITLE_MISSING', ''), issue('DUPLICATE_ROW', '甲')];
    expect(refusalSentence(issues, { lead: 'ZJ-1' })).toBe(
      'G12：没有填写项目名称；G12：项目“甲”与已有项目重复（同一投资方、同一项目名称），见线索 ZJ-1',
    );
    expect(refusalSentence(issues, { sheet: '台账', row: 3 })).toContain('见工作表“台账”第3行');
  });

  it('exist for files and warnings', () => {
    expect(fileRefusalSentence('FILE_TOO_BIG')).toContain('20 MB');
    expect(warningSentence('AMOUNT_APPROX')).toContain('约数');
  });
});
