import { createHash } from 'node:crypto';

/**
 * One content security policy for the whole site: own files only, no inline styles, inline scripts by hash,
 * WebAssembly for the search, pictures of other sites only where a page has one. It goes into every page's head and into
 * what hosts are told (`writeHosting`).
 */
export class Policy {
  private readonly scripts = new Set<string>();
  private remotePictures = false;
  private text: string | undefined;

  /** Notes down a page's inline scripts. Every page must be surveyed before the first is rewritten. */
  survey(html: string): void {
    for (const [, attributes, body] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g))
      if (!/\ssrc=|application\/(ld\+)?json/.test(attributes!)) this.scripts.add(body!);
    this.remotePictures ||= /<img\b[^>]*\ssrc(?:set)?="https:/i.test(html);
  }

  /** A surveyed page with the policy in its head. */
  rewrite(html: string): string {
    return html.replace(
      /<meta charset="utf-8">/i,
      `$&<meta http-equiv="content-security-policy" content="${this.policy()}">`,
    );
  }

  /** The policy's text. */
  policy(): string {
    const hashes = () =>
      [...this.scripts].map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
    this.text ??= [
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${hashes().sort().join(' ')}`.trim(),
      "style-src 'self'",
      `img-src 'self' data: blob:${this.remotePictures ? ' https:' : ''}`,
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; ');
    return this.text;
  }
}
