import { inWords } from './in-words.ts';

export const describe = inWords({
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
  expression: {
    length: '式子太长',
    depth: '嵌套太深',
    character: '这个字符不属于数、名字或运算符',
    number: '这个数超出 float64 的范围',
    call: '函数后面要有括号，例如 exp(x)',
    arguments: '函数的参数个数不对',
    operand: '这里缺一个数、名字或括号',
    operator: '这里缺运算符；乘法要写成 x*y',
    parenthesis: '括号没有闭合',
  },
  got: '，收到的是',
  end: '。',
  kept: '保留上一个有效的值。',
});
