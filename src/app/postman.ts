import { setTimeout as pause } from "node:timers/promises";
import { changeAs, OPERATOR } from "#access";
import { type Database, isUnavailable } from "#platform/database";
import { log } from "#platform/log";
import { type Post, sendWaiting } from "#platform/mail";

export interface Postman {
  /** Ends when the letter under way has been handed in. */
  stop(): Promise<void>;
}

const ROUND_MS = 2_000;

/** Hands in waiting letters, one at a time, for as long as the program runs. */
export function startPostman(database: Database, post: Post, { roundMs = ROUND_MS } = {}): Postman {
  const leaving = new AbortController();
  const walking = walk();

  async function walk(): Promise<void> {
    while (!leaving.signal.aborted) {
      const result = await changeAs(database, OPERATOR, (db) => sendWaiting(db, post)).catch((error: Error) => {
        log.warn({ reason: error.message, away: isUnavailable(error) }, "letters wait");
        return "none" as const;
      });
      if (result === "failed") log.warn("the mail server did not take a letter: it is tried again later");
      if (result !== "sent") await pause(roundMs, undefined, { signal: leaving.signal, ref: false }).catch(() => {});
    }
  }

  return {
    async stop() {
      leaving.abort();
      await walking;
      post.close();
    },
  };
}
