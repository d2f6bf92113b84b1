/** Elements that hold nothing and are never closed. */
export const voidElements: ReadonlySet<string> = new Set([
  'area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'image', 'img', 'input', 'keygen', 'link',
  'meta', 'param', 'source', 'track', 'wbr',
]); // biome-ignore format: a list of names.

/** Elements whose closing tag may be left out. */
export const closedByThemselves: ReadonlySet<string> = new Set([
  'body', 'caption', 'colgroup', 'dd', 'dt', 'head', 'html', 'li', 'optgroup', 'option', 'p', 'rb', 'rp', 'rt', 'rtc',
  'tbody', 'td', 'tfoot', 'th', 'thead', 'tr',
]); // biome-ignore format: a list of names.

const others = [
  'a', 'abbr', 'acronym', 'address', 'applet', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'big', 'blink',
  'blockquote', 'button', 'canvas', 'center', 'cite', 'code', 'data', 'datalist', 'del', 'details', 'dfn', 'dialog',
  'dir', 'div', 'dl', 'em', 'fieldset', 'figcaption', 'figure', 'font', 'footer', 'form', 'frameset', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'header', 'hgroup', 'i', 'iframe', 'ins', 'kbd', 'label', 'legend', 'main', 'map', 'mark',
  'marquee', 'math', 'menu', 'meter', 'nav', 'nobr', 'noscript', 'object', 'ol', 'output', 'picture', 'portal', 'pre',
  'progress', 'q', 'ruby', 's', 'samp', 'script', 'search', 'section', 'select', 'slot', 'small', 'span', 'strike',
  'strong', 'style', 'sub', 'summary', 'sup', 'svg', 'table', 'template', 'textarea', 'time', 'title', 'tt', 'u', 'ul',
  'var', 'video', 'xmp',
]; // biome-ignore format: a list of names.

/** The elements of HTML, those of old pages included. */
export const elements: ReadonlySet<string> = new Set([...voidElements, ...closedByThemselves, ...others]);
