import { describe, expect, it } from "vitest";
import { allTopics, createComposer } from "../../../../tools/model/composer/composer.ts";
import { upperFirst } from "../../../../tools/model/composer/grammar.ts";
import { sharedStems } from "../../../../tools/model/composer/kinship.ts";
import { inWords } from "../../../../tools/model/composer/moves.ts";
import { redditOpenings } from "../../../../tools/model/composer/reddit-sentences.ts";
import { findTopic } from "../../../../tools/model/composer/topic-index.ts";
import { briefs, briefOf, publicBrief, textOf, writeCampaign, type WrittenPiece } from "./campaign-inputs.ts";
import { productName } from "../../../../domain/brief.ts";
import { outlineOf } from "../../../../domain/outline.ts";

const campaigns = await Promise.all(
  Object.entries(briefs).map(([name, brief]) => writeCampaign(brief ?? briefOf({ name }), "seed-2")),
);
const pieces = campaigns.flatMap((campaign) => campaign.pieces.map((piece) => ({ ...piece, campaign })));
const ofType = (type: WrittenPiece["plan"]["type"]) => pieces.filter(({ plan }) => plan.type === type);

describe("what the composer writes", () => {
  it("speaks of the product in no post of the first phase, save to say whom to follow or where a link leads", () => {
    const spoken = pieces.filter(({ plan, draft, text, campaign }) => {
      const name = productName(campaign.brief);
      const own = draft.parts.filter(({ role }) => role !== "footer").map((part) => part.text);
      const rest = own.join("\n").replaceAll(draft.cta.text, "");
      return plan.focus === "problem_awareness" && text.includes(name) && rest.includes(name);
    });

    expect(spoken.map(({ text }) => text)).toEqual([]);
  });

  it("numbers the steps of a LinkedIn post, three to five, and counts them truly", () => {
    for (const { draft } of ofType("linkedin_post")) {
      const list = draft.parts.find(({ text }) => /^1\. /mu.test(text))?.text ?? "";
      const items = list.match(/^\d\. /gmu) ?? [];
      const [counted] = /^(Two|Three|Four|Five|Six)\b/u.exec(list) ?? [];

      expect(items.length).toBeGreaterThanOrEqual(3);
      expect(items.length).toBeLessThanOrEqual(5);
      if (counted !== undefined) expect(counted.toLowerCase()).toBe(inWords(items.length));
    }
  });

  it("ends every step of a tutorial with the check of that very step, and counts the steps truly in the title", () => {
    for (const { draft, plan } of ofType("tutorial")) {
      const checks = new Set(findTopic(plan.theme, allTopics).steps.map(({ check }) => check));
      const steps = draft.parts.filter(({ role }) => role === "step");
      const [counted] = /\b(four|five|six|seven|eight)\b/iu.exec(draft.title ?? "") ?? [];

      const own = steps.map(({ text }) => text.split("How to see that it worked: ")[1] ?? "");
      expect(own.filter((check) => !checks.has(check))).toEqual([]);
      expect(new Set(own).size).toBe(own.length);
      if (counted !== undefined) expect(counted.toLowerCase()).toBe(inWords(steps.length));
    }
  });

  it("heads a mail with what stands in it, or names the true number of its steps", () => {
    for (const { draft, plan, text } of ofType("email")) {
      const { preheader, parts } = draft;
      const subject = draft.subject ?? "";
      const { steps } = findTopic(plan.theme, allTopics);
      const count = steps.filter(({ action }) => text.includes(action)).length;
      const isCount = [`${upperFirst(inWords(count))} things to`, "Something to do"].some((head) =>
        subject.startsWith(head),
      );

      const isOwn = text.includes(subject) || subject === draft.hook || sharedStems(subject, text).length > 1;
      expect(isOwn || isCount ? "" : `${plan.id}: ${subject}\n${text}`).toBe("");
      expect(text).toContain(preheader);
      expect(preheader?.startsWith(subject)).toBe(false);
      if (subject === draft.hook) expect(parts[0]?.text).not.toContain(subject);
    }
  });

  it("speaks of more steps only where one stands before", () => {
    for (const { draft, text } of [...ofType("email"), ...ofType("linkedin_post")]) {
      if (/\bmore (things|steps)\b.*:$|^(What else|Also worth)/mu.test(text)) expect(text).toContain(draft.hook);
    }
  });

  it("repeats the unique value in at most every second piece that names the product", () => {
    for (const campaign of campaigns) {
      const { uniqueValue } = campaign.brief.product;
      const name = productName(campaign.brief);
      const naming = campaign.pieces.filter(({ text }) => text.includes(name));
      const claiming = naming.filter(({ text }) =>
        text.toLowerCase().includes((uniqueValue ?? name + name).toLowerCase()),
      );

      expect(claiming.length).toBeLessThanOrEqual(naming.length / 2);
    }
  });

  it("quotes the fact that the plan gives a piece as its proof, no other, and as a claim", () => {
    for (const { draft, plan, text, campaign } of pieces) {
      const facts = campaign.facts.filter(
        ({ origin, public: isPublic }) => isPublic && origin.startsWith("brief.facts"),
      );
      const quoted = facts.filter((fact) => text.toLowerCase().includes(fact.text.toLowerCase()));
      const isPlace = ["twitter_thread", "linkedin_post", "tutorial", "email"].includes(plan.type);

      if (plan.proof === null) expect(quoted).toEqual([]);
      else if (isPlace) expect(quoted.map(({ id }) => id)).toEqual([plan.proof]);
      for (const { id } of quoted) expect(draft.claims.map(({ factId }) => factId)).toContain(id);
    }
  });

  it("opens a Reddit post with the reason for its title's question", () => {
    for (const { draft, plan } of ofType("reddit_post")) {
      const own = redditOpenings.find(({ title }) => title.replace("{label}", plan.theme) === draft.title);

      expect(own?.why).toBeDefined();
      expect(draft.parts[0]?.text.startsWith(own?.why ?? "-")).toBe(true);
    }
  });

  it("gives posts that a person adds on one theme no step in common", async () => {
    for (const { brief, facts, strategy, pieces: written } of campaigns) {
      const theme = "code quality";
      for (const hookKind of ["question", "how_to", "statement", "cost", "scene"] as const) {
        const model = written.find(({ plan }) => plan.type === "tweet");
        if (model === undefined) throw new Error("the campaign has no post");
        const texts = await Promise.all(
          [0, 1].map(async (index) => {
            const kind = index === 0 ? hookKind : "how_to";
            const earlier = Array.from({ length: index }, () => "tweet" as const);
            const plan = {
              ...model.plan,
              id: `tweet-${90 + index}`,
              ordinal: 90 + index,
              theme,
              earlier,
              hookKind: kind,
            };
            const outline = outlineOf(plan, []);
            const task = {
              brief: publicBrief(brief),
              facts: facts.filter((fact) => fact.public),
              strategy,
              plan,
              outline,
            };
            return textOf(await createComposer().write("piece", { ...task, seed: "seed-2" }));
          }),
        );
        const steps = findTopic(theme, allTopics).steps.map(({ action }) => action);

        expect(steps.filter((action) => texts.every((text) => text.includes(action)))).toEqual([]);
      }
    }
  });

  it("signs every mail of a campaign alike", () => {
    for (const campaign of campaigns) {
      const mails = campaign.pieces.filter(({ plan }) => plan.type === "email");

      expect(new Set(mails.map(({ draft }) => draft.parts.at(-1)?.text)).size).toBe(1);
    }
  });

  it("asks about a list of steps only where there is one", () => {
    const single = [...ofType("tweet"), ...ofType("poll")];

    expect(single.filter(({ draft }) => /\b(these|the list|which one)\b/iu.test(draft.cta.text))).toEqual([]);
  });
});
