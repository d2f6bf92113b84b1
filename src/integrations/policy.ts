import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.ts';

/**
 * One content security policy for the whole site: own files only, no inline styles, inline scripts by hash,
 * WebAssembly for the search. It goes into every page's head, into `_headers` (Cloudflare, Netlify) and an nginx example.
 */
export function writePolicy(folder: string): void {
  const pages = filesIn(folder, '.html');
  const hashes = new Set<string>();
  for (const page of pages) {
    for (const [, attributes, body] of readFileSync(page, 'utf8').matchAll(
      /<script([^>]*)>([\s\S]*?)<\/script>/g,
    )) {
      if (/\ssrc=|application\/(ld\+)?json/.test(attributes!)) continue;
      hashes.add(`'sha256-${createHash('sha256').update(body!).digest('base64')}'`);
    }
  }
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...hashes].sort().join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      html.replace(
        /<meta charset="utf-8">/i,
        `$&<meta http-equiv="content-security-policy" content="${policy}">`,
      ),
    );
  }
  const headers: Record<string, string> = {
    'Content-Security-Policy': `${policy}; frame-ancestors *`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  writeFileSync(
    join(folder, '_headers'),
    `/*\n${lines.join('\n')}\n\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
  const nginx = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
  writeFileSync(
    join(folder, 'nginx.conf.example'),
    `# Inside a server block whose root is this folder.\nerror_page 404 /404.html;\ngzip_static on;\n${nginx.join('\n')}\nlocation /_astro/ { add_header Cache-Control "public, max-age=31536000, immutable"; }\n`,
  );
}
