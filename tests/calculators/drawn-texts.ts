/** A text of a drawing with the box it takes, in the drawing's units. */
export interface Text {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const sizes: Record<string, number> = { t: 12, cap: 14, m: 18, s: 15, r: 16, fn: 12.5 };
const italics = /\p{Script=Greek}|[a-z]/u;

/** Width of a sign in em: as wide as it is in the narrower of the common faces, so that what stands out surely does. */
const widthOf = (sign: string): number => {
  if (/\p{Script=Han}|[，。：；（）、]/u.test(sign)) return 1;
  if (/[.,:;'′|ilj ()·\u2009]/.test(sign)) return 0.25;
  if (/[⁰¹²³⁴-⁹⁻]/.test(sign)) return 0.36;
  return /[A-Z×→−+=≈]/.test(sign) ? 0.56 : italics.test(sign) ? 0.5 : 0.54;
};

/** The value of a tag's attribute. */
export const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Every text of a drawing with the box it takes, widths estimated and groups' translations added. */
export function textsOf(svg: string): Text[] {
  const shifts: (readonly [number, number])[] = [[0, 0]];
  const found: Text[] = [];
  for (const [, group, ends, tag, inner] of svg.matchAll(
    /<g\b([^>]*)>|(<\/g>)|<text([^>]*)>([\s\S]*?)<\/text>/g,
  )) {
    const [right, down] = shifts.at(-1)!;
    if (ends) shifts.pop();
    else if (tag === undefined) {
      const [across, along] = /translate\((\S+) (\S+)\)/.exec(group!)?.slice(1).map(Number) ?? [0, 0];
      shifts.push([right + across!, down + along!]);
    } else found.push(boxed(tag, inner!, right, down));
  }
  return found;
}

function boxed(tag: string, inner: string, right: number, down: number): Text {
  const text = inner
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
  const classes = (attribute(tag, 'class') ?? '').split(' ');
  const size = Math.min(...classes.flatMap((name) => sizes[name] ?? []), 18);
  const width = size * [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
  const [x, y] = [Number(attribute(tag, 'x')) + right, Number(attribute(tag, 'y')) + down];
  const anchor = attribute(tag, 'text-anchor') ?? 'start';
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.1 * size };
}
