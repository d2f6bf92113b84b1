// Serves the finished site (OUT_DIR, default dist) at http://localhost:4321 as a plain file host would: precompressed
// files when the browser takes them, the 404 page, the sub-path of SITE_BASE, the headers of _headers.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** A server for the files below `root`, mounted at `base` ('/' or '/notes/'). */
export function siteServer(root, base = '/') {
  const folder = resolve(root);
  const headers = readHeaders(join(folder, '_headers'));
  return createServer((request, response) => {
    const path = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === null) return send(response, 400, 'Bad request');
    if (!path.startsWith(base)) {
      return path === base.slice(0, -1) || path === '/'
        ? response.writeHead(302, { location: base }).end()
        : missing(response);
    }
    const file = normalize(join(folder, path.slice(base.length)));
    if (file !== folder && !file.startsWith(folder + sep)) return send(response, 400, 'Bad request');
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) return response.writeHead(301, { location: `${path}/` }).end();
      const index = join(file, 'index.html');
      return existsSync(index) ? stream(request, response, index, 200) : missing(response);
    }
    return existsSync(file) ? stream(request, response, file, 200) : missing(response);
  });

  function stream(request, response, file, status) {
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const found = encodings.find(([name, ending]) => accepted.includes(name) && existsSync(file + ending));
    const immutable = file.includes(`${sep}_astro${sep}`);
    response.writeHead(status, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...headers,
      ...(found ? { 'content-encoding': found[0] } : {}),
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(found ? file + found[1] : file).pipe(response);
  }

  function missing(response) {
    const page = join(folder, '404.html');
    if (!existsSync(page)) return send(response, 404, 'Not found');
    response.writeHead(404, { 'content-type': types['.html'], ...headers });
    createReadStream(page).pipe(response);
  }
}

/** The headers that `_headers` gives to every path (its `/*` block). */
function readHeaders(file) {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.trim().endsWith('/*'));
  const found = {};
  for (const line of lines.slice(start + 1)) {
    if (!/^\s+\S/.test(line)) break;
    const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/) ?? [];
    if (name) found[name.toLowerCase()] = value;
  }
  return found;
}

function decode(path) {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

function send(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 4321);
  const base = process.env.SITE_BASE ?? '/';
  const server = siteServer(process.env.OUT_DIR ?? 'dist', base);
  server.on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE' ? `PORT: expected a free port; got ${port} (in use)` : String(error),
    );
    process.exit(1);
  });
  server.listen(port, () => console.log(`Tangent · 切线  http://localhost:${port}${base}`));
}
