import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/** A token of remark-math's own syntax, which `fencesAlone` enters. */
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlowFenceSequence: 'mathFlowFenceSequence';
  }
}

const dollar = 36;
const endsLine = (code: Code) => code === null || code < -2;
const isSpace = (code: Code) => code === 32 || code === -1 || code === -2;

/** Dollar signs with nothing after them on their line. */
const fenceAlone: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    return function start(code) {
      effects.enter('mathFlowFenceSequence');
      return sequence(code);
    };
    function sequence(code: Code): State | undefined {
      if (code === dollar) {
        effects.consume(code);
        return sequence;
      }
      if (isSpace(code)) {
        effects.consume(code);
        return rest;
      }
      return rest(code);
    }
    function rest(code: Code): State | undefined {
      if (isSpace(code)) {
        effects.consume(code);
        return rest;
      }
      effects.exit('mathFlowFenceSequence');
      return endsLine(code) ? ok(code) : nok(code);
    }
  },
};

/** Directives as blocks only (`::name{…}`, `:::name{…} … :::`), so that `:word` in prose stays text. */
export function blockDirectives(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push({ flow: directive().flow! });
  data.fromMarkdownExtensions.push(directiveFromMarkdown({ verbose: true }));
}

/**
 * A `$$` with TeX after it on its line opens a formula that ends at the next `$$`, wherever that stands: remark-math
 * takes such TeX for an info string and reads on to the end of the file. To be used after remark-math.
 */
export function fencesAlone(this: Processor): void {
  const { micromarkExtensions = [] } = this.data() as { micromarkExtensions?: Extension[] };
  for (const { flow } of micromarkExtensions) {
    const original = flow?.[dollar];
    if (!original || Array.isArray(original)) continue;
    flow[dollar] = {
      ...original,
      tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
        return effects.check(fenceAlone, original.tokenize.call(this, effects, ok, nok), nok);
      },
    };
  }
}
