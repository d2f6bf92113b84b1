import { lowered } from './format.ts';
import { powers, spokenPower } from './Shown.tsx';

/** Plain text in HTML, its powers of numbers as `Shown` sets them: raised for the eye, in words for the ear. */
export function Spoken({ text }: { text: string }) {
  // Between the plain stretches stand the powers' exponents.
  const parts = text.replace(powers, '$1\n$2\n').split('\n');
  return (
    <>
      {parts.map((part, index) =>
        index % 2 ? (
          <>
            <sup aria-hidden="true">{lowered(part)}</sup>
            <span class="hidden-words">{spokenPower(lowered(part))}</span>
          </>
        ) : (
          part
        ),
      )}
    </>
  );
}
