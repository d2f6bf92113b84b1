import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeHosting } from '../../src/build/hosting.ts';
import { Policy } from '../../src/build/policy.ts';
import { siteServer } from '../../src/setup/serve.mjs';

const policy = "default-src 'none'; img-src 'self'";
const unframed = "frame-ancestors 'none'";
const hasNginx = spawnSync('nginx', ['-v']).status === 0;

test('pictures of other sites are allowed where a page has one, and only there', () => {
  const allowed = (html: string) => {
    const one = new Policy();
    one.survey(html);
    return /img-src ([^;]*)/.exec(one.policy())![1];
  };
  expect(allowed('<img alt="" src="/a.png"><a href="https://x.example">x</a>')).toBe("'self' data: blob:");
  expect(allowed('<img alt="" src="https://x.example/a.png">')).toBe("'self' data: blob: https:");
});

test('the policy knows the hashes of scripts, not of data', () => {
  const one = new Policy();
  one.survey('<script>run()</script><script type="application/ld+json">{}</script>');
  expect(one.policy().match(/'sha256-/g)).toHaveLength(1);
  expect(one.rewrite('<meta charset="utf-8">')).toContain(`content="${one.policy()}"`);
});

/** A site of a few files below `base`, and the folder that a host would serve. */
function placed(base: string): { root: string; site: string } {
  const root = mkdtempSync(join(tmpdir(), 'hosting-'));
  const site = join(root, base);
  for (const [path, text] of Object.entries({
    'index.html': 'home',
    'en/index.html': 'home',
    '404.html': 'nowhere',
    'lstm/index.html': 'lstm',
    'lstm.md': '# LSTM',
    'en/embed/lstm-cell/index.html': 'embed',
    'embed/lstm-cell/index.html': 'embed',
    'lstm/sheet/index.html': 'sheet',
    'site.webmanifest': '{}',
    '_astro/a.js': 'script',
  })) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  writeHosting(site, policy, base);
  return { root, site };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A host of the site: its address, and what ends it. */
type Host = (root: string, site: string, base: string) => Promise<{ origin: string; end: () => void }>;

const ours: Host = async (_, site, base) => {
  const server = siteServer(site, base);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end: () => server.close() };
};

const nginx: Host = async (root, site, base) => {
  const port = await freePort();
  const own = mkdtempSync(join(tmpdir(), 'nginx-'));
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${own}/${name};`)
    .join('\n');
  const configuration = `daemon off; master_process off; pid ${own}/pid; error_log ${own}/error;
events {}
http {
${bodies}
access_log off;
types { text/html html; application/javascript js; text/plain txt; }
server {
listen 127.0.0.1:${port};
root ${root};
${readFileSync(join(site, 'nginx.conf.example'), 'utf8')}
}
}`;
  writeFileSync(join(own, 'nginx.conf'), configuration);
  const child = spawn('nginx', ['-p', own, '-e', join(own, 'error'), '-c', join(own, 'nginx.conf')], {
    stdio: 'pipe',
  });
  const origin = `http://127.0.0.1:${port}`;
  await vi.waitFor(async () => expect((await fetch(origin + base)).status).toBe(200), { timeout: 10_000 });
  return {
    origin,
    end: () => {
      child.kill();
      rmSync(own, { recursive: true });
    },
  };
};

const hosts: readonly (readonly [string, Host, boolean])[] = [
  ['our server', ours, true],
  ['nginx', nginx, hasNginx],
];

describe.each(hosts)('%s', (name, host, there) => {
  describe.runIf(there).each(['/', '/notes.v2/'])('under %s', (base) => {
    let root: string;
    let running: Awaited<ReturnType<Host>>;
    beforeAll(async () => {
      const { root: folder, site } = placed(base);
      root = folder;
      running = await host(folder, site, base);
    });
    afterAll(() => {
      running.end();
      rmSync(root, { recursive: true });
    });
    const ask = (path: string) => fetch(running.origin + base + path, { redirect: 'manual' });

    test.each([
      '',
      'en/',
      'lstm/',
      'lstm.md',
      'lstm/sheet/',
      'embed/lstm-cell/',
      '_astro/a.js',
      'none',
      '_astro/none',
    ])('security headers on /%s', async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toContain(policy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    });

    test('only calculators to embed may be framed', async () => {
      for (const path of ['', 'en/', 'lstm/', 'lstm/sheet/'])
        expect((await ask(path)).headers.get('content-security-policy'), path).toContain(unframed);
      for (const path of ['embed/lstm-cell/', 'en/embed/lstm-cell/'])
        expect((await ask(path)).headers.get('content-security-policy'), path).not.toContain(
          'frame-ancestors',
        );
    });

    test('hashed files are kept and may be fetched from anywhere, all else is asked for again', async () => {
      const script = await ask('_astro/a.js');
      expect(script.headers.get('cache-control')).toContain('immutable');
      expect(script.headers.get('access-control-allow-origin')).toBe('*');
      const page = await ask('lstm/');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('access-control-allow-origin')).toBeNull();
      expect((await ask('_astro/none')).headers.get('cache-control') ?? '').not.toContain('immutable');
    });

    test('what is missing, what is a folder, and types', async () => {
      const missing = await ask('none');
      expect([missing.status, await missing.text()]).toEqual([404, 'nowhere']);
      expect((await ask('lstm')).headers.get('location')).toBe(`${base}lstm/`);
      expect((await ask('lstm.md')).headers.get('content-type')).toBe('text/markdown; charset=utf-8');
      expect((await ask('site.webmanifest')).headers.get('content-type')).toBe('application/manifest+json');
      expect((await ask('lstm/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    });
  });
  test.skipIf(there)(`${name} is not installed: nothing was tried`, () => {});
});
