// Serves the finished site (OUT_DIR, default dist) at http://localhost:4321 as a plain file host would: precompressed
// files when the browser takes them, parts of files, answers without a body where the browser has the file, the 404 page,
// the sub-path of SITE_BASE, the headers of _headers.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isKept, partOf, tagOf, takes } from './conditions.mjs';
import { greeting, listenAsTold } from './port.mjs';

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
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.ipynb': 'application/x-ipynb+json; charset=utf-8',
  '.wasm': 'application/wasm',
};
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/**
 * A server for the files below `root`, mounted at `base` ('/' or '/notes/'). No request ends it: what it cannot read gets
 * 400, what is not there 404, any method but GET and HEAD 405.
 */
export function siteServer(root, base = '/') {
  const folder = resolve(root);
  const rules = readRules(join(folder, '_headers'));
  return createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      console.error(`${request.method} ${request.url}: ${error}`);
      if (response.headersSent) response.destroy();
      else send(response, 500, 'Internal error');
    }
  });

  function answer(request, response) {
    const { method, headers: asked } = request;
    if (method !== 'GET' && method !== 'HEAD')
      return send(response, 405, 'Only GET and HEAD', { allow: 'GET, HEAD' });
    const target = targetOf(request.url ?? '/');
    if (target === null) return send(response, 400, 'Bad request');
    const { path, query } = target;
    // Two slashes at the start of a location would name another host.
    if (path.includes('//')) return redirect(response, path.replace(/\/{2,}/g, '/') + query);
    if (!path.startsWith(base)) {
      return path === base.slice(0, -1) || path === '/'
        ? redirect(response, base + query, 302)
        : missing(request, response);
    }
    const file = normalize(join(folder, path.slice(base.length)));
    if (file !== folder && !file.startsWith(folder + sep)) return send(response, 400, 'Bad request');
    const found = statusOf(file);
    if (found?.isDirectory()) {
      if (!path.endsWith('/')) return redirect(response, `${path}/${query}`);
      return stream(request, response, join(file, 'index.html'), 200, asked);
    }
    if (!found?.isFile()) return missing(request, response);
    return stream(request, response, file, 200, asked);
  }

  function stream(request, response, file, status, asked = {}) {
    const packed = encodings.find(
      ([name, ending]) => takes(asked['accept-encoding'], name) && statusOf(file + ending)?.isFile(),
    );
    const source = packed ? file + packed[1] : file;
    const found = statusOf(source);
    if (!found?.isFile())
      return status === 404 ? send(response, 404, 'Not found') : missing(request, response);
    const tag = tagOf(found, packed?.[0]);
    const shared = {
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      ...headersFor(rules, targetOf(request.url ?? '/')?.path ?? '/'),
      // The 404 page is no answer to keep, or that a later request could be compared with.
      ...(status === 200
        ? { etag: tag, 'last-modified': found.mtime.toUTCString(), 'accept-ranges': 'bytes' }
        : { 'cache-control': 'no-cache' }),
    };
    if (status === 200 && isKept(asked, tag, found.mtime)) return response.writeHead(304, shared).end();
    const part = status === 200 && request.method === 'GET' ? partOf(asked, tag, found) : null;
    if (part === 'none')
      return send(response, 416, 'No such part', { ...shared, 'content-range': `bytes */${found.size}` });
    const { start, end } = part ?? { start: 0, end: found.size - 1 };
    response.writeHead(part ? 206 : status, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': end - start + 1,
      ...shared,
      ...(part ? { 'content-range': `bytes ${start}-${end}/${found.size}` } : {}),
      ...(packed ? { 'content-encoding': packed[0] } : {}),
    });
    if (request.method === 'HEAD' || found.size === 0) return response.end();
    // Closes the file also when the reader goes away, and the connection when the file does.
    pipeline(createReadStream(source, { start, end }), response, () => {});
  }

  function missing(request, response) {
    stream(request, response, join(folder, '404.html'), 404);
  }
}

/** The path and the query of a request, decoded; null where they cannot be read. */
function targetOf(url) {
  const [, path, query = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(url);
  const decoded = decode(path === '' ? '/' : path);
  return decoded?.startsWith('/') ? { path: decoded, query } : null;
}

/** What a path is, or undefined if nothing is there or it is too long to be anything. */
function statusOf(path) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function redirect(response, path, status = 301) {
  // A query is sent on as it came; a path was decoded.
  const [, own, query = ''] = /^([^?]*)(\?.*)?$/s.exec(path);
  response.writeHead(status, { location: encodeURI(own).replaceAll('#', '%23') + query }).end();
}

/** The rules of `_headers`: a pattern of paths, in which `*` stands for anything and `:name` for one part, and headers. */
function readRules(file) {
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = line.match(/^\s+([^:\s]+):\s*(.*)$/) ?? [];
    if (name) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else if (line.startsWith('/')) rules.push({ pattern: patternOf(line.trim()), headers: [] });
  }
  return rules;
}

function patternOf(path) {
  const written = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${written}$`);
}

/** The headers that the rules give to a path; one that several give has all their values. */
function headersFor(rules, path) {
  const found = {};
  for (const { pattern, headers } of rules)
    if (pattern.test(path))
      for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
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

function send(response, status, text, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = process.env.SITE_BASE ?? '/';
  const server = siteServer(process.env.OUT_DIR ?? 'dist', base);
  try {
    const port = await listenAsTold(server, process.env.PORT, { host: process.env.HOST });
    console.log(greeting(port, base));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
