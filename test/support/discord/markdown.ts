import { parse } from 'discord-markdown-parser';

/** A piece of Discord's markup, as somebody else's parser reads it. */
export interface MarkupNode {
  readonly type: string;
  readonly content?: string | readonly MarkupNode[];
  readonly target?: string;
  readonly name?: string;
}

export const parseMarkup = (text: string): readonly MarkupNode[] => parse(text, 'extended') as MarkupNode[];
