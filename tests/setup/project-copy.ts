import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the project, to check what is written into it as an author would; remove it when done. */
export function projectCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'tangent-'));
  const folders = ['src', 'content', 'public', 'tests'];
  const files = ['package.json', 'astro.config.mjs', 'tsconfig.json', '.biome.json', 'README.md'];
  for (const name of [...folders, ...files]) {
    if (existsSync(name))
      cpSync(name, join(copy, name), {
        recursive: true,
        filter: (path) => !/tests[\\/](?:golden[\\/]cases|browser|setup)/.test(path),
      });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Runs Node in a folder, as from a fresh shell. */
export function nodeIn(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST$|VITE_)/.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** Builds a copy's site, uncompressed: that is no author's matter, and half of the time. */
export function buildIn(copy: string, env: Record<string, string>) {
  writeFileSync(
    join(copy, 'src', 'build', 'compress.ts'),
    'export const compress = async (...[, , , , ready]: [unknown, unknown, unknown, unknown, () => void]) => ready();\n',
  );
  return nodeIn(copy, ['node_modules/astro/bin/astro.mjs', 'build'], env);
}
