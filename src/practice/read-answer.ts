import { ExpressionError, evaluate, parse } from '../models/expression/index.ts';
import { spelledPlainly } from './answer-spelling.ts';

/**
 * What a reader's text means: a number, and how exact it was meant to be. `unit` is the value of one unit in the last
 * digit typed (0.1 for 1.4, 1e-5 for 3.14e-3); null where the text is an expression or a whole number, which say what
 * they mean exactly.
 */
export interface ReadAnswer {
  readonly value: number;
  readonly unit: number | null;
  /**
   * The other reading of 1,414 and of 25.088, whose sign may group thousands or start the decimals, and of 9.5 × 10−7, which
   * is a power of ten that lost its raised digits.
   */
  readonly other?: ReadAnswer;
}

/** Why a text is no number: nothing there, not one at all, or not a finite one (1/0). */
type AnswerProblem = 'empty' | 'number' | 'overflow';

const limits = { length: 80, depth: 20 };

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The number a reader typed: 0.125, 1/8, ½, √2, sqrt(2), 2√2, 50%, 25,088, 25 088, 1e-3, 1×10^-3, 10⁻³, 2^10, x = 3, with
 * full-width forms and every minus (`spelledPlainly`). A comma groups thousands where all groups have three digits and is a decimal comma
 * where it stands alone before one, two or more than three digits; dots group only beside a decimal comma or another
 * dot. Read by the site's own expression parser within its limits; nothing is ever evaluated as code.
 * Returns the value and its precision, or why there is none.
 */
export function readAnswer(source: string): ReadAnswer | AnswerProblem {
  if (source.trim() === '') return 'empty';
  if (source.length > limits.length) return 'number';
  const spelled = spelledPlainly(source);
  const text = ungrouped(spelled);
  const other = otherReading(spelled);
  const read = readingOf(text);
  return typeof read !== 'string' && other ? { ...read, other } : read;
}

function readingOf(text: string): ReadAnswer | AnswerProblem {
  if (plainNumber.test(text)) return plain(text) ?? 'overflow';
  try {
    const value = evaluate(parse(withRoots(text), { variables: [], limits: { ...limits, length: 400 } }), []);
    if (Number.isNaN(value)) return 'number';
    return Number.isFinite(value) ? { value: value === 0 ? 0 : value, unit: percentUnit(text) } : 'overflow';
  } catch (error) {
    if (error instanceof ExpressionError) return error.reason === 'number' ? 'overflow' : 'number';
    throw error;
  }
}

function plain(text: string): ReadAnswer | null {
  const value = Number(text);
  return Number.isFinite(value) ? { value, unit: unitOf(text) } : null;
}

/** 1,414 as 1.414, 25.088 as 25088, 9.5×10-7 as 9.5e-7; null for what can be read in one way only. */
function otherReading(text: string): ReadAnswer | null {
  const [, mantissa, power] = /^([+-]?\d+(?:\.\d+)?)\s*[×*·⋅]\s*10\s?-(\d{1,3})$/.exec(text) ?? [];
  if (mantissa !== undefined) return plain(`${mantissa}e-${power}`);
  const [, sign, whole, mark, rest] = /^([+-]?)([1-9]\d{0,2})([.,])(\d{3})$/.exec(text) ?? [];
  if (mark === undefined) return null;
  return plain(`${sign}${whole}${mark === ',' ? '.' : ''}${rest}`);
}

/** Numbers without the signs between thousands, and with a point for a decimal comma; commas of calls stay. */
function ungrouped(text: string): string {
  if (/[a-z]\s*\(/i.test(text) && text.includes(',')) return text;
  return text
    .replace(/\d{1,3}(?:[ '](?=\d{3}(?!\d))\d{3})+/g, (number) => number.replace(/[ ']/g, ''))
    .replace(/\d[\d.,]*/g, (number) => {
      if (/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(number) && !number.startsWith('0'))
        return number.replaceAll(',', '');
      if (/^\d{1,3}(\.\d{3})+,\d*$/.test(number) || /^\d{1,3}(\.\d{3}){2,}$/.test(number))
        return number.replaceAll('.', '').replace(',', '.');
      return number.replace(/^(\d+),(\d+)$/, '$1.$2');
    });
}

/** Roots and percents as calls and products: √2 → sqrt(2), 2√3 → 2*sqrt(3), 50% → (50/100). */
function withRoots(text: string): string {
  return text
    .replace(/([\d)])\s*√/g, '$1*√')
    .replace(/√\s*\(/g, 'sqrt(')
    .replace(/√\s*(\d+\.?\d*|\.\d+)/g, 'sqrt($1)')
    .replace(/(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)\s*%/gi, '($1/100)')
    .replace(/\)\s*%/g, ')/100')
    .replace(/(\d+\.?\d*)\s*‰/g, '($1/1000)')
    .replace(/(\d)\s*(?=(?:sqrt|pi|π|\())/g, '$1*');
}

function unitOf(number: string): number | null {
  const [mantissa, exponent = '0'] = number.toLowerCase().split('e') as [string, string?];
  const [, decimals = ''] = mantissa.split('.');
  if (decimals === '' && exponent === '0') return null;
  return 10 ** (Number(exponent) - decimals.length);
}

function percentUnit(text: string): number | null {
  const [, number] = /^[+-]?((?:\d+\.?\d*|\.\d+))\s*%$/.exec(text) ?? [];
  if (number === undefined) return null;
  const [, decimals = ''] = number.split('.');
  return 10 ** -(decimals.length + 2);
}
