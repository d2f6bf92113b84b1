import { execFileSync } from 'node:child_process';

const marker = '\u0001';

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
