import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { type Problem, quote } from '../../src/markdown/base/problem.ts';
import { visit } from '../../src/markdown/base/visit.ts';

/** Words that search finds and no note writes, with what to write. */
const deprecated: Record<string, string> = {
  冲量: '动量',
  牛顿动量: 'Nesterov 动量',
  自适应动量估计: '自适应矩估计',
  批正则化: '批量归一化',
  递归神经网络: '循环神经网络',
  细胞状态: '单元状态',
  震荡: '振荡',
  梯度弥散: '梯度消失',
};
/** Where one of them may stand, and how often: a word readers meet elsewhere, named once to be told apart. */
const allowed: Record<string, Record<string, number>> = { lstm: { 细胞状态: 1 } };

const han = /\p{Script=Han}/u;
const western = /[\p{Script=Latin}\p{Script=Greek}\d%°]/u;
const fullWidth = /[，。；：？！、（）“”‘’《》「」…—]/u;
const halfWidth = /[,;:?!()]/;

interface Sign {
  /** One character, or a whole formula or piece of code. */
  text: string;
  kind: 'han' | 'western' | 'insert' | 'full' | 'half' | 'space' | 'quote' | 'edge' | 'other';
  line: number;
  column: number;
}

/** What the typography of a Chinese note gets wrong, with its places. */
export function lintChinese(source: string, slug: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const counts = new Map<string, number>();
  for (const { text, line, column } of proseOf(lines)) {
    const signs = signsOf(text, line, column);
    for (const sign of signs) {
      if (
        (sign.kind === 'insert' || sign.kind === 'other') &&
        sign.text.startsWith('$') &&
        han.test(sign.text)
      ) {
        problems.push({
          file,
          line,
          column: sign.column,
          message: `formula: expected no Chinese; got ${quote(sign.text)}`,
        });
      }
    }
    for (const { sign, message } of spacing(signs)) {
      problems.push({ file, line: sign.line, column: sign.column, message });
    }
    for (const [word, better] of Object.entries(deprecated)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        if (counts.get(word)! <= (allowed[slug]?.[word] ?? 0)) continue;
        problems.push({ file, line, column: column + at, message: `word: expected ${better}; got ${word}` });
      }
    }
  }
  problems.push(...literalStars(source, file));
  return problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

function spacing(signs: readonly Sign[]): { sign: Sign; message: string }[] {
  const found: { sign: Sign; message: string }[] = [];
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1];
    if (sign.kind === 'quote') found.push({ sign, message: `quote: expected “ ” or ‘ ’; got ${sign.text}` });
    if (!next) continue;
    const add = (message: string, at = next) => found.push({ sign: at, message });
    const pair = `${sign.text}${next.text}`;
    const isHan = sign.kind === 'han';
    const nextHan = next.kind === 'han';
    const inline = (kind: Sign['kind']) => kind === 'western' || kind === 'insert';
    // A degree or percent sign belongs to the number before it.
    const joined = next.text === '%' || next.text === '°';
    if ((isHan && inline(next.kind) && !joined) || (inline(sign.kind) && nextHan)) {
      add(`space: expected one between Chinese and other script; got ${quote(pair)}`);
    }
    if (isHan && next.kind === 'half') add(`punctuation: expected the full-width form; got ${quote(pair)}`);
    if (sign.kind === 'half' && nextHan)
      add(`punctuation: expected the full-width form; got ${quote(pair)}`, sign);
    if (sign.kind === 'full' && next.kind === 'space') {
      add(`space: expected none beside full-width punctuation; got ${quote(sign.text)} and a space`);
    }
    if (sign.kind === 'space' && next.kind === 'full') {
      add(`space: expected none beside full-width punctuation; got a space and ${quote(next.text)}`, sign);
    }
    if (sign.kind === 'space' && next.kind === 'space') add('space: expected one; got two');
    const after = signs[index + 2];
    if (isHan && next.text === '.' && (!after || after.kind === 'han' || after.kind === 'space')) {
      add(`punctuation: expected 。; got ${quote(pair)}`);
    }
  }
  return found;
}

/** The stretches of a note that readers read: lines, table cells, titles; not code blocks and displayed formulas. */
function* proseOf(lines: readonly string[]): Generator<{ text: string; line: number; column: number }> {
  let fence: string | null = null;
  let front = lines[0] === '---';
  for (const [index, whole] of lines.entries()) {
    const line = index + 1;
    if (front) {
      if (index > 0 && whole === '---') front = false;
      const [, head, value] = /^((?:title|summary|objectives):\s*["']?)(.*?)["']?$/.exec(whole) ?? [];
      if (value) yield { text: value, line, column: head!.length + 1 };
      continue;
    }
    const content = whole.replace(/^[\s>]*/, '');
    if (fence !== null) {
      if (content.startsWith(fence)) fence = null;
      continue;
    }
    const opened = /^(`{3,}|~{3,}|\$\$)/.exec(content)?.[1];
    if (opened) {
      const oneLine = opened === '$$' && content.length > 2 && content.endsWith('$$');
      if (!oneLine) fence = opened;
      continue;
    }
    const title = /^:{2,}.*?\btitle="([^"]*)"/.exec(content)?.[1];
    if (content.startsWith('::')) {
      if (title !== undefined) yield { text: title, line, column: whole.indexOf(title) + 1 };
      continue;
    }
    if (/^\|?[\s:|-]+\|?$/.test(content)) continue;
    const [prefix] =
      /^[\s>]*(?:(?:[-*+]|\d+\.)\s+)?(?:\[[ x]\]\s+)?(?:#{1,6}\s+)?(?:hint:\s*)?(?:\[\^[^\]]+\]:\s*)?/.exec(
        whole,
      )!;
    const text = whole
      .slice(prefix.length)
      .replace(/\s*\{#[^}]+\}\s*$/, '')
      .trimEnd();
    yield { text, line, column: prefix.length + 1 };
  }
}

const pieces =
  /(?<code>`+[^`]*`+)|(?<math>\$[^$]+\$)|(?<cite>\[@[^\]]*\])|(?<silent>\*\*|\[\^[^\]]*\]|!?\[|\]\([^)]*\)|<[^>]*>)|(?<cell>\s*\|\s*)|(?<char>.)/gsu;

/** A line as a row of signs; marks that show nothing are left out, a cell's border is an edge. */
function signsOf(text: string, line: number, column: number): Sign[] {
  const signs: Sign[] = [];
  for (const match of text.matchAll(pieces)) {
    const { code, math, cite, silent, cell, char } = match.groups!;
    if (silent !== undefined) continue;
    const place = { line, column: column + match.index };
    if (code !== undefined || math !== undefined)
      signs.push({ text: code ?? math!, kind: 'insert', ...place });
    else if (cite !== undefined || cell !== undefined) signs.push({ text: '', kind: 'edge', ...place });
    else signs.push({ text: char!, kind: kindOf(char!), ...place });
  }
  return signs;
}

function kindOf(character: string): Sign['kind'] {
  if (han.test(character)) return 'han';
  if (western.test(character)) return 'western';
  if (fullWidth.test(character)) return 'full';
  if (character === ' ') return 'space';
  if (character === '"' || character === "'") return 'quote';
  return halfWidth.test(character) ? 'half' : 'other';
}

/** `**` that Markdown did not take for bold: it closes after punctuation, or opens before it. */
function literalStars(source: string, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(unified().use(remarkParse).parse(source), 'text', (node) => {
    const at = node.value.indexOf('**');
    if (at < 0 || !node.position) return;
    const { line, column } = node.position.start;
    const place = node.value.slice(0, at).includes('\n') ? { line, column } : { line, column: column + at };
    problems.push({
      file,
      ...place,
      message: `bold: expected ** beside a word; got ${quote(node.value.slice(Math.max(at - 4, 0), at + 6))}`,
    });
  });
  return problems;
}
