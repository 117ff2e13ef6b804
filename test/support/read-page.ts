/** Reads HTML as a browser shows it: what is seen, what is marked, where one can go. */
import { parseHTML } from 'linkedom';
import type { Drawn } from '../contract/renderer.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
/** Overrides and embeddings; page texts may hold isolates only. */
const SPOOFING = /[\u200e\u200f\u061c\u202a-\u202e]/u;
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 HEADER LABEL LEGEND LI MAIN NAV OL OPTION P SEARCH SECTION SELECT SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A BDI BR CITE CODE DEL INS INPUT MARK METER PATH Q RECT SPAN SVG TEXTAREA TIME'.split(' '),
);
const HEAD = new Set('HTML HEAD META TITLE LINK SCRIPT'.split(' '));
/** The page's own addresses: nothing a claim or a quote could have made. */
const OWN =
  /^(?:\/(?:[?#].*)?|\/(?:facts|archive|corrections|assets|questions|api|feed\.json)[^\s]*|#[\w-]+)$/;

type Node = ReturnType<typeof parseHTML>['document']['body'];

/** What a visitor sees of a piece of page, and everything in it that nobody meant. */
export function readPiece(markup: string): Drawn {
  return readPage(`<!doctype html><html><head></head><body>${markup}</body></html>`);
}

/** What a visitor sees of a whole page. */
export function readPage(markup: string): Drawn {
  const { document } = parseHTML(markup);
  const blocks: string[] = [];
  const strays: string[] = [];
  let line = '';
  const flush = (depth: number) => {
    if (line.trim() !== '')
      blocks.push(FIRST_STRONG_ISOLATE.repeat(depth) + line + POP_DIRECTIONAL_ISOLATE.repeat(depth));
    line = '';
  };
  const walk = (node: Node, depth: number): void => {
    for (const child of node.childNodes as unknown as Node[]) {
      if (child.nodeType === 3) line += child.textContent;
      else if (child.nodeType === 8) strays.push(`comment ${child.textContent}`);
      else if (child.nodeType === 1) {
        const name = child.tagName.toUpperCase();
        strays.push(...oddities(child, name));
        const isolating = name === 'BDI' || child.hasAttribute('dir');
        // What stands in a field is the visitor's own, in a box of its own.
        if (name === 'TEXTAREA') continue;
        if (BLOCKS.has(name)) {
          flush(depth);
          walk(child, depth + (isolating ? 1 : 0));
          flush(depth + (isolating ? 1 : 0));
        } else if (isolating) {
          line += FIRST_STRONG_ISOLATE;
          walk(child, depth);
          line += POP_DIRECTIONAL_ISOLATE;
        } else walk(child, depth);
      }
    }
  };
  walk(document.body, 0);
  flush(0);
  const links = [...document.body.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')!);
  return {
    blocks,
    emphasised: [...document.body.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    pings: [],
    links: links.filter((link) => !OWN.test(link)).map(withoutFragmentDirective),
    strays,
    breaches: blocks.filter((block) => SPOOFING.test(block)).map((block) => `turns the direction: ${block}`),
  };
}

/** Elements and attributes that the page never makes by itself. */
function oddities(element: Node, name: string): string[] {
  if (!BLOCKS.has(name) && !INLINE.has(name) && !HEAD.has(name)) return [`element ${name}`];
  if (name === 'SCRIPT') return ['script in the body'];
  return [...element.attributes]
    .filter((attribute) => /^(?:on|style$|srcdoc$)/i.test(attribute.name))
    .map((attribute) => `${name} ${attribute.name}`);
}

/** Browsers keep `:~:text=…` to themselves: the address that is asked for is without it. */
function withoutFragmentDirective(address: string): string {
  return address.replace(/#?:~:.*$/, '');
}
