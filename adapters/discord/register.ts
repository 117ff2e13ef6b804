/** Registers the commands, and only when they differ from what Discord has. */
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

/** Fields that we set; Discord adds others (id, version …) and fills in defaults. */
const OURS = [
  'type',
  'name',
  'description',
  'options',
  'integration_types',
  'contexts',
  'default_member_permissions',
] as const;

/** One server at once (development) or everywhere. */
export function commandsRoute(application: string, guild: string | undefined): `/${string}` {
  return guild === undefined
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

/** Puts all commands in one request, unless they are there already. Returns whether it had to. */
export async function registerCommands(
  rest: REST,
  application: string,
  guild: string | undefined,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = commandsRoute(application, guild);
  const there = (await rest.get(route)) as readonly object[];
  if (sameCommands(there, commands)) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** True when Discord's commands are ours, in whatever order. */
export function sameCommands(there: readonly object[], ours: readonly object[]): boolean {
  const all = (commands: readonly object[]) =>
    commands.map((command) => JSON.stringify(canonical(command))).sort();
  return JSON.stringify(all(there)) === JSON.stringify(all(ours));
}

function canonical(command: object): unknown {
  const given = command as Record<string, unknown>;
  return Object.fromEntries(OURS.map((key) => [key, withoutDefaults(key, given[key])]));
}

/** Empty descriptions, absent options and `required: false` mean the same as nothing. Lists of numbers have no order. */
function withoutDefaults(key: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '' || value === false) return null;
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return null;
  if (key !== 'options') return [...value].sort();
  return value.map((option: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(option)
        .map(([name, inner]) => [name, withoutDefaults(name, inner)] as const)
        .filter(([, inner]) => inner !== null)
        .sort(([a], [b]) => a.localeCompare(b)),
    ),
  );
}
