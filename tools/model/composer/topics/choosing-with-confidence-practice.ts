import type { Topic } from "../topic.ts";

/** Steps, polls and forms of the topic of choosing. */
export const choosingPractice: Pick<Topic, "steps" | "polls" | "templates"> = {
  steps: [
    {
      action: "Write down three things the product or service must do for you, in order.",
      reason: "The order helps when two offers each meet a different wish.",
      check: "A friend could choose for you with nothing but that list.",
    },
    {
      action: "Name one thing that would rule an offer out.",
      reason: "Crossing out is quicker than weighing up.",
      check: "Something on the table is crossed off within a minute, and nobody mourns it.",
    },
    {
      action: "Describe an ordinary day on which you would use what you are about to buy.",
      reason: "Special days are poor guides to daily things.",
      check: "Your page mentions the hurry, the weather or the stairs, and not a single celebration.",
    },
    {
      action: "Look at three options and no more in the first round.",
      reason: "Beyond three, details blur and the first one wins by habit.",
      check: "You can recall each candidate from memory, with its price and its catch.",
    },
    {
      action: "Add up what each offer costs over a year, with trips, extras and care.",
      reason: "Small monthly amounts hide well behind a friendly first price.",
      check: "Under each name stands one sum, and a friend finds no forgotten item in it.",
    },
    {
      action: "Read the worst reviews first and look for a pattern.",
      reason: "One angry voice may be a bad day; the same complaint again and again is a trait.",
      check: "You can say in half a sentence what people complain about most.",
    },
    {
      action: "Ask a customer of a year or more what they would change.",
      reason: "New buyers are in love, and long-standing ones have had time to notice.",
      check: "The answer names a nuisance that no brochure mentions.",
    },
    {
      action: "Visit at the hour when you would usually come.",
      reason: "A quiet morning tells you little about a Saturday.",
      check: "You have seen the queue, the noise and the light that will greet you each week.",
    },
    {
      action: "Let everyone who will share the purchase name one must and one wish.",
      reason: "People stand by a choice in which they find something of their own.",
      check: "The quietest member of the household or office has a line on the sheet.",
    },
    {
      action: "Be slow with any offer that ends tonight.",
      reason: "What suits you this evening will still suit you at breakfast.",
      check: "Midnight goes by, and in the morning you can give a calm reason for or against.",
    },
    {
      action: "Walk through the whole path once: ordering, paying, fetching, returning.",
      reason: "An offer that is easy to order can be tiresome to fetch or give back.",
      check: "Somebody could ask you where to bring it back, and you would know the door.",
    },
    {
      action: "Set a day for the decision.",
      reason: "Without a date, comparing turns into a hobby.",
      check: "The calendar shows it, and those who have a say have heard of it.",
    },
    {
      action: "Compare like with like: the same amount, the same size, the same day.",
      reason: "Different packs and offers make prices look closer than they are.",
      check: "A single unit stands behind every figure on your note.",
    },
    {
      action: "Hold, taste or sit in what you are about to buy, wherever that is possible.",
      reason: "Your body notices what a page cannot say.",
      check: "A detail comes up that was in no picture, such as a smell, a weight or a hard edge.",
    },
    {
      action: "Find out who will be there for you after the purchase.",
      reason: "The person who sells and the person who helps are often two people.",
      check: "Your notes hold a name, and a test call to it is answered.",
    },
    {
      action: "Tell the seller what you do not need.",
      reason: "It saves time for both sides, and the reaction shows who is listening.",
      check: "The next suggestion is shorter or cheaper than the one before.",
    },
    {
      action: "Take the smaller size when in doubt.",
      reason: "Going up later is easy, while giving back is awkward.",
      check: "After some weeks nothing is left over, or you know how much more it should be.",
    },
    {
      action: "Look for one reason against your favorite.",
      reason: "Finding none may only mean that you did not look.",
      check: "A weakness stands on paper, and you can say whether you could live with it.",
    },
    {
      action: "Keep the address of the runner-up.",
      reason: "A good second choice keeps you calm if the first falls through.",
      check: "A month later it takes you less than a minute to find it again.",
    },
    {
      action: "Write your reason in one sentence once you have decided.",
      reason: "Months from now you can see whether it held.",
      check: "The note makes sense to somebody who was not there.",
    },
    {
      action: "Stop looking at offers after you have chosen.",
      reason: "More comparing at that point can only spoil what you have.",
      check: "An advertisement for the rival passes by, and you do not open it.",
    },
  ],
  polls: [
    {
      question: "What helps you most when you choose something new?",
      options: ["Friends' advice", "Reviews", "Trying it", "My own list"],
    },
    {
      question: "How many options do you compare before you buy something for every day?",
      options: ["One is enough", "Two or three", "Four or more", "Until I am tired"],
    },
    {
      question: "What do you regret most often about a purchase?",
      options: ["The price", "Bad fit", "Bought in a hurry", "Hardly ever regret"],
    },
    {
      question: "Who decides in your home or office when something new is bought for everyone?",
      options: ["One person", "All together", "Whoever has time", "It depends on the price"],
    },
    {
      question: "Which detail have you forgotten to check before buying?",
      options: ["Opening hours", "Running costs", "How to cancel", "Size or space"],
    },
  ],
  templates: [
    {
      intro: "A wish list to take along to any shop or meeting.",
      language: "markdown",
      lines: [
        "# What we are looking for",
        "",
        "- Must, first:",
        "- Must, second:",
        "- Must, third:",
        "- Would be nice:",
        "- Rules an offer out:",
        "",
        "An ordinary day with it looks like this:",
        "Most we will spend in a year:",
        "We decide on: [date]",
      ],
    },
    {
      intro: "A table for three offers that leaves the decision to you.",
      language: "markdown",
      lines: [
        "| | first | second | third |",
        "| --- | --- | --- | --- |",
        "| First must | | | |",
        "| Second must | | | |",
        "| Third must | | | |",
        "| Cost for a year | | | |",
        "| When something goes wrong | | | |",
        "| Way out | | | |",
        "| How it felt | | | |",
        "",
        "Chosen, because:",
        "Runner-up, with address:",
      ],
    },
    {
      intro: "A short message to someone who already uses what you want to buy.",
      language: "text",
      lines: [
        "Hello [name],",
        "",
        "you have had [product or service] for a while. May I ask you three things?",
        "",
        "- What do you use it for on an ordinary day?",
        "- What would you change about it?",
        "- Would you buy it again?",
        "",
        "One line each is plenty. Thank you, [name]",
      ],
    },
    {
      intro: "A sheet for choosing together without a long meeting.",
      language: "text",
      lines: [
        "Subject: [what is to be chosen]",
        "Everybody fills in one line before anybody talks.",
        "",
        "Name: ........  Must: ........  Wish: ........",
        "Name: ........  Must: ........  Wish: ........",
        "Name: ........  Must: ........  Wish: ........",
        "Name: ........  Must: ........  Wish: ........",
        "",
        "Musts that we share:",
        "Wish we give up, and what its owner gets instead:",
        "Decided on [date] by [name]",
      ],
    },
    {
      intro: "A look back after three months, done in five minutes.",
      language: "markdown",
      lines: [
        "# Three months later",
        "",
        "- [ ] First wish came true",
        "- [ ] Second wish came true",
        "- [ ] Third wish came true",
        "- [ ] Costs were as expected",
        "- [ ] Help was there when needed",
        "",
        "What we did not foresee:",
        "Question to ask next time:",
        "Would we choose it again? Yes, no, in another size",
      ],
    },
  ],
};
