/** Reads a Slack message as a Slack client shows it. */
import type { SlackMessage } from '../../../adapters/slack/render.js';
import type { Drawn } from '../../contract/renderer.js';
import { faultsOf, messageBlockList } from './block-kit.js';

interface Element {
  readonly type: string;
  readonly text?: string | Element;
  readonly url?: string;
  readonly style?: Readonly<Record<string, boolean>>;
  readonly elements?: readonly Element[];
}

/** Elements of rich text that notify somebody. */
const PINGING = new Set(['user', 'usergroup', 'broadcast', 'team', 'channel']);

export function readMessage({ blocks, text }: SlackMessage): Drawn {
  const drawn = { blocks: [] as string[], emphasised: [] as string[], pings: [] as string[] };
  const links: string[] = [];
  const strays: string[] = [];
  const runs = (element: Element): string => {
    if (PINGING.has(element.type)) drawn.pings.push(JSON.stringify(element));
    if (element.type === 'link') links.push(element.url!);
    if (element.style?.code) strays.push(`code: ${JSON.stringify(element.text)}`);
    const shown = typeof element.text === 'string' ? element.text : '';
    if (element.style?.bold) drawn.emphasised.push(shown);
    return shown + (element.elements ?? []).map(runs).join('');
  };
  for (const block of blocks as unknown as readonly Element[]) {
    if (block.type === 'rich_text')
      for (const element of block.elements ?? [])
        if (element.type === 'rich_text_list') drawn.blocks.push(...(element.elements ?? []).map(runs));
        else drawn.blocks.push(runs(element));
    for (const object of textObjects(block)) {
      if (object.type === 'mrkdwn') strays.push(`mrkdwn: ${JSON.stringify(object.text)}`);
      if (block.type !== 'actions' && block.type !== 'context_actions')
        drawn.blocks.push(object.text as string);
    }
    for (const element of block.elements ?? [])
      if (element.url !== undefined && element.type === 'button') links.push(element.url);
  }
  // The fallback is read as markup: any bracket left in it would be a mention or a link.
  drawn.pings.push(...(text.match(/<[^>]*>?/g) ?? []));
  const breaches = faultsOf(messageBlockList, blocks);
  if (text === '') breaches.push('no fallback text');
  if (text.length > 4000) breaches.push('fallback text over 4,000 characters');
  return { ...drawn, links, strays, breaches };
}

function textObjects(value: unknown): Element[] {
  if (value === null || typeof value !== 'object') return [];
  const here = value as Element;
  const own = here.type === 'plain_text' || here.type === 'mrkdwn' ? [here] : [];
  return [...own, ...Object.values(value).flatMap(textObjects)];
}
