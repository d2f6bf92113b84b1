const opening = /^((?:[\s>]|[-*+]\s|\d+[.)]\s)*)\$\$(.*)$/;
const codeFence = /^[\s>]*(`{3,}|~{3,})/;
const quotePrefix = /^[\s>]*/;

/**
 * Displayed formulas as old notes write them, with TeX on the line of their `$$`, put on one line each, because Markdown
 * would take their lines for lists or headings (`+ b`, `= c`) and read on past their end. The lines they leave stay as
 * empty ones, so that every other line keeps its number. What is not closed before an empty line stays as it is.
 */
export function joinOldFormulas(lines: readonly string[]): string[] {
  const result = [...lines];
  let code: string | null = null;
  for (let index = 0; index < result.length; index++) {
    const line = result[index]!;
    const fence = codeFence.exec(line)?.[1];
    if (fence && (code === null || fence.startsWith(code))) code = code === null ? fence : null;
    const [, prefix, rest] = code === null ? (opening.exec(line) ?? []) : [];
    if (prefix === undefined || rest === undefined || rest.includes('$$')) continue;
    const end = endOf(result, index);
    if (end === null) continue;
    const last = result[end]!.replace(quotePrefix, '');
    if (rest.trim() === '' && /^\$+\s*$/.test(last)) {
      index = end;
      continue;
    }
    const inner = result.slice(index + 1, end + 1).map((one) => one.replace(quotePrefix, ''));
    result[index] = `${prefix}$$${[rest, ...inner].join(' ').trimEnd()}`;
    for (let gone = index + 1; gone <= end; gone++) {
      result[gone] = quotePrefix.exec(result[gone]!)![0].trimEnd();
    }
    index = end;
  }
  return result;
}

/** The line on which a formula that opens at `start` ends, null if none does before an empty line. */
function endOf(lines: readonly string[], start: number): number | null {
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (/\$\$\s*$/.test(line)) return index;
    if (line.trim() === '') return null;
  }
  return null;
}
