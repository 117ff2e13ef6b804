/** The frame of every message sent: Components V2, nobody pinged, Discord's limits measured. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { shorten } from '../../src/answer/shorten.js';
import type { VerdictKind } from '../../src/model/basics.js';
import { LIMITS } from './limits.js';

/** A message that pings nobody, as discord.js takes it. */
export interface DiscordMessage {
  readonly components: readonly [APIContainerComponent];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: typeof NOBODY;
}

/** Nobody is ever pinged, whatever a text says. */
export const NOBODY = { parse: [], repliedUser: false } as const;

/** Told apart by icon and words as well: colour alone tells nothing to many eyes. */
export const ACCENT: Readonly<Record<VerdictKind, number>> = {
  supported: 0x2e7d32,
  contradicted: 0xc62828,
  related: 0xf9a825,
  unknown: 0x757575,
};

export interface Button {
  /** Custom id. */
  readonly id: string;
  readonly label: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
}

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** A text whose `id` lets it be found again in a message that came back. */
export interface NumberedText {
  readonly id: number;
  readonly content: string;
}

interface Frame {
  readonly accent?: number;
  readonly buttons?: readonly Button[];
  readonly select?: {
    readonly id: string;
    readonly placeholder: string;
    readonly choices: readonly Choice[];
  };
}

/** A container of texts, and what can be pressed under them. Texts are markup already. */
export function toMessage(
  texts: readonly (string | NumberedText)[],
  { accent, buttons = [], select }: Frame = {},
): DiscordMessage {
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.rowButtons)
    rows.push(rowOf(buttons.slice(at, at + LIMITS.rowButtons).map(toButton)));
  if (select !== undefined) rows.push(rowOf([toSelect(select)]));
  const components: APIComponentInContainer[] = [
    ...texts
      .map((text) => (typeof text === 'string' ? { content: text } : text))
      .filter(({ content }) => content !== '')
      .map((text) => ({ type: ComponentType.TextDisplay, ...text }) as const),
    ...(rows.length > 0 ? [{ type: ComponentType.Separator } as const, ...rows] : []),
  ];
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    ...(accent !== undefined && { accent_color: accent }),
    components,
  };
  return { components: [container], flags: MessageFlags.IsComponentsV2, allowedMentions: NOBODY };
}

const rowOf = (
  components: APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> => ({
  type: ComponentType.ActionRow,
  components,
});

function toButton({ id, label, style = ButtonStyle.Secondary }: Button): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, custom_id: id, label: shorten(label, LIMITS.buttonLabel) };
}

function toSelect({ id, placeholder, choices }: NonNullable<Frame['select']>): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shorten(placeholder, LIMITS.placeholder),
    options: toOptions(choices),
  };
}

/** Choices as Discord takes them, cut to its limits. */
export function toOptions(choices: readonly Choice[]): APISelectMenuOption[] {
  return choices.slice(0, LIMITS.selectOptions).map(({ label, value, description }) => ({
    label: shorten(label, LIMITS.optionText),
    value,
    ...(description !== undefined && { description: shorten(description, LIMITS.optionText) }),
  }));
}

/** True when a message keeps Discord's limits on text and components. */
export function hasRoom({ components: [container] }: DiscordMessage): boolean {
  let text = 0;
  let count = 1;
  for (const component of container.components) {
    count += 1;
    if (component.type === ComponentType.TextDisplay) text += component.content.length;
    if (component.type === ComponentType.ActionRow) count += component.components.length;
  }
  return text <= LIMITS.messageText && count <= LIMITS.components;
}
