import { useEffect, useRef, useState } from 'preact/hooks';
import type { FrameWords } from './en.ts';
import type { NumberParameter } from './parameters.ts';

interface PlayerProps {
  parameter: NumberParameter;
  value: number;
  words: FrameWords;
  onStep: (value: number) => void;
}

const speeds = [1, 2, 4, 8];
const pause = 480;

/** Play, pause and single steps over a whole-number parameter; stops at the end and when it leaves the screen. */
export function Player({ parameter, value, words, onStep }: PlayerProps) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(2);
  const bar = useRef<HTMLFieldSetElement>(null);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (latest.current >= parameter.max) setPlaying(false);
      else onStep(latest.current + 1);
    }, pause / speed);
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) setPlaying(false);
    });
    if (bar.current) seen.observe(bar.current.closest('.calc') ?? bar.current);
    return () => {
      clearInterval(timer);
      seen.disconnect();
    };
  }, [playing, speed]);
  const toggle = () => {
    if (!playing && value >= parameter.max) onStep(parameter.min);
    setPlaying(!playing);
  };
  return (
    <fieldset class="player" ref={bar}>
      <legend class="hidden-words">{words.play}</legend>
      <button
        type="button"
        aria-label={words.back}
        disabled={value <= parameter.min}
        onClick={() => onStep(value - 1)}
      >
        ‹
      </button>
      <button type="button" aria-pressed={playing} onClick={toggle}>
        {playing ? words.pause : words.play}
      </button>
      <button
        type="button"
        aria-label={words.forward}
        disabled={value >= parameter.max}
        onClick={() => onStep(value + 1)}
      >
        ›
      </button>
      <button type="button" onClick={() => setSpeed(speeds[(speeds.indexOf(speed) + 1) % speeds.length]!)}>
        {words.speed} ×{speed}
      </button>
    </fieldset>
  );
}
