/** What gives a text its colour; `chalk` is one. */
export interface Painter {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** No colours at all. */
export const plainPainter: Painter = {
  red: asItIs,
  yellow: asItIs,
  cyan: asItIs,
  bold: asItIs,
  dim: asItIs,
};

function asItIs(text: string): string {
  return text;
}
