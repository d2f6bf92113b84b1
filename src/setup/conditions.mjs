// What a request asks of a file besides its name: an encoding, a part, or nothing where the browser has it already (RFC 9110).

/** Whether a browser takes an encoding; `br;q=0` refuses it. */
export function takes(accepted, name) {
  return String(accepted ?? '')
    .split(',')
    .map((one) =>
      one
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .some(([coding, ...weights]) => coding === name && !weights.some((one) => /^q=0(\.0*)?$/.test(one)));
}

/** Name of a file's content in an encoding: another one whenever the file was written anew. */
export function tagOf({ size, mtimeMs }, encoding = '') {
  return `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${encoding && `-${encoding}`}"`;
}

/** Whether a browser says that it has just this content. A tag that it names counts more than a time. */
export function isKept(asked, tag, changed) {
  const tags = asked['if-none-match'];
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  return !isLater(changed, asked['if-modified-since']);
}

/**
 * The part of a file that a request wants, both ends within it; null for the whole file, also where several parts are
 * asked for, the form is none or the file is another one by now; 'none' where the file ends before the part.
 */
export function partOf(asked, tag, { size, mtime }) {
  const condition = asked['if-range'];
  const same =
    condition === undefined || (/^"/.test(condition) ? condition === tag : !isLater(mtime, condition));
  const [, from, to] = (same && /^bytes=(\d*)-(\d*)$/.exec(asked.range ?? '')) || [];
  if (from === undefined || from + to === '') return null;
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'none' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  if (to !== '' && Number(to) < Number(from)) return null;
  const start = Number(from);
  return start >= size ? 'none' : { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** Whether something changed after a time that a browser names, in whole seconds; also where it names none. */
function isLater(changed, named) {
  const time = Date.parse(named ?? '');
  return Number.isNaN(time) || Math.floor(changed.getTime() / 1000) * 1000 > time;
}
