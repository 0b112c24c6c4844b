import { parseArgs } from "node:util";
import type { Config } from "#platform/config";
import type { OpenDatabase } from "#platform/database";

/** One command of the command line. Features bring their own; the shell joins them. */
export interface Command {
  readonly name: string;
  /** Arguments and options as they are written, for example "<kind> <file> [--dry-run]". */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, { readonly type: "boolean" | "string" }>>;
  run(context: CommandContext, input: CommandInput): Promise<CommandResult>;
}

export interface CommandContext {
  readonly config: Config;
  /** The database, started or joined, migrated and with reference data: opened when first asked for. */
  database(): Promise<OpenDatabase>;
  /** A path as it was written, seen from the folder where its writer stands. */
  pathTo(written: string): string;
  /** Progress and messages, on stderr. */
  say(message: string): void;
}

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** The answer goes to stdout, and nothing else does. */
export interface CommandResult {
  readonly answer: string;
  readonly exitCode: 0 | 1;
}

/** Something the caller can mend. The message is one sentence. */
export class CommandError extends Error {}

export function answered(answer: string): CommandResult {
  return { answer, exitCode: 0 };
}

/** Reads the words after the command's name by its own options. Throws `CommandError` naming what does not fit. */
export function parseInput(command: Command, words: readonly string[]): CommandInput {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    return { positionals, values };
  } catch {
    const unknown = words.find(
      (word) => word.startsWith("--") && !Object.hasOwn(command.options, word.slice(2).split("=")[0] ?? ""),
    );
    throw new CommandError(`${unknown ?? words.join(" ")} går inte att tolka: skriv ${usageOf(command)}.`);
  }
}

export function usageOf(command: Command): string {
  return `samverkan ${command.name}${command.usage && ` ${command.usage}`}`;
}

/** The text of an option, or undefined when it was not given. */
export function textOf(input: CommandInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === "string" ? value : undefined;
}
