/** /facts and /stats, under an English and an Arabic name. Anyone sees them; who may use them is decided by role. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../../src/model/basics.js';

const SUBCOMMANDS = ['add', 'edit', 'retract', 'inbox', 'waiting', 'log'] as const;
export type FactsCommand = (typeof SUBCOMMANDS)[number];

interface Words {
  readonly facts: readonly [name: string, description: string];
  readonly stats: readonly [name: string, description: string];
  readonly id: readonly [name: string, description: string];
  readonly sub: Readonly<Record<FactsCommand, readonly [name: string, description: string]>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    facts: ['facts', 'For moderators: add, edit and retract facts, and see what waits for an answer'],
    stats: ['stats', 'For moderators: what was asked and answered, week by week'],
    id: ['id', 'Id of the fact; start typing to look for it'],
    sub: {
      add: ['add', 'Add a fact by a form'],
      edit: ['edit', 'Edit a fact by a form'],
      retract: ['retract', 'Retract a fact; earlier answers that cited it are corrected'],
      inbox: ['inbox', 'Questions that wait for an answer, most asked first'],
      waiting: ['waiting', 'Changes that wait for a second moderator'],
      log: ['log', 'What moderators did lately'],
    },
  },
  ar: {
    facts: ['حقائق', 'للمشرفين: إضافة الحقائق وتعديلها وسحبها، وما ينتظر جوابًا'],
    stats: ['إحصاءات', 'للمشرفين: ما سُئل وما أُجيب كل أسبوع'],
    id: ['معرف', 'معرّف الحقيقة؛ ابدأ الكتابة للبحث عنه'],
    sub: {
      add: ['إضافة', 'إضافة حقيقة عبر نموذج'],
      edit: ['تعديل', 'تعديل حقيقة عبر نموذج'],
      retract: ['سحب', 'سحب حقيقة؛ تُصحَّح الأجوبة السابقة التي استشهدت بها'],
      inbox: ['الوارد', 'أسئلة تنتظر جوابًا، الأكثر سؤالًا أولًا'],
      waiting: ['الانتظار', 'تعديلات تنتظر مشرفًا ثانيًا'],
      log: ['السجل', 'ما فعله المشرفون مؤخرًا'],
    },
  },
};

/** Only on servers: there are no roles elsewhere. */
const ON_SERVERS = {
  type: ApplicationCommandType.ChatInput as const,
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

function definitions(language: Language): RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const { facts, stats, id, sub } = WORDS[language];
  const factId = { type: ApplicationCommandOptionType.String as const, name: id[0], description: id[1] };
  const takesId = (name: FactsCommand) => name === 'edit' || name === 'retract';
  return [
    {
      ...ON_SERVERS,
      name: facts[0],
      description: facts[1],
      options: SUBCOMMANDS.map((name) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        name: sub[name][0],
        description: sub[name][1],
        ...(takesId(name) && { options: [{ ...factId, required: true, autocomplete: true as const }] }),
      })),
    },
    { ...ON_SERVERS, name: stats[0], description: stats[1] },
  ];
}

export const MODERATOR_COMMANDS = [...definitions('en'), ...definitions('ar')];

export interface NamedModeratorCommand {
  readonly language: Language;
  readonly command: 'facts' | 'stats';
  /** Name of the option that takes a fact's id. */
  readonly id: string;
  subcommand(name: string): FactsCommand | undefined;
}

/** Which of the two a command name is, and in which language. */
export function moderatorCommandNamed(name: string): NamedModeratorCommand | undefined {
  for (const language of ['en', 'ar'] as const) {
    const { facts, stats, id, sub } = WORDS[language];
    if (name !== facts[0] && name !== stats[0]) continue;
    return {
      language,
      command: name === facts[0] ? 'facts' : 'stats',
      id: id[0],
      subcommand: (given) => SUBCOMMANDS.find((one) => sub[one][0] === given),
    };
  }
  return undefined;
}
