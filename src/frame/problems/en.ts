import { inWords } from './in-words.ts';

export const describe = inWords({
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
  },
  expression: {
    length: 'the formula is too long',
    depth: 'nested too deeply',
    character: 'this character belongs to no number, name or operator',
    number: 'this number is too large for float64',
    call: 'a function needs its parenthesis, as in exp(x)',
    arguments: 'the function needs another number of arguments',
    operand: 'a number, a name or a parenthesis is missing',
    operator: 'an operator is missing; multiplication is written x*y',
    parenthesis: 'a parenthesis is not closed',
  },
  got: '; got',
  end: '. ',
  kept: 'The last good value stays.',
});
