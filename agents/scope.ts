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

/** The scope as a person would say it: "on LinkedIn in week 2", "in the campaign". */
export function scopeInWords(scope: Scope): string {
  const words = [
    scope.type === undefined ? null : `among the ${contentTypes[scope.type].plural}`,
    scope.channel === undefined || scope.type !== undefined ? null : `on ${channels[scope.channel].name}`,
    scope.persona === undefined ? null : `for the ${scope.persona} persona`,
    scope.week === undefined ? null : `in week ${scope.week}`,
  ].filter((word) => word !== null);
  return words.length === 0 ? "in the campaign" : words.join(" ");
}
