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

/**
 * A function that makes an item last, together with what others hand in meanwhile. What it returns resolves once the item's own
 * group is written. One group is written at a time; items keep the order in which they were handed in, not that in which they
 * were ready. When a group can't be written its items are tried one by one, so that only the faulty ones are refused.
 */
export function createGroupCommit<Item>({
  write,
  sizeOf,
  groupSize,
}: GroupCommitOptions<Item>): (item: Promise<Item>) => Promise<void> {
  const queue: Waiting<Item>[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (queue.length > 0) {
      // Whoever was woken by the last group has its next item handed in by then: this is what makes groups large.
      await new Promise((resolve) => void setImmediate(resolve));
      await settle(await takeGroup(), write);
    }
    isWriting = false;
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

  return (item) => {
    // It may fail before its turn comes; its own promise tells.
    item.catch(() => undefined);
    const done = new Promise<void>((resolve, reject) => void queue.push({ item, resolve, reject }));
    if (!isWriting) void writeAll();
    return done;
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
