/** A fair comparison of ways of working, none of them a product. Every sentence holds for any subject. Slots: {label}, {name}. */

export const comparisonTitles: readonly string[] = [
  "{label}: by hand, by routine, with a tool, or not at all",
  "How to choose a way of working on {label}",
  "What to weigh before you decide about {label}",
  "{label}: which way of working fits",
  "Ways to go about {label}, compared by the same questions",
  "A fair comparison of ways to go about {label}",
];
export const comparisonSubtitles: readonly string[] = [
  "The criteria come first, the options second, and the cases for a no at the end",
  "A comparison that names the weak side of every option",
  "For {readers} who have to decide and would rather not regret it",
  "The same questions to every option, with no winner named in advance",
  "What each way costs on the first day and in an ordinary week",
];

export const criteriaHeadings: readonly string[] = [
  "The criteria, before anything is judged",
  "What to judge by",
  "First the questions, then the options",
  "What a good choice has to stand up to",
  "The yardstick",
];
export const criteriaLeads: readonly string[] = [
  "A comparison is only as fair as its criteria, and they have to be fixed before the options are on the table.",
  "Whoever names the criteria afterward has already decided.",
  "Each option is asked the same questions.",
  "Write down what counts before you look at what there is.",
  "The criteria are plain, and you may weigh them in your own way.",
];
export const criteria: readonly string[] = [
  "Effort to begin: what has to be learned, agreed or bought before the first result.",
  "Effort in an ordinary week, once the novelty has worn off.",
  "A bad day: what happens when somebody is away or time is short.",
  "The way back: how easily the choice can be undone.",
  "Checking: whether somebody else can see that the result is right.",
  "Learning: what the people who do it will know afterward.",
  "Total cost: the hours that no invoice shows are part of it.",
  "The odd case: how well it copes with what nobody thought of.",
  "Fit: how much of the present way of working would have to change.",
  "Dependence: who has to be there so that it goes on.",
  "Honesty: how soon a failure becomes visible.",
];

export interface OptionWords {
  headings: readonly string[];
  sentences: readonly string[];
}

/** Ways of working, in the order in which they stand. */
export const options: readonly OptionWords[] = [
  {
    headings: ["By hand, from case to case", "Doing it by hand", "A person and a free hour"],
    sentences: [
      "Doing it by hand needs no preparation, so a first result comes soon.",
      "Whoever does the work by hand sees every odd case and can learn from it.",
      "The effort stays the same, however often the work comes up.",
      "On a bad day the result depends on who is there.",
      "It can be stopped at any time, and nothing has to be undone.",
      "Checking means asking the person who did it, because little is written down.",
      "Knowledge stays in one head, and it leaves with that head.",
      "For rare work it can be the cheapest way, even with every hour counted.",
      "Cases that nobody foresaw are where a person is strongest.",
      "A failure is noticed as soon as somebody looks, and not before.",
    ],
  },
  {
    headings: ["With a written routine", "A checklist and a fixed place in the week", "The same way every time"],
    sentences: [
      "A written routine takes some hours to make, and it has to be kept up to date.",
      "Its strength shows when somebody new does the work for the first time.",
      "What is written down can be criticized, and so it can get better.",
      "On a bad day a routine is the difference between a little and nothing.",
      "It fails quietly when nobody opens the page anymore.",
      "Changing it is cheap: cross out a line, add another, and note the reason.",
      "A second person can compare what was done with what was meant.",
      "It does not think, so a strange case still needs somebody who does.",
      "Most of the price is discipline, and very little of it is paper.",
      "Anybody who can read can take over, at least for a week.",
    ],
  },
  {
    headings: ["With a tool", "Handing the repeated part to a tool", "Letting a tool do the routine"],
    sentences: [
      "A tool asks for its price at the beginning: choosing it, learning it, and fitting it to the work.",
      "Once it fits, a later case costs little more than an earlier one.",
      "It does the same thing every time, which helps with routine and hurts with exceptions.",
      "On a bad day a tool goes on working, or it stops for everybody at once.",
      "Leaving a tool can be harder than starting with it, so look for the way out before you go in.",
      "What a tool does can be checked only as far as it shows its work.",
      "People who rely on it may forget how the work was done without it.",
      "Its cost goes on after the purchase: updates, questions, and the hours spent around it.",
      "The case that nobody foresaw has to be done by hand all the same.",
      "Every tool brings an idea of how the work should go, and that idea may not be yours.",
    ],
  },
  {
    headings: ["Leaving things as they are", "Doing nothing, on purpose", "Not at all, or not yet"],
    sentences: [
      "Leaving things as they are costs nothing today, and it keeps every other option open.",
      "It is the right choice for work that will soon go away by itself.",
      "Nobody has to learn anything, and nobody learns anything.",
      "A bad day stays as bad as it is.",
      "There is nothing to undo and nothing to check.",
      "The price comes later and falls on others, which is why it seldom stands in a comparison.",
      "What nobody decided is hard to defend when somebody asks.",
      "With a date for looking again it is a decision; without one it is a habit.",
      "It fits a team that has more urgent things to repair.",
    ],
  },
];

/** Between an option's own sentences and those of the topic. */
export const optionBridges: readonly string[] = [
  "Whether that is enough shows in the details.",
  "How much that weighs depends on the case.",
  "Put to the test, it looks like this.",
  "In practice the following comes into play.",
  "There is more to weigh here.",
  "One more consideration belongs to this option.",
];

export const whenNotHeadings: readonly string[] = [
  "When the answer is no",
  "When to leave it",
  "Cases in which none of this is worth it",
  "Who should stay with what they have",
  "When not to change anything",
];
/** With a product of one's own in the text. */
export const ownWhenNotHeadings: readonly string[] = [
  "When not to choose {name}",
  "Who should not use {name}",
  "Cases in which {name} is the wrong choice",
];
export const whenNotLeads: readonly string[] = [
  "An honest comparison names the cases in which the answer is no.",
  "There are situations in which changing anything would be a mistake.",
  "Not every problem of this kind has to be solved.",
  "Some readers should stop here and keep what they have.",
];
export const whenNot: readonly string[] = [
  "If the work comes up a few times a year, doing it by hand is hard to beat.",
  "If nobody has time to learn something new this month, wait for a month in which somebody does.",
  "If the way you work is about to change anyway, decide after the change.",
  "If one person does all of it and likes it that way, there may be no problem to solve.",
  "If you cannot say what would be better afterward, put the decision off until you can.",
  "If a rule or a contract settles the matter, no comparison will change it.",
  "If a trial would disturb work that must not fail, look for a safer place to try.",
  "If those who would have to use it are against it, listen to their reasons first.",
  "If the last change is not a month old, let it settle.",
  "If you would not notice a failure, work on that before anything else.",
];
