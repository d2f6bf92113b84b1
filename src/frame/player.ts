import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NumberParameter } from './parameters.ts';

export interface Played {
  parameter: NumberParameter;
  value: number;
  onStep: (value: number) => void;
}

export interface Playing extends Played {
  playing: boolean;
  /** Plays on, from the start where the end is reached, or pauses. */
  toggle: () => void;
  /** Steps in 480 ms. */
  speed: number;
  faster: () => void;
}

const speeds = [1, 2, 4, 8];
const pause = 480;

/** Plays a whole-number parameter step by step; stops at the end and when `seen` leaves the screen. */
export function usePlaying({ parameter, value, onStep }: Played, seen: RefObject<HTMLElement>): Playing {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(2);
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      if (latest.current >= parameter.max) setPlaying(false);
      else onStep(latest.current + 1);
    }, pause / speed);
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) setPlaying(false);
    });
    if (seen.current) watch.observe(seen.current);
    return () => {
      clearInterval(timer);
      watch.disconnect();
    };
  }, [playing, speed]);
  const toggle = () => {
    if (!playing && value >= parameter.max) onStep(parameter.min);
    setPlaying(!playing);
  };
  const faster = () => setSpeed(speeds[(speeds.indexOf(speed) + 1) % speeds.length]!);
  return { parameter, value, onStep, playing, toggle, speed, faster };
}
