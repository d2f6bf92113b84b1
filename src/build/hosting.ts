import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../i18n/languages.ts';
import { prefixOf } from '../i18n/routes.ts';

/** The header that frames and scripts are judged by. */
const policyHeader = 'Content-Security-Policy';
/** A second policy beside the pages' own: no other site may frame this one. Only a header can say so, no page. */
const unframed = "frame-ancestors 'none'";
const kept = 'public, max-age=31536000, immutable';
/** What nginx does not know by its ending, with its type. */
const types = {
  webmanifest: 'application/manifest+json',
  md: 'text/markdown; charset=utf-8',
  bib: 'text/plain; charset=utf-8',
  ipynb: 'application/x-ipynb+json',
};

/** The headers of every answer. */
const headersOf = (policy: string): Record<string, string> => ({
  [policyHeader]: policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
});

/**
 * Writes `_headers` (Cloudflare, Netlify, our own server) and an example for nginx, both of a site under `base`. Scripts,
 * styles and fonts may be fetched from any origin: a page embedded in a sandbox has one of its own.
 */
export function writeHosting(folder: string, policy: string, base: string): void {
  writeFileSync(join(folder, '_headers'), headerRules(policy, base));
  writeFileSync(join(folder, 'nginx.conf.example'), nginxExample(policy, base));
}

/**
 * Rules by path; those that match are added up. What may be framed cannot be excepted, so what may not is named: pages one
 * folder deep, two where that is not `embed`.
 */
function headerRules(policy: string, base: string): string {
  const rule = (path: string, headers: Record<string, string>) =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  const pages = languages.flatMap((language) => {
    const home = `${base}${prefixOf(language)}/`.replace('//', '/');
    return [home, `${home}:page/`, `${home}calculators/:name/`, `${home}:note/sheet/`];
  });
  return [
    rule(`${base}*`, headersOf(policy)),
    rule(`${base}_astro/*`, { 'Cache-Control': kept, 'Access-Control-Allow-Origin': '*' }),
    ...[...new Set(pages)].map((path) => rule(path, { [policyHeader]: unframed })),
  ].join('\n');
}

/** All headers in one list: a location with an own one would lose the rest. nginx leaves out those that are empty. */
function nginxExample(policy: string, base: string): string {
  const at = base.replaceAll('.', '\\.');
  const prefixes = languages.map(prefixOf).filter(Boolean);
  const embeds = prefixes.length > 0 ? `(?:(?:${prefixes.join('|')})/)?embed/` : 'embed/';
  const place = base === '/' ? 'this folder' : `the folder in which this one stands as ${base.slice(1, -1)}`;
  return `# Inside a server block whose root is ${place}. Written by the build.
error_page 404 ${base}404.html;
absolute_redirect off;
charset utf-8;
gzip_static on;
# With the module ngx_brotli: brotli_static on;

set $cache no-cache;
set $readers "";
set $framing "${unframed}";
if ($uri ~ "^${at}_astro/") { set $cache "${kept}"; set $readers "*"; }
if ($uri ~ "^${at}${embeds}") { set $framing ""; }
add_header Cache-Control $cache;
add_header Access-Control-Allow-Origin $readers;
${Object.entries(headersOf(policy))
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}
add_header ${policyHeader} $framing always;

${Object.entries(types)
  .map(([ending, type]) => `location ~ "\\.${ending}$" { types { } default_type "${type}"; }`)
  .join('\n')}
`;
}
