import { distance } from '../base/distance.ts';

/** Keys that other systems' front matter has and ours does not: they say nothing to this site. */
const foreign = new Set([
  'alias', 'archive', 'author', 'authors', 'banner', 'bibliography', 'bookmark', 'category', 'categories', 'citation',
  'class', 'comment', 'comments', 'copyright', 'cover', 'created', 'cssclass', 'cssclasses', 'csl', 'date', 'dates',
  'description', 'editlink', 'excerpt', 'export', 'featured', 'format', 'head', 'hide', 'hidden', 'icon', 'id', 'image',
  'images', 'jupyter', 'katex', 'kernelspec', 'keyword', 'keywords', 'lang', 'language', 'last_modified_at', 'lastmod',
  'layout', 'license', 'lastupdated', 'link', 'links', 'math', 'mathjax', 'menu', 'mermaid', 'modified', 'name',
  'nav_order', 'navbar', 'next', 'numbersections', 'outline', 'output', 'pagination', 'parent', 'password', 'permalink',
  'photos', 'pinned', 'pid', 'position', 'prev', 'rating', 'redirect_from', 'related', 'reprint', 'script', 'search',
  'series', 'share', 'sidebar', 'sidebar_label', 'sidebar_position', 'slug', 'source', 'status', 'sticky', 'subtitle',
  'swiper', 'tag', 'tags', 'template', 'theme', 'thumbnail', 'time', 'toc', 'top', 'topic', 'type', 'uid', 'updated',
  'update', 'url', 'uuid', 'version', 'weight', 'zettelid',
]); // biome-ignore format: a list of names.

/**
 * The key of ours that an unknown key was probably meant to be: one with another spelling or case. Null where nothing of
 * ours is near, or another system is known to use the key.
 */
export function meantKey(key: string, own: readonly string[]): string | null {
  const written = key.toLowerCase();
  if (foreign.has(written)) return null;
  for (const name of own) {
    const known = name.toLowerCase();
    const allowed = known.length < 6 ? 1 : 2;
    if (known === written.replace(/[-_ ]/g, '') || distance(written, known, allowed) <= allowed) return name;
  }
  return null;
}

/** Keys by which an author keeps a note to himself, and the values that do so. */
const withheld: Readonly<Record<string, RegExp>> = {
  draft: /^(?:true|yes|on|y|1)$/i,
  private: /^(?:true|yes|on|y|1)$/i,
  unlisted: /^(?:true|yes|on|y|1)$/i,
  hidden: /^(?:true|yes|on|y|1)$/i,
  hide: /^(?:true|yes|on|y|1)$/i,
  published: /^(?:false|no|off|n|0|never)$/i,
  publish: /^(?:false|no|off|n|0|never)$/i,
  public: /^(?:false|no|off|n|0)$/i,
  status: /^(?:draft|private|unpublished|wip|hidden|草稿|私密|未发布)$/i,
  visibility: /^(?:private|hidden|unlisted|draft)$/i,
  // A site that is only files can ask nobody for it.
  password: /\S/,
};

/**
 * Whether a key and its value say that the note is not to be published. What YAML reads as text (`yes`, `"true"`) counts
 * as its author means it.
 */
export function isWithheld(key: string, value: unknown): boolean {
  const name = key.toLowerCase();
  return value !== null && Object.hasOwn(withheld, name) && withheld[name]!.test(String(value).trim());
}
