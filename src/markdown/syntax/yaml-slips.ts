import { quote } from '../base/problem.ts';

/** An error of the YAML parser. */
interface YamlError {
  code: string;
  message: string;
}

/** Errors that come of a text without quotes. */
const unquoted = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'UNEXPECTED_TOKEN',
  'MULTILINE_IMPLICIT_KEY',
]);
/** What a text cannot start with or hold without quotes. */
const yamlSigns = /^[@`%*&!|>{}[\],?-]|:(?:\s|$)|\s#/;

/**
 * What is wrong with a line of YAML, in words: nearly always a text with signs of YAML in it that needs quotes. `line` is
 * the line on which the parser stopped, at `column`.
 */
export function yamlSlip({ code, message }: YamlError, line: string, column: number): string {
  if (code === 'TAB_AS_INDENT') return 'expected spaces before a key; got a tab';
  if (code === 'DUPLICATE_KEY')
    return `expected each key once; got ${quote(/^[^:]*/.exec(line.slice(column - 1))![0].trim())} a second time`;
  const [, key, text] = /^\s*(?:- )?([\w-]+):[ \t]+([^"'].*?)\s*$/.exec(line) ?? [];
  if (key !== undefined && text !== undefined && unquoted.has(code) && yamlSigns.test(text))
    return quotes(key, text);
  return `expected YAML; got an error: ${message}`;
}

/** Asks for quotes around a text, showing how. */
export function quotes(key: string, text: string): string {
  return `${key}: expected quotes around a text with signs of YAML in it, ${key}: ${JSON.stringify(text)}; got ${quote(text)}`;
}

/** What is wrong with front matter that holds no keys at all: its first line is shown. */
export function noKeys(lines: readonly string[]): string {
  const line = lines.find((one) => one.trim() !== '' && !one.trim().startsWith('#')) ?? '';
  const [, key, wide, text] = /^([\w-]+)(?:(：)\s*|:)(\S.*)$/.exec(line) ?? [];
  const fault = wide ? 'with a colon of half width' : 'with a space after the colon';
  if (key !== undefined)
    return `expected lines \`key: value\`, ${fault}, ${key}: ${text}; got ${quote(line)}`;
  return 'expected lines `key: value`; got something else';
}
