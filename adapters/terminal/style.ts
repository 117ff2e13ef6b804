import { styleText } from 'node:util';

/** How text is marked on a terminal; where there is none, it is left as it is. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly agreement: (text: string) => string;
  readonly conflict: (text: string) => string;
  /** Columns to fill. */
  readonly width: number;
}

type Format = Parameters<typeof styleText>[0];

const NARROWEST = 40;
const WIDEST = 100;

/** Colour on a terminal that wants it (https://no-color.org), plain text everywhere else. */
export function styleOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Style {
  const colour = (stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb') || Boolean(env.FORCE_COLOR);
  const paint = (format: Format) => (text: string) => (colour ? styleText(format, text) : text);
  return {
    strong: paint('bold'),
    faint: paint('dim'),
    agreement: paint('green'),
    conflict: paint(['red', 'underline']),
    width: Math.min(Math.max(stream.columns || WIDEST, NARROWEST), WIDEST),
  };
}
