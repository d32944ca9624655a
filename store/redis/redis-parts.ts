/** How Redis is used. */
export interface RedisOptions {
  /** with user and password: never shown */
  url: string;
  /** what every key begins with */
  prefix: string;
  /** seconds after its last change that a thread's checkpoints are kept; null = for ever */
  checkpointTtlSeconds: number | null;
  /** milliseconds after which a command counts as lost, 5000 by default */
  timeoutMs?: number;
}
