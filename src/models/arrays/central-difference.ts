/** The slope of f at a point by central differences, (f(x + h) − f(x − h))/2h; its error is of order h². */
export function centralDifference(f: (x: number) => number, at: number, step = 1e-5): number {
  const above = at + step;
  const below = at - step;
  return (f(above) - f(below)) / (above - below);
}
