import { channels } from "../domain/channels.ts";
import type { Intent } from "../domain/chat-intent.ts";
import { contentTypes } from "../domain/content-types.ts";
import type { Piece } from "../domain/piece.ts";

export type Scope = Extract<Intent, { kind: "restyle" }>["scope"];

/** Whether a piece is meant by the words of a request: every part of the scope that was named must fit. */
export function matchesScope(piece: Piece, scope: Scope): boolean {
  return (
    (scope.channel === undefined || piece.channel === scope.channel) &&
    (scope.type === undefined || piece.type === scope.type) &&
    (scope.week === undefined || piece.week === scope.week) &&
    (scope.persona === undefined || piece.persona === scope.persona)
  );
}

/** The pieces of a scope as a person would say it: "13 LinkedIn posts", "4 pieces on X in week 2"; 0 leaves the number out. */
export function piecesInWords(count: number, { type, channel, persona, week }: Scope): string {
  const plural = type === undefined ? "pieces" : contentTypes[type].plural;
  const singular = type === undefined ? "piece" : contentTypes[type].label;
  return [
    count === 0 ? null : String(count),
    count === 1 ? singular : plural,
    channel === undefined || type !== undefined ? null : `on ${channels[channel].name}`,
    persona === undefined ? null : `for the ${persona} persona`,
    week === undefined ? null : `in week ${week}`,
  ]
    .filter((word) => word !== null)
    .join(" ");
}
