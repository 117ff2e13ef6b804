/** Windows (modals) that the app opens, as a person uses them. */
import type { Person } from './emulated.js';
import type { Call } from './front.js';
import { eventually, shown, type Workspace } from './workspace.js';

export interface View {
  readonly id: string;
  readonly root_view_id: string;
  readonly title: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly close?: { readonly text: string };
  readonly blocks: readonly {
    readonly type: string;
    readonly block_id?: string;
    readonly elements?: readonly object[];
    readonly accessory?: object;
    readonly element?: object;
  }[];
}

/** What Slack shows after a form was sent: errors under its inputs, or the view in its place. */
export interface Sent {
  readonly view?: View;
  readonly errors?: Readonly<Record<string, string>>;
}

/** Everything a window says, without marks of direction. */
export const textOf = (view: View): string => shown(view).replace(/[\u200e\u200f\u2066-\u2069]/g, '');

export class Windows {
  constructor(readonly slack: Workspace) {}

  /** How many were opened, pushed or changed so far. */
  get count(): number {
    return this.#calls().length;
  }

  /** The window that a call after the first `done` showed: a new one, or `own` in its new state. */
  async opened(done: number, own?: string): Promise<View> {
    const call = await eventually('a window', () =>
      this.#calls()
        .slice(done)
        .find(({ method, args }) => method !== 'views.update' || own === undefined || args.view_id === own),
    );
    const { id, root_view_id } = call.given.view as View;
    return { ...(call.args.view as View), id, root_view_id };
  }

  /** What `/facts` and some words open. */
  async facts(person: Person, words: string): Promise<View> {
    const before = this.count;
    await this.slack.command(person, words, '/facts');
    return this.opened(before);
  }

  /** Sends a window's form: what was typed, else what stood in it. */
  async submit(person: Person, view: View, typed: Readonly<Record<string, string>> = {}): Promise<Sent> {
    const values = Object.fromEntries(
      view.blocks
        .filter(({ type }) => type === 'input')
        .map(({ block_id = '', element }) => [
          block_id,
          { [block_id]: stateOf(element as Input, typed[block_id]) },
        ]),
    );
    const ack = await this.slack.submit(person, view, values);
    const next = ack?.payload as Sent;
    // A view that takes the place of another keeps its id.
    return next.view ? { view: { ...view, ...next.view } } : next;
  }

  /** Presses a button of a window and gives the window that comes. */
  async press(person: Person, view: View, action: string): Promise<View> {
    const button = view.blocks
      .flatMap(({ elements = [], accessory }) => [...elements, ...(accessory ? [accessory] : [])])
      .find(
        (element): element is { action_id: string; value: string } =>
          'action_id' in element && element.action_id === action,
      );
    if (!button) throw new Error(`no button ${action} in ${textOf(view)}`);
    const before = this.count;
    await this.slack.pressInView(person, view, { action_id: action, value: button.value });
    return this.opened(before, view.id);
  }

  #calls(): Call[] {
    return this.slack.front.calls.filter(({ method }) => /^views\.(open|push|update)$/.test(method));
  }
}

interface Input {
  readonly type: string;
  readonly initial_value?: string;
  readonly initial_option?: { readonly value: string };
  readonly initial_date?: string;
}

/** An input's part of the state Slack sends. */
function stateOf(input: Input, typed: string | undefined): object {
  const value = typed ?? input.initial_value ?? input.initial_option?.value ?? input.initial_date ?? null;
  if (input.type === 'static_select')
    return { type: input.type, selected_option: value === null ? null : { value } };
  if (input.type === 'datepicker') return { type: input.type, selected_date: value };
  return { type: input.type, value };
}
