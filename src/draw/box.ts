/** A rectangle on the paper: its corner and its sides. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
