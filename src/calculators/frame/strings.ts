import type { Language } from '../../i18n/languages.ts';
import type { Problem } from './parameters.ts';

const en = {
  presets: 'Examples',
  result: 'Result',
  controls: 'Controls',
  more: 'More',
  formula: 'Formula with the current numbers',
  table: 'Numbers',
  how: 'How was this number computed?',
  reset: 'Reset',
  random: 'New random',
  undo: 'Undo',
  link: 'Copy link',
  copyPytorch: 'Copy PyTorch',
  copyNumpy: 'Copy NumPy',
  csv: 'Copy CSV',
  markdown: 'Copy table',
  svg: 'Save SVG',
  png: 'Save PNG',
  copied: 'Copied',
  saved: 'Saved',
  failed: 'Could not copy',
  code: 'As a program',
  codeNote: 'Runs as it stands and prints the numbers above.',
  play: 'Play',
  pause: 'Pause',
  back: 'Step back',
  forward: 'Step forward',
  speed: 'Speed',
  seed: 'Random seed',
  predict: 'Guess first',
  right: 'That is right.',
  wrong: 'Not quite.',
  users: 'Used by:',
  rows: 'Rows are separated by semicolons, numbers by commas.',
  linkProblem: 'The link asked for something this calculator cannot show:',
  problem: {
    empty: 'Type a number.',
    number: 'expected a number such as 0.5 or 1e-3',
    overflow: 'too large for float64 (the limit is 1.8e308)',
    range: 'expected {expected}; moved to the nearest',
    integer: 'expected a whole number in {expected}; rounded',
    choice: 'expected one of {expected}',
    length: 'expected {expected} entries',
    shape: 'expected a table of {expected}',
    text: 'cannot be read',
    unknown: 'unknown name; known are {expected}',
  } satisfies Record<Problem['reason'], string>,
  got: 'got',
  kept: 'The last good value stays.',
};

export type FrameWords = typeof en;

const zh: FrameWords = {
  presets: '例子',
  result: '结果',
  controls: '调节',
  more: '更多设置',
  formula: '代入当前数字的公式',
  table: '逐项数字',
  how: '这个数是怎么算出来的？',
  reset: '重置',
  random: '换一组随机数',
  undo: '撤销',
  link: '复制链接',
  copyPytorch: '复制 PyTorch',
  copyNumpy: '复制 NumPy',
  csv: '复制 CSV',
  markdown: '复制表格',
  svg: '存为 SVG',
  png: '存为 PNG',
  copied: '已复制',
  saved: '已保存',
  failed: '没能复制',
  code: '写成程序',
  codeNote: '原样即可运行，打印的就是上面的数字。',
  play: '播放',
  pause: '暂停',
  back: '后退一步',
  forward: '前进一步',
  speed: '速度',
  seed: '随机种子',
  predict: '先猜一猜',
  right: '猜对了。',
  wrong: '差一点。',
  users: '使用者：',
  rows: '行与行用分号隔开，数与数用逗号隔开。',
  linkProblem: '链接里有这个计算器给不出的内容：',
  problem: {
    empty: '请输入一个数。',
    number: '应为数字，例如 0.5 或 1e-3',
    overflow: '超出 float64 的范围（上限约 1.8e308）',
    range: '应在 {expected} 之间；已改为最近的值',
    integer: '应为 {expected} 之间的整数；已取整',
    choice: '应为其中之一：{expected}',
    length: '应有 {expected} 项',
    shape: '应为 {expected} 的表',
    text: '无法读懂',
    unknown: '没有这个名字；可用的有 {expected}',
  },
  got: '收到的是',
  kept: '保留上一个有效的值。',
};

export const frameWords: Record<Language, FrameWords> = { zh, en };

/** A problem as a sentence in the reader's language. */
export function describe(problem: Problem, words: FrameWords, reasons: Record<string, string> = {}): string {
  const own = problem.detail === undefined ? undefined : (reasons[problem.detail] ?? problem.detail);
  const what = own ?? words.problem[problem.reason].replace('{expected}', problem.expected ?? '');
  const place = problem.position === undefined ? '' : ` (${problem.position + 1})`;
  const moved = problem.reason === 'range' || problem.reason === 'integer';
  const got = problem.got === '' ? '' : `${words === zh ? '，' : '; '}${words.got} ${problem.got}`;
  const end = words === zh ? '。' : '. ';
  return `${what}${place}${moved || problem.reason === 'empty' ? '' : got}${what.endsWith('。') || what.endsWith('.') ? '' : end}${moved || problem.reason === 'unknown' ? '' : words.kept}`;
}
