/** What can be wrong with a formula for a graph, by language; fetched with the words for problems. */
export const en = {
  empty: 'Type a formula.',
  name: 'an unknown name; variables are single letters (x, w, x1), e and pi are constants',
  large: 'at most 14 operations fit the drawing',
  bare: 'the formula needs at least one operation',
  constant: 'the formula needs at least one variable',
  variables: 'at most six variables',
};
export const zh = {
  empty: '请输入一个式子。',
  name: '没有这个名字；变量是单个字母（x、w、x1），e 和 pi 是常数',
  large: '图里最多放得下 14 个运算',
  bare: '式子里至少要有一个运算',
  constant: '式子里至少要有一个变量',
  variables: '最多六个变量',
};
