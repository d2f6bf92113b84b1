import { expect, test } from 'vitest';
import { nameOf, spelledOut } from '../../../src/markdown/base/invisible.ts';

test.each([
  ['\u200b', 'U+200B ZERO WIDTH SPACE'],
  ['\ufeff', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
  ['\u00a0', 'U+00A0 NO-BREAK SPACE'],
  ['\u202e', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['\u00ad', 'U+00AD SOFT HYPHEN'],
  ['\u2060', 'U+2060 WORD JOINER'],
  ['\u3000', 'U+3000 IDEOGRAPHIC SPACE'],
  ['\u2028', 'U+2028 LINE SEPARATOR'],
  ['\ufe0f', 'U+FE0F VARIATION SELECTOR-16'],
  ['\u{e0101}', 'U+E0101 VARIATION SELECTOR-18'],
  ['\u0000', 'U+0000 NULL'],
  ['\u0002', 'U+0002 CONTROL CHARACTER'],
  ['\ue000', 'U+E000 PRIVATE USE CHARACTER'],
  ['\u{e0041}', 'U+E0041 TAG CHARACTER'],
])('%j is %s', (sign, name) => {
  expect(nameOf(sign)).toBe(name);
  expect(spelledOut(`a${sign}b`)).toBe(`a⟨${name}⟩b`);
});

test('every sign that Unicode calls a space, a format or a control is spelled out, line ends and tabs aside', () => {
  for (let code = 0; code < 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const sign = String.fromCodePoint(code);
    if (!/[\p{Z}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(sign) || ' \t\n\r'.includes(sign))
      continue;
    // Not yet assigned ones are reserved for such signs, and no editor makes them.
    if (/\p{Cn}/u.test(sign)) continue;
    expect(spelledOut(sign), code.toString(16)).toMatch(/^⟨U\+[0-9A-F]{4,6} [A-Z0-9 -]+⟩$/);
  }
});

test('what can be seen stays', () => {
  const text = 'Momentum 动量，β₁ ≈ 0.9 — “x̂” 👍 ｆｕｌｌ';
  expect(spelledOut(text)).toBe(text);
});
