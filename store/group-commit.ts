export interface GroupCommitOptions<Item> {
  /** Makes all of them last, or none. */
  write(items: readonly Item[]): Promise<void>;
  sizeOf(item: Item): number;
  /** a group is closed once its sizes come to this */
  groupSize: number;
}

interface Waiting<Item> {
  item: Promise<Item>;
  resolve(): void;
  reject(reason: unknown): void;
}

export interface GroupCommit<Item> {
  /** Resolves once the item's group is written. */
  commit(item: Promise<Item>): Promise<void>;
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>;
}

/**
 * Makes an item last together with what others hand in meanwhile. One group is written at a time; items keep the order in which
 * they were handed in, not that in which they were ready. When a group can't be written its items are tried one by one, so that
 * only the faulty ones are refused.
 */
export function createGroupCommit<Item>({ write, sizeOf, groupSize }: GroupCommitOptions<Item>): GroupCommit<Item> {
  const queue: Waiting<Item>[] = [];
  let writing: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (queue.length > 0) {
      // Whoever was woken by the last group has its next item handed in by then: this is what makes groups large.
      await new Promise((resolve) => void setImmediate(resolve));
      await settle(await takeGroup(), write);
    }
    writing = null;
  }

  async function takeGroup(): Promise<Ready<Item>[]> {
    const group: Ready<Item>[] = [];
    let size = 0;
    while (size < groupSize) {
      const next = queue.shift();
      if (next === undefined) break;
      try {
        const item = await next.item;
        group.push({ ...next, item });
        size += sizeOf(item);
      } catch (error) {
        next.reject(error);
      }
    }
    return group;
  }

  return {
    commit(item) {
      // It may fail before its turn comes; its own promise tells.
      item.catch(() => undefined);
      const done = new Promise<void>((resolve, reject) => void queue.push({ item, resolve, reject }));
      writing ??= writeAll();
      return done;
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

type Ready<Item> = Omit<Waiting<Item>, "item"> & { item: Item };

async function settle<Item>(group: readonly Ready<Item>[], write: GroupCommitOptions<Item>["write"]): Promise<void> {
  if (group.length === 0) return;
  try {
    await write(group.map(({ item }) => item));
    for (const { resolve } of group) resolve();
  } catch (error) {
    const [only, ...others] = group;
    if (others.length === 0) only?.reject(error);
    else for (const one of group) await settle([one], write);
  }
}
