import type { Topic } from "../topic.ts";

/** Steps, polls and forms of the topic of quality. */
export const qualityPractice: Pick<Topic, "steps" | "polls" | "templates"> = {
  steps: [
    {
      action: "Begin with the simplest item a shop offers.",
      reason: "Plain work has nowhere to hide a weakness.",
      check: "What is good or bad about it can be said aloud, with no decoration in the way.",
    },
    {
      action: "Touch a thing before you buy it, lift it and turn it over.",
      reason: "Weight, edges and undersides are hard to fake.",
      check: "Your fingers have found a rough spot, or have searched and found none.",
    },
    {
      action: "Ask to see the workshop, the kitchen or the plan of the day.",
      reason: "People who take care are usually glad to show where it happens.",
      check: "The door opens within minutes, or you have heard why it stays closed.",
    },
    {
      action: "Visit a place again on a busy day.",
      reason: "Under pressure you see what is habit and what was show.",
      check: "You know which courtesies survived the rush.",
    },
    {
      action: "Look at the corners of a shop, a gallery or a room that was cleaned.",
      reason: "Clean corners take care that nobody pays for directly.",
      check: "One glance downward gives an answer, and the opposite side confirms it.",
    },
    {
      action: "Request one small change and watch what happens.",
      reason: "A place that bends a little with good grace will bend when it counts.",
      check: "A yes, a no or a counteroffer has come, and you remember the face that went with it.",
    },
    {
      action: "Read the label, the menu or the price list to the end.",
      reason: "Careful makers are usually proud of the last line as well.",
      check: "You could tell a friend one thing from the fine print.",
    },
    {
      action: "Find an example of a maker's work that has been in use for years.",
      reason: "Years of use show the weak spots that no showroom lets you see.",
      check: "An old customer shows you what has worn and what still holds as it did.",
    },
    {
      action: "Ask people who do the work who taught them.",
      reason: "Those who learned from somebody good usually like to name them.",
      check: "A name is mentioned, and a small story follows it.",
    },
    {
      action: "Compare two versions side by side, without looking at the names.",
      reason: "Names change what people believe they taste, see or feel.",
      check: "You have settled on a favorite before the labels are uncovered.",
    },
    {
      action: "Note how long you wait and whether someone tells you why.",
      reason: "Waiting is part of the service, and silence makes it longer.",
      check: "Two entries stand in your notebook: the minutes, and the words you were given.",
    },
    {
      action: "Find out what a shop does with things that fail.",
      reason: "A clear way to return or repair says the maker expects few of them.",
      check: "Somebody can tell you at once whom to call and what it costs you.",
    },
    {
      action: "Listen to how the staff speak to each other.",
      reason: "Kindness behind the counter tends to reach the front of it.",
      check: "You remember one sentence between colleagues, word for word.",
    },
    {
      action: "Use a new purchase for an ordinary task before an important one.",
      reason: "Small faults are easier to forgive when no guests are waiting.",
      check: "The first small annoyance turns up on a plain weekday, or none does.",
    },
    {
      action: "Wash, store or carry a new thing once before you praise it.",
      reason: "Daily handling is where good design earns its keep.",
      check: "It dries, fits or travels as promised, and nothing has come loose.",
    },
    {
      action: "Give feedback while you are still at the counter or in the room.",
      reason: "People can only put right what they hear in time.",
      check: "Somebody answers, writes it down or changes something before you reach the door.",
    },
    {
      action: "Pay attention to how you feel an hour after a meal, a lesson or a visit.",
      reason: "By then the welcome has worn off and the work itself remains.",
      check: "A single word for it comes to you on the way home.",
    },
    {
      action: "Keep the receipt together with one line on your impression.",
      reason: "Half a year later you will want both.",
      check: "Months afterward the slip turns up at once, and your remark still makes sense.",
    },
    {
      action: "Watch the handover: who explains, who asks, who thanks.",
      reason: "The last minute shows whether they care beyond the payment.",
      check: "Afterward you recall who had the last word and whether anyone met your eye.",
    },
    {
      action: "Learn one word of the trade, such as crust, grain or seam.",
      reason: "With a word for it you begin to see it.",
      check: "The maker smiles at hearing it, or you spot the thing on your own next time.",
    },
    {
      action: "Wait for the third good experience before you recommend a place.",
      reason: "Your name is on the advice, and luck rarely strikes three times.",
      check: "You can list the dates, and none of them was a disappointment.",
    },
  ],
  polls: [
    {
      question: "How do you recognize good quality first?",
      options: ["By touch", "By taste or smell", "By how people work", "By how long it lasts"],
    },
    {
      question: "What makes you return to a place?",
      options: ["The product", "The people", "It never lets me down", "It is close by"],
    },
    {
      question: "What do you do when something is not as good as last time?",
      options: ["Say so at once", "Wait and see", "Stay away", "Write a review"],
    },
    {
      question: "Which kind of proof do you trust most?",
      options: ["My own test", "A seal or award", "A friend's word", "Years in business"],
    },
    {
      question: "How often do you tell people that their work was good?",
      options: ["Nearly always", "Sometimes", "Seldom", "I leave a tip"],
    },
  ],
  templates: [
    {
      intro: "A card for judging a thing in two minutes.",
      language: "markdown",
      lines: [
        "# Two-minute check",
        "",
        "- [ ] Felt the weight and the edges",
        "- [ ] Looked at the back or the underside",
        "- [ ] Asked how it is made",
        "- [ ] Asked what it is not good for",
        "- [ ] Know how to care for it",
        "- [ ] Know what happens if it fails",
        "",
        "What I liked:",
        "What made me doubt:",
      ],
    },
    {
      intro: "A visit diary for a place or a service.",
      language: "markdown",
      lines: [
        "| visit | day and hour | waiting | people | result | better or worse |",
        "| --- | --- | --- | --- | --- | --- |",
        "| first | | | | | |",
        "| second | | | | | |",
        "| third | | | | | |",
        "",
        "A busy day was among them: yes or no",
        "Something went wrong, and they:",
        "I would send a friend here: yes, no, not yet",
      ],
    },
    {
      intro: "A score sheet for comparing without names.",
      language: "text",
      lines: [
        "One person prepares and keeps the names secret.",
        "Everyone else fills in words first and a favorite last.",
        "",
        "Sample A: looks ........  feels or tastes ........  after a minute ........",
        "Sample B: looks ........  feels or tastes ........  after a minute ........",
        "Sample C: looks ........  feels or tastes ........  after a minute ........",
        "",
        "My favorite: ....  because: ................",
        "Names are read out only when all sheets are in.",
        "What surprised us: ................",
      ],
    },
    {
      intro: "A note of praise that a maker can use.",
      language: "text",
      lines: [
        "Hello [name],",
        "",
        "on [day] I had [what].",
        "What was especially good: [one exact detail].",
        "I noticed it because [what it changed for me].",
        "",
        "If I could wish for one thing, it would be [small wish].",
        "",
        "Thank you for the care you put in.",
        "[name]",
      ],
    },
    {
      intro: "A fair complaint, calm and complete.",
      language: "text",
      lines: [
        "Hello,",
        "",
        "on [date] I received [what]. We had agreed on [what was promised].",
        "What was different: [facts, without guesses].",
        "What it meant for me: [one sentence].",
        "",
        "I would be content with [repair, exchange, refund, explanation].",
        "You can reach me at [contact] until [date].",
        "",
        "Kind regards, [name]",
      ],
    },
  ],
};
