/** Those who wait, each for something with a name, until it is called or they have waited long enough. */
export interface WaitingRoom {
  waitFor(name: string): Promise<void>;
  call(name: string): void;
  callAll(): void;
}

export function openWaitingRoom({ mostMs }: { mostMs: number }): WaitingRoom {
  const waiting = new Map<string, Set<() => void>>();

  function call(name: string): void {
    for (const leave of waiting.get(name) ?? []) leave();
    waiting.delete(name);
  }

  return {
    waitFor(name) {
      return new Promise((resolve) => {
        const others = waiting.get(name) ?? new Set();
        waiting.set(name, others);
        const limit = setTimeout(leave, mostMs);
        function leave(): void {
          clearTimeout(limit);
          others.delete(leave);
          resolve();
        }
        others.add(leave);
      });
    },
    call,
    callAll() {
      for (const name of waiting.keys()) call(name);
    },
  };
}
