/** Order among what is asked of a thread: one after the other, as asked, while threads don't wait for each other. */
export interface ThreadLanes {
  /**
   * What the work gives, begun when all that was asked of the thread before has ended.
   * @param work is told how to find out whether more was asked of the thread meanwhile
   */
  take<Result>(threadId: string, work: (isFollowed: () => boolean) => Promise<Result>): Promise<Result>;
}

export function createThreadLanes(): ThreadLanes {
  const lanes = new Map<string, Promise<unknown>>();
  return {
    async take(threadId, work) {
      const before = lanes.get(threadId) ?? Promise.resolve();
      const isLast = (): boolean => lanes.get(threadId) === lane;
      const result = before.then(() => work(() => !isLast()));
      const lane: Promise<unknown> = result.catch(() => undefined);
      lanes.set(threadId, lane);
      try {
        return await result;
      } finally {
        if (isLast()) lanes.delete(threadId);
      }
    },
  };
}
