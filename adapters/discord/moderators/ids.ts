/** What the moderators' buttons, selects and forms carry: an action and its arguments, kept across restarts. */
import { randomBytes } from 'node:crypto';
import type { Language } from '../../../src/model/basics.js';
import { LIMITS } from '../limits.js';

export type FormKind = 'add' | 'edit' | 'retract';

const ACTIONS = [
  'form', // a form for a fact was sent
  'mend', // a form is to be opened again with what was typed
  'publish',
  'discard',
  'open', // an inbox entry was chosen
  'claim',
  'release',
  'new',
  'link',
  'linked',
  'dismiss',
  'dismissed',
  'look',
  'confirm',
  'confirmed',
] as const;
export type ModeratorAction = (typeof ACTIONS)[number];

export interface ModeratorId {
  readonly action: ModeratorAction;
  readonly language: Language;
  readonly args: readonly string[];
}

/** Arguments too long for a custom id, by a short name. Lost at a restart; what they were for is then asked again. */
const parked = new Map<string, string>();
const MOST_PARKED = 1_000;
const PARKED = '~';

export function moderatorId(action: ModeratorAction, language: Language, ...args: readonly string[]): string {
  const id = ['mod', action, language, ...args.map(encodeURIComponent)].join(':');
  if (id.length <= LIMITS.customId) return id;
  return [
    'mod',
    action,
    language,
    ...args.map((arg) => encodeURIComponent(arg.length > 12 ? park(arg) : arg)),
  ].join(':');
}

/** Undefined for what is not ours. */
export function readModeratorId(id: string): ModeratorId | undefined {
  const [prefix, name, language, ...args] = id.split(':');
  const action = ACTIONS.find((known) => known === name);
  if (prefix !== 'mod' || action === undefined || (language !== 'ar' && language !== 'en')) return undefined;
  return { action, language, args: args.map(decodeURIComponent).map(unpark) };
}

function park(text: string): string {
  const name = PARKED + randomBytes(6).toString('base64url');
  parked.set(name, text);
  const oldest = parked.keys().next().value;
  if (parked.size > MOST_PARKED && oldest !== undefined) parked.delete(oldest);
  return name;
}

const unpark = (arg: string): string => (arg.startsWith(PARKED) ? (parked.get(arg) ?? '') : arg);
