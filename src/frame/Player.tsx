import type { FrameWords } from './en.ts';
import type { Playing } from './player.ts';

/** One step back or forward; disabled at the ends. */
export function Step({ played, words, by }: { played: Playing; words: FrameWords; by: 1 | -1 }) {
  const { parameter, value, onStep } = played;
  return (
    <button
      type="button"
      class="step"
      aria-label={by < 0 ? words.back : words.forward}
      disabled={by < 0 ? value <= parameter.min : value >= parameter.max}
      onClick={() => onStep(value + by)}
    >
      {by < 0 ? '‹' : '›'}
    </button>
  );
}

/** Play, pause, single steps and speed. */
export function Player({ played, words }: { played: Playing; words: FrameWords }) {
  const { playing, toggle, speed, faster } = played;
  return (
    <fieldset class="player">
      <legend class="hidden-words">{words.play}</legend>
      <Step played={played} words={words} by={-1} />
      <button type="button" aria-pressed={playing} onClick={toggle}>
        {playing ? words.pause : words.play}
      </button>
      <Step played={played} words={words} by={1} />
      <button type="button" onClick={faster}>
        {words.speed} ×{speed}
      </button>
    </fieldset>
  );
}
