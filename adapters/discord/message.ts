/** The frame of every message sent: Components V2, nobody pinged, Discord's limits measured. */
import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { shorten } from '../../src/answer/shorten.js';
import type { VerdictKind } from '../../src/model/basics.js';
import { type CustomId, customId } from './custom-id.js';
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

export interface Button extends CustomId {
  readonly label: string;
}

interface Frame {
  readonly accent?: number;
  readonly buttons?: readonly Button[];
}

/** A container of texts, and a row of buttons under them. Texts are markup already. */
export function toMessage(texts: readonly string[], { accent, buttons = [] }: Frame = {}): DiscordMessage {
  const components: APIComponentInContainer[] = texts
    .filter((content) => content !== '')
    .map((content) => ({ type: ComponentType.TextDisplay, content }));
  if (buttons.length > 0)
    components.push(
      { type: ComponentType.Separator },
      { type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.rowButtons).map(toButton) },
    );
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    ...(accent !== undefined && { accent_color: accent }),
    components,
  };
  return { components: [container], flags: MessageFlags.IsComponentsV2, allowedMentions: NOBODY };
}

function toButton({ label, ...id }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId(id),
    label: shorten(label, LIMITS.buttonLabel),
  };
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
