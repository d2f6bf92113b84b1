// Installs what the project needs and does not have yet. Plain JavaScript for any Node from 20 on: it runs before
// anything is installed. `--browser` also makes sure of a Chromium for the browser tests.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { installed, ticking } from './progress.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.cache', 'tangent', 'installed');
const windows = process.platform === 'win32';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`node: expected version 20 or newer; got ${process.versions.node}`);

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (stamped !== lock) {
  const stop = ticking('Installing the dependencies (once)', installed(root));
  const npm = spawn(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: windows,
    },
  );
  const code = await new Promise((resolve) => {
    npm.once('error', () => resolve(1));
    npm.once('exit', (code) => resolve(code ?? 1));
  });
  stop();
  if (code !== 0) fail(`npm ci: expected it to end well; got exit code ${code}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

if (process.argv.includes('--browser') && !findBrowser()) installBrowser();

function installBrowser() {
  const asRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && asRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests (once) …');
    try {
      run('apt-get', ['update', '-qq']);
      const install = ['install', '-y', '-qq', '--no-install-recommends', 'fonts-noto-cjk'];
      try {
        run('apt-get', [...install, 'chromium-headless-shell']);
      } catch {
        run('apt-get', [...install, 'chromium']);
      }
    } catch {
      // Playwright's own download is the next best source.
    }
  }
  if (!findBrowser()) {
    try {
      run(process.execPath, [
        join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
        'install',
        'chromium',
      ]);
    } catch {
      fail('browser: expected Chrome or Chromium (set CHROME_PATH, or install one); got none');
    }
  }
}

function run(command, args) {
  execFileSync(command, args, { cwd: root, stdio: 'inherit', shell: windows });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
