/** Sends what moderators do to its handler: /facts and /stats, buttons, selects and forms. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { phrases } from '../../../src/answer/phrases.js';
import { deskPhrases } from '../../../src/answer/phrases-desk.js';
import type { VerdictKind } from '../../../src/model/basics.js';
import type { Desk } from '../desk.js';
import type { DiscordMessage } from '../message.js';
import { renderText } from '../render.js';
import { replyWith } from '../reply.js';
import { beginDraft, discard, formSent, publish, type Shown } from './changes.js';
import type { NamedModeratorCommand } from './commands.js';
import { draftOf, keepDraft } from './drafts.js';
import { renderAudit, renderProposal, renderStats, renderWaiting } from './draw.js';
import { changeForm, confirmForm, oneQuestion } from './forms.js';
import { admit, type Bench, isBench } from './gate.js';
import { type FormKind, type ModeratorId, moderatorId } from './ids.js';
import { renderOutcome, showAnswer, showEntry, showInbox, VERDICTS } from './inbox.js';

const WEEKS_SHOWN = 8;
const AUDIT_SHOWN = 20;

export async function moderatorCommand(
  desk: Desk,
  interaction: ChatInputCommandInteraction,
  named: NamedModeratorCommand,
): Promise<void> {
  const { language } = named;
  const sub = named.command === 'facts' ? named.subcommand(interaction.options.getSubcommand()) : 'stats';
  const bench = await admit(desk, interaction, language, `/${named.command} ${sub ?? ''}`.trim());
  if (!isBench(bench)) return show(interaction, Promise.resolve({ message: bench }));
  const { moderation } = bench;
  switch (sub) {
    case 'add':
      return openForm(interaction, bench, 'add', '');
    case 'edit':
    case 'retract':
      return openForm(interaction, bench, sub, interaction.options.getString(named.id, true).trim());
    case 'inbox':
      return show(interaction, only(showInbox(bench)));
    case 'waiting':
      return show(
        interaction,
        only(moderation.waitingForApproval().then((all) => renderWaiting(all, language))),
      );
    case 'log':
      return show(interaction, only(moderation.audit(AUDIT_SHOWN).then((all) => renderAudit(all, language))));
    default:
      return show(
        interaction,
        only(moderation.stats(WEEKS_SHOWN).then((weeks) => renderStats(weeks, language))),
      );
  }
}

/** A form must be the first answer to a press: nothing that takes time may come before it. */
async function openForm(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  bench: Bench,
  kind: FormKind,
  factId: string,
): Promise<void> {
  const draft = beginDraft(bench, kind, factId);
  if (draft === undefined)
    return show(
      interaction,
      Promise.resolve({ message: renderText(phrases(bench.language).unknownFact(factId)) }),
    );
  await interaction.showModal(changeForm(draft, bench.moderation.sources(), bench.language));
}

export async function moderatorPress(
  desk: Desk,
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  id: ModeratorId,
): Promise<void> {
  const bench = await admit(desk, interaction, id.language, id.action);
  if (!isBench(bench)) return show(interaction, Promise.resolve({ message: bench }));
  if (interaction.isStringSelectMenu())
    return show(interaction, only(showEntry(bench, interaction.values[0] ?? '')));
  const { moderation, actor, language } = bench;
  const desks = deskPhrases(language);
  const [first = '', second = ''] = id.args;
  switch (id.action) {
    case 'mend':
      await interaction.showModal(
        changeForm(draftOf(interaction.message, id.args), moderation.sources(), language),
      );
      return;
    case 'publish':
      return show(interaction, publish(bench, first));
    case 'discard':
      return show(interaction, discard(bench, first));
    case 'open':
      return show(interaction, only(showEntry(bench, first)));
    case 'claim':
    case 'release':
      return show(
        interaction,
        only(moderation[id.action](actor, first).then((done) => renderOutcome(done, language))),
      );
    case 'new':
      return openForm(interaction, bench, 'add', '');
    case 'link':
      await interaction.showModal(
        oneQuestion(moderatorId('linked', language, first), desks.button.link, {
          label: desks.form.factId,
          long: false,
        }),
      );
      return;
    case 'dismiss':
      await interaction.showModal(
        oneQuestion(moderatorId('dismissed', language, first), desks.button.dismiss, {
          label: desks.form.reason,
          long: true,
        }),
      );
      return;
    case 'confirm': {
      const cited = (await moderation.entry(first))?.factIds ?? [];
      await interaction.showModal(confirmForm(moderatorId('confirmed', language, first), cited, language));
      return;
    }
    case 'look':
      return show(
        interaction,
        first === 'proposal' ? only(showProposal(bench, second)) : only(showAnswer(bench, first)),
      );
    default:
      return undefined;
  }
}

async function showProposal({ moderation, language }: Bench, id: string): Promise<DiscordMessage> {
  const proposal = await moderation.proposal(id);
  return proposal === undefined
    ? renderText(deskPhrases(language).proposalGone)
    : renderProposal(proposal, language);
}

export async function moderatorForm(
  desk: Desk,
  interaction: ModalSubmitInteraction,
  id: ModeratorId,
): Promise<void> {
  const bench = await admit(desk, interaction, id.language, id.action);
  if (!isBench(bench)) return show(interaction, Promise.resolve({ message: bench }));
  const { moderation, actor, language } = bench;
  const [entry = ''] = id.args;
  if (id.action === 'form') return show(interaction, formSent(bench, interaction, id));
  const said = interaction.fields.getTextInputValue('reason').trim();
  const outcome =
    id.action === 'linked'
      ? moderation.link(actor, entry, said)
      : id.action === 'dismissed'
        ? moderation.dismiss(actor, entry, said)
        : moderation.confirmFeedback(actor, entry, said, verdictIn(interaction));
  return show(interaction, only(outcome.then((done) => renderOutcome(done, language, said))));
}

function verdictIn({ fields }: ModalSubmitInteraction): VerdictKind {
  const field = fields.fields.get('verdict');
  const chosen = field?.type === ComponentType.StringSelect ? field.values[0] : undefined;
  return VERDICTS.find((verdict) => verdict === chosen) ?? 'unknown';
}

const only = async (message: Promise<DiscordMessage>): Promise<Shown> => ({ message: await message });

/** To the moderator alone; to all moderators where the press was under a notice in their channel. */
async function show(interaction: RepliableInteraction, work: Promise<Shown>): Promise<void> {
  const under = interaction.isMessageComponent() ? interaction.message : null;
  const ephemeral = under === null || under.flags.has(MessageFlags.Ephemeral);
  const sent = await replyWith(
    interaction,
    ephemeral,
    work.then(({ message }) => ({ message, ephemeral })),
  );
  const { draft } = await work;
  if (sent !== undefined && draft !== undefined) keepDraft(sent, draft);
}
