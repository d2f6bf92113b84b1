import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kept = 'public, max-age=31536000, immutable';

/**
 * One content security policy for the whole site: own files only, no inline styles, inline scripts by hash,
 * WebAssembly for the search. It goes into every page's head, into `_headers` (Cloudflare, Netlify) and an nginx example.
 */
export class Policy {
  private readonly scripts = new Set<string>();
  private text: string | undefined;

  /** Notes down a page's inline scripts. Every page must be surveyed before the first is rewritten. */
  survey(html: string): void {
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
      if (!/\ssrc=|application\/(ld\+)?json/.test(attributes!)) this.scripts.add(body!);
  }

  /** A surveyed page with the policy in its head. */
  rewrite(html: string): string {
    return html.replace(
      /<meta charset="utf-8">/i,
      `$&<meta http-equiv="content-security-policy" content="${this.policy()}">`,
    );
  }

  /**
   * Writes `_headers` and the example for nginx. Scripts, styles and fonts may be fetched from any origin: a page embedded
   * in a sandbox has one of its own.
   */
  write(folder: string): void {
    const headers: Record<string, string> = {
      'Content-Security-Policy': `${this.policy()}; frame-ancestors *`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    };
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    writeFileSync(
      join(folder, '_headers'),
      `/*\n${lines.join('\n')}\n\n/_astro/*\n  Cache-Control: ${kept}\n  Access-Control-Allow-Origin: *\n`,
    );
    const nginx = Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
    writeFileSync(
      join(folder, 'nginx.conf.example'),
      `# Inside a server block whose root is this folder.\nerror_page 404 /404.html;\ngzip_static on;\n${nginx.join('\n')}\nlocation /_astro/ {\n  ${[...nginx, `add_header Cache-Control "${kept}";`, 'add_header Access-Control-Allow-Origin "*";'].join('\n  ')}\n}\n`,
    );
  }

  private policy(): string {
    const hashes = () =>
      [...this.scripts].map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
    this.text ??= [
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${hashes().sort().join(' ')}`.trim(),
      "style-src 'self'",
      "img-src 'self' data: blob: https:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; ');
    return this.text;
  }
}
