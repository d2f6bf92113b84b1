import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type Note, slugOf } from '../contents.ts';

const marker = '\u0001';
let found: ReadonlyMap<string, string> | undefined;

/**
 * The day of a note's last change, 2026-11-30: of the last commit that changed its file, else what its front matter says.
 * Undefined where neither is known. It comes from the commit alone, so that builds of one commit are alike wherever and
 * whenever they are made.
 */
export function changedOn(note: Note): string | undefined {
  found ??= daysIn(resolve(process.env.CONTENT_DIR ?? 'content'));
  const language = note.id.slice(0, note.id.indexOf('/'));
  return found.get(`${language}/${slugOf(note)}.md`) ?? (note.data.changed || undefined);
}

/**
 * By file, from the folder on, the day of the last commit that changed it. Empty without git, outside of a repository and
 * in a clone without history, where every file seems to have come with the last commit.
 */
export function daysIn(folder: string): Map<string, string> {
  const git = (...command: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...command], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() !== 'false') return new Map();
    return daysOf(git('log', `--format=${marker}%cs`, '--name-only', '--relative', '--', '.'));
  } catch {
    return new Map();
  }
}

/** Of a log, newest first, the first day at which each file stands. */
function daysOf(log: string): Map<string, string> {
  const days = new Map<string, string>();
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith(marker)) day = line.slice(marker.length);
    else if (line !== '' && !days.has(line)) days.set(line, day);
  }
  return days;
}
