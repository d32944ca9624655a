import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unsupportedClaims } from "../../domain/claim-guard.ts";
import { parseFigure } from "../../domain/fact-ledger.ts";
import type { Fact } from "../../domain/fact.ts";

const fact = (text: string, isPublic = true): Fact => ({
  id: "f1",
  text,
  ...parseFigure(text),
  origin: "brief.facts[0]",
  public: isPublic,
  code: null,
});
const claims = (text: string, facts: Fact[] = [], allowed: string[] = ["Acme", "https://acme.dev/start"]) =>
  unsupportedClaims(text, { facts, allowed }).map((claim) => `${claim.kind}: ${claim.text}`);

const faster = fact("10x faster development");
const review = fact("cuts review time by 40%");
const price = fact("$29 a month");
const teams = fact("1,200 teams use it");
const migration = fact("Migration went from 3 weeks to 3 hours");

describe("unsupportedClaims", () => {
  it.each([
    ["10x faster development.", faster],
    ["Development gets 10x faster with Acme.", faster],
    ["Acme makes development ten times faster.", faster],
    ["What would you do with 10x faster development?", faster],
    ["Acme cuts review time by 40%.", review],
    ["Review time drops by 40 percent.", review],
    ["Reviews take 40% less time.", review],
    ["It costs $29 a month.", price],
    ["Only 29 dollars a month, cancel any time.", price],
    ["1,200 teams use it.", teams],
    ["Used today by 1200 teams.", teams],
    ["Migration went from 3 weeks to 3 hours.", migration],
    ["A migration took 3 weeks and now takes 3 hours.", migration],
    ["Founded in 2019.", fact("Acme was founded in May 2019")],
    ["Launch: May 2019", fact("Acme was founded in May 2019")],
    ["Trusted by 1,200 teams.", fact("Trusted by 1,200 teams")],
    ["Rated #1 editor by readers.", fact("Rated #1 editor by readers of a magazine")],
    ["“It saved our launch,” says Maria Silva.", fact("“It saved our launch,” says Maria Silva of Initech")],
  ])("lets “%s” rest on its fact", (text, known) => {
    expect(claims(text, [known])).toEqual([]);
  });

  it.each([
    ["10x productivity.", faster, "figure: 10x"],
    ["Ship 10x faster builds.", faster, "figure: 10x"],
    ["Everything gets 10x faster.", faster, "figure: 10x"],
    ["1000% faster development.", faster, "figure: 1000%"],
    ["12x faster development.", faster, "figure: 12x"],
    ["Save 40% of your costs.", review, "figure: 40%"],
    ["Cut 40% of bugs.", review, "figure: 40%"],
    ["It costs $29 a year.", price, "figure: $29"],
    ["It costs €29 a month.", price, "figure: €29"],
    ["1,200 companies use it.", teams, "figure: 1,200"],
    ["1,200 teams love working less.", teams, "figure: 1,200"],
    ["Founded in 2018.", fact("Acme was founded in May 2019"), "figure: 2018"],
  ])("does not let “%s” lean on another fact", (text, known, claim) => {
    expect(claims(text, [known])).toEqual([claim]);
  });

  it("never lets an internal fact support anything", () => {
    expect(
      claims("We aim at 100,000 readers in 30 days.", [
        fact("awareness: 100000", false),
        fact("100,000 readers in 30 days", false),
      ]),
    ).toEqual(["figure: 100,000", "figure: 30"]);
  });

  it.each([
    ["Developers waste 70% of their time.", "figure: 70%"],
    ["It doubles your output.", "figure: doubles"],
    ["Half of all teams fail.", "figure: Half of"],
    ["Twice as fast as before.", "figure: Twice"],
    ["Save 15 minutes.", "figure: 15"],
    ["Studies show that review helps.", "authority: Studies show"],
    ["According to a recent survey, tests help.", "authority: According to a recent survey"],
    ["Trusted by teams everywhere.", "authority: Trusted by teams"],
    ["Join thousands of others.", "authority: Join thousands"],
    ["Our customers love it.", "authority: Our customers love"],
    ["One of our customers told us a story.", "authority: One of our customers told us"],
    ["Results are guaranteed.", "authority: Results are guaranteed"],
    ["A world-class tool.", "rank: world-class"],
    ["The #1 tool.", "rank: The #1 tool"],
    ["The world's fastest editor.", "rank: The world's fastest"],
    ["The leading platform for tests.", "rank: The leading platform"],
    ["Acme is the best way to ship.", "rank: Acme is the best"],
    ["The fastest tool is called Acme.", "rank: The fastest tool is called Acme"],
    ["Better than any other tool.", "rank: Better than any other"],
    ["“This changed how we work,” says our founder.", "quotation: “This changed how we work,” says our"],
    ["One customer says: “This changed how we work.”", "quotation: One customer says: “This changed how we work.”"],
    ["Read https://other.example/page now.", "link: https://other.example/page"],
    ["See acme.dev/pricing.", "link: acme.dev/pricing"],
    ["Write to sales@acme.dev.", "link: sales@acme.dev"],
  ])("finds what “%s” claims", (text, claim) => {
    expect(claims(text)).toEqual([claim]);
  });

  it.each([
    "One idea, two questions, three steps. First things first.",
    "1. Open a branch.\n2. Write a test.\n3) Push.",
    "1/ The problem\n2/7 The idea",
    "Step 2 comes after step 1, on day 3 of week 2.",
    "## 4. What to measure",
    "```sh\ncurl https://other.example/v1?limit=50\n```\nRun `sleep 30` first.",
    "Hi {{first_name|friend2}}, hello.",
    "The best time to write a test is before the bug.",
    "It is the fastest way to lose trust.",
    "The best reviews are short, and the leading question is why.",
    "Picture a colleague who says “this looks fine to me” and leaves.",
    "Suppose half of your tests were gone.",
    "A change is trusted by the people who reviewed it.",
    "Users report bugs twice when nobody answers.",
    "Visit https://acme.dev/start or acme.dev.",
    "HTTP/2, S3 and utf-8 are names.",
    "Many teams do this; few write it down.",
  ])("finds no claim in “%s”", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("finds no claim in a text that repeats public facts, whatever stands between them", () => {
    const facts = [faster, review, price, teams, migration];
    fc.assert(
      fc.property(
        fc.array(
          fc
            .constantFrom(...facts, "Read on.", "Why?", "One more thing.")
            .map((part) => (typeof part === "string" ? part : `${part.text}.`)),
        ),
        (parts) => {
          expect(claims(parts.join(" "), facts)).toEqual([]);
        },
      ),
    );
  });

  it("takes a description of any length as a fact, sentence by sentence", () => {
    const long = fact("Acme cuts review time by 40%. It runs offline and asks for nothing. ".repeat(290).trim());

    expect(claims("It runs offline and asks for nothing. Acme cuts review time by 40%.", [long])).toEqual([]);
    expect(claims("Acme cuts review time by 41%.", [long])).toEqual(["figure: 41%"]);
  });

  it("gives positions at which the claim stands", () => {
    const text = "Fine.\nSave 15 minutes and 20%.";

    for (const { start, end, text: claim } of unsupportedClaims(text, { facts: [], allowed: [] })) {
      expect(text.slice(start, end)).toBe(claim);
    }
  });

  it.each([
    // people
    ["Jane Doe, CTO at a bank, switched in a week.", "name: Jane Doe"],
    ["We asked Maria Silva about it.", "name: Maria Silva"],
    ["As Dr. Okafor puts it, review is teaching.", "name: Okafor"],
    ["Our founder Ingrid built it at night.", "name: Ingrid"],
    ["Ask @initech how it went.", "name: @initech"],
    // customers and competitors
    ["The team at Initech reviews every change.", "name: Initech"],
    ["Companies like Globex read the diff first.", "name: Globex"],
    ["Initech switched to Acme and never looked back.", "name: Initech"],
    ["Unlike Globex, it runs offline.", "name: Globex"],
    ["Unlike GitHub, it runs offline.", "name: GitHub"],
    ["Teams switch from GitLab when they are tired.", "name: GitLab"],
    ["It is simpler than Jira.", "name: Jira"],
    ["A good alternative to Notion.", "name: Notion"],
    ["Partners such as Hooli Software Inc help.", "name: Hooli Software Inc"],
    ["We work with Stark Industries on it.", "name: Stark Industries"],
    // dates
    ["Last spring we rewrote the parser.", "figure: Last spring"],
    ["It has been stable since March.", "figure: since March"],
    ["The new version comes in Q3.", "figure: Q3"],
    ["The editor launches next month.", "figure: next month"],
    ["Two years ago, nobody believed in it.", "figure: Two years ago"],
    ["Last year we shipped every day.", "figure: Last year"],
    ["Our sale ends on Friday.", "figure: ends on Friday"],
    // figures in words
    ["It saves three hours a week.", "figure: three"],
    ["Nine out of ten readers agree with that.", "figure: Nine out of ten"],
    ["Faster by a factor of twelve.", "figure: a factor of twelve"],
    ["Forty teams already use it.", "figure: Forty"],
    ["A hundred thousand downloads so far.", "figure: A hundred thousand"],
    // awards and ranks
    ["It won the Golden Diff Award for tools.", "award: won the Golden Diff Award"],
    ["It is GDPR compliant.", "award: GDPR compliant"],
    ["The product of the year.", "award: product of the year"],
    ["It is the most advanced editor.", "rank: the most advanced editor"],
    ["There is nothing like it: one of a kind, the only one on the market.", "rank: the only one on the market"],
  ])("finds who, when and what “%s” claims", (text, claim) => {
    expect(claims(text)).toContain(claim);
  });

  it.each([
    "Most CTOs read the diff on Monday. Nobody reads it on Friday.",
    "GitHub, PostgreSQL and Visual Studio Code are where the work happens.",
    "Open a pull request on GitHub. Push it with Git. Test it in Firefox.",
    "Teams in Berlin, New York and San Francisco work at other hours.",
    "Write a Definition of Done. Ask the Product Owner. Keep the Chief Technology Officer informed.",
    "A Plan To Measure Review And Keep It Short",
    "Instead of Friday, ship on Tuesday. Instead of GitHub Actions, run it by hand.",
    "Move from Node 20 to something newer? Not today.".replace("20 ", ""),
    "Picture Anna Berg, who opens her laptop at nine.",
    "What would you do next week? What did you learn last month?",
    "Give it ten minutes. It takes two people and three questions.",
    "Look at the releases of last year, and at the incidents of last quarter.",
    "In spring the bakery opens early. In May everything smells of lilac.".replace("In May", "Then"),
    "At Christmas nobody deploys. At Acme we bake. At night it is quiet.",
    "It is faster than reading everything, and better than nothing.",
    "Dear reader, dear colleague: thank you. Yours, the team",
    "Thank you, Kubernetes. Hello, TypeScript.",
  ])("lets “%s” pass", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("lets names, quotations and dates rest on a fact", () => {
    const facts = [
      fact("Maria Silva, CTO of Initech, says: “It saved our launch.”"),
      fact("Acme was founded in March 2024"),
      fact("Acme replaced Globex at Initech"),
    ];

    expect(claims("“It saved our launch.” — Maria Silva", facts)).toEqual([]);
    expect(claims("The team at Initech knows. Unlike Globex, it stays.", facts)).toEqual([]);
    expect(claims("Acme has been there since March 2024, so since March.", facts)).toEqual([]);
    expect(claims("The team at Hooli knows, says Maria Berg.", facts)).toEqual(["name: Hooli", "name: Maria Berg"]);
  });

  it("does not take the word before the product's name for a part of it", () => {
    expect(claims("See Acme Inc. What Acme Inc. does is short.", [], ["Acme Inc."])).toEqual([]);
    expect(claims("Ask Jane Doe of Acme Inc. today.", [], ["Acme Inc."])).toEqual(["name: Jane Doe of Acme"]);
  });

  it("lets a name pass that the piece was asked to be about", () => {
    const about = (topic: string) =>
      unsupportedClaims("Teams switch from Jenkins slowly.", { facts: [], allowed: [], topic });

    expect(about("moving away from Jenkins")).toEqual([]);
    expect(about("moving slowly")).toHaveLength(1);
  });

  const install: Fact = {
    ...fact("npm install acme-cli\nacme review --all"),
    code: { language: "sh", about: "Setup" },
  };

  it.each([
    ["```sh\nnpm install left-trim-fast\n```", "package: left-trim-fast"],
    ["```sh\npip install -U acme_tools==1.2\n```", "package: acme_tools"],
    ["Run `npx acme-magic@latest init`.", "package: acme-magic"],
    ['```ts\nimport { run } from "acme-sdk";\n```', "package: acme-sdk"],
    ["```python\nfrom acme.review import run\n```", "package: acme.review"],
    ["```sh\ncargo install diffy && brew install acme-cli\n```", "package: diffy"],
    ["```sh\ncurl https://api.acme.dev/v1/reviews\n```", "link: https://api.acme.dev/v1/reviews"],
    ["```sh\nacme deploy --everything\n```", "command: acme deploy --everything"],
  ])("finds what the code %j invents", (text, claim) => {
    expect(claims(text, [install])).toEqual([claim]);
  });

  it.each([
    "```sh\nnpm install acme-cli\nacme review --all\n```",
    "Run `npm install acme-cli` first, then `acme review --all`.",
    "```sh\nnpm ci\nnpm install ./local your-package <package> $NAME\n```",
    "```sh\ncurl https://api.example.com/v1 http://localhost:8080/x https://acme.dev/start\n```",
    '```ts\nimport { readFile } from "node:fs/promises";\nimport { own } from "./own.ts";\n```',
    "```yaml\nacme: the name of your product\n```",
  ])("lets the code %j stand", (text) => {
    expect(claims(text, [install])).toEqual([]);
  });

  const unsupported = ["73%", "11x", "$4,321", "8,700 readers", "in Q2 2031", "on 5 March 2031", "by 12 hours"];

  it("always finds a figure that no fact carries, wherever it is put into a text of facts", () => {
    const facts = [faster, review, price, teams, migration];
    const sentence = fc.constantFrom(...facts.map(({ text }) => `${text}.`), "Read on.", "Why?");
    fc.assert(
      fc.property(fc.array(sentence), fc.constantFrom(...unsupported), fc.array(sentence), (before, figure, after) => {
        const text = [...before, `It changes ${figure} for everybody.`, ...after].join(" ");

        expect(claims(text, facts).length).toBeGreaterThan(0);
      }),
    );
  });
});
