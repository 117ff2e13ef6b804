/** The commands as Discord is told of them. Each stands under an English and an Arabic name: Discord has no Arabic locale. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../src/model/basics.js';

export type CommandName = 'factcheck' | 'source' | 'help';

/** Name of the message command, in the menu "Apps" of a message. */
export const CHECK_THIS_MESSAGE = 'Check this message';

interface Words {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

const WORDS: Readonly<Record<Language, Readonly<Record<CommandName, Words>>>> = {
  en: {
    factcheck: {
      name: 'factcheck',
      description: 'Check a claim against sources: the quote that bears on it, who said it and when',
      options: {
        claim: { name: 'claim', description: 'What you want checked, in Arabic or English' },
        private: { name: 'private', description: 'Show the answer to you alone' },
      },
    },
    source: {
      name: 'source',
      description: 'Show a fact with its quote, source and date',
      options: { id: { name: 'id', description: 'Id of the fact; start typing to look for it' } },
    },
    help: { name: 'help', description: 'What Isnad does, and what it stores', options: {} },
  },
  ar: {
    factcheck: {
      name: 'تحقق',
      description: 'تحقّق من ادعاء: الاقتباس الذي يخصّه ومَن قاله ومتى',
      options: {
        claim: { name: 'ادعاء', description: 'ما تريد التحقق منه، بالعربية أو الإنجليزية' },
        private: { name: 'خاص', description: 'ليظهر الجواب لك وحدك' },
      },
    },
    source: {
      name: 'مصدر',
      description: 'عرض حقيقة باقتباسها ومصدرها وتاريخها',
      options: { id: { name: 'معرف', description: 'معرّف الحقيقة؛ ابدأ الكتابة للبحث عنه' } },
    },
    help: { name: 'مساعدة', description: 'ما يفعله إسناد وما يحفظه', options: {} },
  },
};

/** On a server and in somebody's own apps; in servers, direct messages and private channels. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

function definitions(language: Language): RESTPostAPIApplicationCommandsJSONBody[] {
  const { factcheck, source, help } = WORDS[language];
  const { String: text, Boolean: yesNo } = ApplicationCommandOptionType;
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: factcheck.name,
      description: factcheck.description,
      options: [
        { type: text, ...factcheck.options.claim!, required: true, autocomplete: true },
        { type: yesNo, ...factcheck.options.private! },
      ],
      ...EVERYWHERE,
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: source.name,
      description: source.description,
      options: [{ type: text, ...source.options.id!, required: true, autocomplete: true }],
      ...EVERYWHERE,
    },
    { type: ApplicationCommandType.ChatInput, name: help.name, description: help.description, ...EVERYWHERE },
  ];
}

/** Every command for members. */
export const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  ...definitions('en'),
  ...definitions('ar'),
  { type: ApplicationCommandType.Message, name: CHECK_THIS_MESSAGE, ...EVERYWHERE },
];

/** Which command a name is, in which language, with the names of its options there. */
export function commandNamed(
  name: string,
): { readonly command: CommandName; readonly language: Language; option(key: string): string } | undefined {
  for (const language of ['en', 'ar'] as const)
    for (const command of ['factcheck', 'source', 'help'] as const) {
      const words = WORDS[language][command];
      if (words.name === name) return { command, language, option: (key) => words.options[key]!.name };
    }
  return undefined;
}
