import type { PieceDraft } from "../../../../domain/piece.ts";
import { upperFirst } from "../grammar.ts";
import { numberOf, type Desk } from "../desk.ts";
import type { Passage } from "../length.ts";
import { productIn, writeMail, type MailWords, type Opening } from "../mail-frame.ts";
import { pickSubject, preheaderFrom } from "../mail-head.ts";
import { adviceOf, attempt, bonus, cost, hookPools, inWords, openingOf, sign, turn } from "../moves.ts";
import { mailRequestFor, type MailPlace } from "../mail-requests.ts";
import { areKin } from "../kinship.ts";
import { introduction, valueClaim } from "../product-passage.ts";
import { printFact, suppliedFacts } from "../supplied-facts.ts";
import {
  answerLabels,
  checkLabels,
  firstSteps,
  howBridges,
  howOpenings,
  lastSteps,
  nextMails,
  objectionLabels,
  objectionOpenings,
  ownTests,
  plainWelcomeOpenings,
  proofLimits,
  requestOpenings,
  welcomeOpenings,
  welcomePreheaders,
  welcomePromises,
  welcomeSubjects,
  type WelcomeJob,
} from "../welcome-sentences.ts";

/** Below so many words the example is a step alone. */
const fewestForScene = 95;

/** What the mail says, before it has a subject: its own first sentence, the rest of the opening, and the body. */
interface JobWords {
  hook: string;
  opening: readonly Opening[];
  body: readonly (Passage | null)[];
  /** sentences that can stand in a preheader */
  told: readonly (string | null)[];
}

/** Jobs of the mails of a series that has so many; proof comes in with the sixth. */
const seriesOf: readonly (readonly WelcomeJob[])[] = [
  ["welcome"],
  ["welcome", "request"],
  ["welcome", "how", "request"],
  ["welcome", "problem", "how", "request"],
  ["welcome", "problem", "how", "objection", "request"],
  ["welcome", "problem", "how", "objection", "proof", "request"],
];

/** One mail of a welcome series: each has its own job, opening and shape of subject, and says what the next one is about. */
export function writeWelcomeMail(desk: Desk): PieceDraft {
  return writeMail(desk, wordsOf);
}

function wordsOf(desk: Desk): MailWords {
  const { number, of } = desk.task.plan.mail ?? { number: 1, of: 1 };
  const jobs = seriesOf[Math.min(of, seriesOf.length) - 1] ?? ["welcome"];
  // A series with more mails than jobs goes on with objections before its request.
  const job = number >= of ? (jobs.at(-1) ?? "request") : (jobs[Math.min(number, jobs.length - 1) - 1] ?? "objection");
  const next = number >= of ? null : (jobs[Math.min(number + 1, jobs.length) - 1] ?? "request");
  const { hook, opening, body, told } = writers[job](desk);
  const subject = pickSubject(desk, `welcome-${job}`, { frames: welcomeSubjects[job] }) ?? fallbackSubjects[job];
  const bridge =
    next === null || next === "welcome" ? null : desk.pick(`next-${next}`, nextMails[next], { by: "type" });
  const product = productIn(desk, () => productFor(desk, job));
  const request = mailRequestFor(job === "request" ? inLastPhase(desk) : desk, places[job], {
    isIntroduced: product !== null,
  });
  return {
    hook,
    subject,
    preheader: preheaderFrom(
      told.filter((text) => text !== null && text !== hook).map((text) => text ?? ""),
      welcomePreheaders[job][0],
    ),
    opening,
    middle: body.filter((passage) => passage !== null),
    closing: bridge === null ? [] : [optional(bridge, 3)],
    product,
    request,
    chapterRole: "body",
  };
}

const places: Record<WelcomeJob, MailPlace> = {
  welcome: "step",
  problem: "thought",
  how: "step",
  objection: "objection",
  proof: "step",
  request: "step",
};

const fallbackSubjects: Record<WelcomeJob, string> = {
  welcome: "Welcome: one small thing to do first",
  problem: "The problem behind the problem",
  how: "How it works, with an example",
  objection: "The best objection, and a fair answer",
  proof: "One fact that you can check yourself",
  request: "Your next step, if you want one",
};

const writers: Record<WelcomeJob, (desk: Desk) => JobWords> = {
  welcome(desk) {
    const { of } = desk.task.plan.mail ?? { of: 1 };
    const openings = desk.product.name === null ? plainWelcomeOpenings : [...welcomeOpenings, ...plainWelcomeOpenings];
    const hook = desk.pick("welcome-opening", openings, { by: "type", stride: 1 }) ?? "Welcome.";
    const promise =
      of < 2 ? null : desk.pick("welcome-promise", welcomePromises, { by: "type", slots: { count: inWords(of) } });
    const step = desk.take("steps");
    const label = desk.pick("welcome-first", firstSteps, { by: "type" }) ?? "";
    const thought = turn(desk);
    return {
      hook,
      opening: [{ text: hook }, { text: promise ?? "", rank: 2 }],
      body: [
        step === null ? null : { role: "body", text: `${label} ${adviceOf(step)}`, isWhole: true },
        step === null ? null : optional(checked(desk, step.check), 1, true),
        thought === null ? null : optional(thought, 4),
      ],
      told: [step?.action ?? null, thought],
    };
  },
  problem(desk) {
    const { hookKind } = desk.task.plan;
    const hook = hookKind === "how_to" ? desk.takeHook("scenes") : desk.takeHook(hookPools[hookKind]);
    const opening = hook ?? openingOf(desk).hook;
    const pain = cost(desk);
    const tried = [attempt(desk), turn(desk)].filter((text) => text !== null).join(" ");
    const small = bonus(desk);
    const second = cost(desk);
    return {
      hook: opening,
      opening: [{ text: opening }, { text: pain ?? "", rank: 3 }],
      body: [
        { role: "body", text: tried },
        second === null ? null : optional(second, 4),
        small === null ? null : optional(small, 2),
      ],
      told: [pain, second],
    };
  },
  how(desk) {
    const hook = desk.pick("how-opening", howOpenings, { by: "type" }) ?? "Here is an example.";
    const { words } = desk.task.outline;
    const scene = words < fewestForScene ? null : desk.take("scenes");
    const isNear = (step: { action: string; reason: string }): boolean =>
      scene !== null && areKin(scene, adviceOf(step), desk.topic.keywords);
    const first = desk.take("steps", isNear);
    const count = words < fewestForScene ? 1 : words < 145 ? 2 : 3;
    const steps = [...(first === null ? [] : [first]), ...desk.takeSome("steps", count - (first === null ? 0 : 1))];
    const label = desk.pick("how-bridge", howBridges, { by: "type", slots: { count: inWords(steps.length) } });
    const items = steps.map((step, index) => `${index + 1}. ${adviceOf(step)}`).join("\n");
    const list = steps.length < 2 ? steps.map(adviceOf).join(" ") : `${label ?? "What to do:"}\n\n${items}`;
    const last = steps.at(-1);
    return {
      hook,
      opening: [{ text: hook }],
      body: [
        scene === null ? null : { role: "body", text: scene, isWhole: true },
        steps.length === 0 ? null : { role: "body", text: list, isWhole: true },
        last === undefined ? null : optional(checked(desk, last.check), 3, true),
      ],
      told: [last?.check ?? null, ...steps.map(({ action }) => action)],
    };
  },
  objection(desk) {
    const hook = desk.pick("objection-opening", objectionOpenings, { by: "type" }) ?? "There is a good objection.";
    const [limit, second] = desk.takeSome("limits", 2);
    const view = turn(desk);
    const step = desk.take("steps");
    const label = (key: string, labels: readonly string[], text: string): string =>
      `${desk.pick(key, labels, { by: "type" }) ?? ""} ${text}`.trim();
    return {
      hook,
      opening: [{ text: hook }, { text: limit === undefined ? "" : label("objection-label", objectionLabels, limit) }],
      body: [
        second === undefined ? null : optional(second, 4),
        view === null ? null : { role: "body", text: label("answer-label", answerLabels, view) },
        step === null ? null : optional(label("own-test", ownTests, adviceOf(step)), 1),
        step === null ? null : optional(checked(desk, step.check), 2, true),
      ],
      told: [limit ?? null, view, step?.action ?? null],
    };
  },
  proof(desk) {
    const facts = suppliedFacts(desk);
    const start = numberOf(desk.task.plan);
    const planned = facts.find(({ id }) => id === desk.task.plan.proof);
    const fact = planned ?? facts[Math.floor(start / 6) % Math.max(1, facts.length)];
    if (fact === undefined) return writers.objection(desk);
    const hook = printFact(desk, fact);
    const caution = desk.pick("proof-limit", proofLimits, { by: "type" });
    const other = facts.find(({ id }) => id !== fact.id);
    const step = desk.take("steps");
    const watch = sign(desk);
    return {
      hook,
      opening: [{ text: hook }, { text: caution ?? "", rank: 2 }],
      body: [
        step === null
          ? null
          : { role: "body", text: `${desk.pick("own-test", ownTests, { by: "type" })} ${adviceOf(step)}` },
        step === null ? null : optional(checked(desk, step.check), 1, true),
        other === undefined ? null : optional(`A second fact for the record: ${printFact(desk, other)}`, 2),
        watch === null ? null : optional(watch, 4),
      ],
      told: [caution, step?.action ?? null],
    };
  },
  request(desk) {
    const hook = desk.pick("request-opening", requestOpenings, { by: "type" }) ?? "Now it is your turn.";
    const view = turn(desk);
    const step = desk.take("steps");
    const watch = sign(desk);
    return {
      hook,
      opening: [{ text: hook }, { text: view ?? "", rank: 2 }],
      body: [
        step === null
          ? null
          : { role: "body", text: `${desk.pick("last-step", lastSteps, { by: "type" })} ${adviceOf(step)}` },
        step === null ? null : optional(checked(desk, step.check), 3, true),
        watch === null ? null : optional(watch, 1),
      ],
      told: [view, step?.action ?? null, watch],
    };
  },
};

/** The product where it belongs: what it is in the first and third mail, its claim in the last; a problem and a doubt sell nothing. */
function productFor(desk: Desk, job: WelcomeJob): string | null {
  if (desk.product.name === null || job === "problem" || job === "objection" || job === "proof") return null;
  if (job === "request") return valueClaim(desk) ?? introduction(desk);
  return introduction(desk, { withClaim: job === "how" });
}

/** The last mail asks to act, in whatever phase it stands. */
function inLastPhase(desk: Desk): Desk {
  return { ...desk, task: { ...desk.task, plan: { ...desk.task.plan, focus: "call_to_action" } } };
}

function checked(desk: Desk, check: string): string {
  return `${desk.pick("check-label", checkLabels, { by: "type" }) ?? "How to see that it worked:"} ${upperFirst(check)}`;
}

function optional(text: string, rank: number, joins = false): Passage {
  return { role: "body", text, rank, joins };
}
