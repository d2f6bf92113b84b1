/** One stretch of a symbol: its letters and whether they stand upright, below or above. */
interface Stretch {
  text: string;
  place: 'base' | 'sub' | 'sup';
}

/** Splits 'σ′(z_l)' or 'β_{1}^{t}' into stretches; `_` and `^` take the next character or a group in braces. */
function stretches(symbol: string): Stretch[] {
  const found: Stretch[] = [];
  const add = (place: Stretch['place'], text: string) => {
    const last = found.at(-1);
    if (last?.place === place && place === 'base') last.text += text;
    else found.push({ place, text });
  };
  for (const [, mark, group, single, plain] of symbol.matchAll(/([_^])(?:\{([^}]*)\}|(.))|([^_^])/gu)) {
    add(mark === '_' ? 'sub' : mark === '^' ? 'sup' : 'base', group ?? single ?? plain ?? '');
  }
  return found;
}

const letters = /[\p{Script=Latin}\p{Script=Greek}\p{M}]+/gu;

/** Letters italic; digits, signs and names of three letters or more (log, max) upright, as mathematics sets them. */
function Letters({ text }: { text: string }) {
  const parts: (string | { italic: string })[] = [];
  let at = 0;
  for (const match of text.matchAll(letters)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(match[0].length >= 3 ? match[0] : { italic: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return <>{parts.map((part) => (typeof part === 'string' ? part : <i>{part.italic}</i>))}</>;
}

/** A mathematical symbol in HTML without KaTeX: 'σ_z', 'β_{1}', 'v̂_t'. */
export function Notation({ of }: { of: string }) {
  return (
    <span class="symbol notranslate">
      {stretches(of).map(({ place, text }) =>
        place === 'sub' ? (
          <sub>
            <Letters text={text} />
          </sub>
        ) : place === 'sup' ? (
          <sup>
            <Letters text={text} />
          </sup>
        ) : (
          <Letters text={text} />
        ),
      )}
    </span>
  );
}

/** The same in an SVG text: subscripts and superscripts as shifted tspans. */
export function SvgNotation({ of }: { of: string }) {
  let shift = 0;
  return (
    <>
      {stretches(of).map(({ place, text }) => {
        const to = place === 'sub' ? 4 : place === 'sup' ? -6 : 0;
        const dy = to - shift;
        shift = to;
        return (
          <tspan class={place === 'base' ? undefined : 'sup'} dy={dy || undefined}>
            <SvgLetters text={text} />
          </tspan>
        );
      })}
    </>
  );
}

function SvgLetters({ text }: { text: string }) {
  const parts = text.split(/([^\p{Script=Latin}\p{Script=Greek}\p{M}]+)/u).filter(Boolean);
  return (
    <>
      {parts.map((part) =>
        /[\p{Script=Latin}\p{Script=Greek}]/u.test(part) && part.length < 3 ? (
          part
        ) : (
          <tspan class="r">{part}</tspan>
        ),
      )}
    </>
  );
}
