/**
 * A subject that the composer can write about: finished sentences by the work they do in a text. Every sentence is general
 * wisdom that a careful person would sign: no figure, no name, no study, no product, no "we". At most 200 characters each
 * (so that it fits a post on X), complete, capital at the start, stop at the end, understood without the sentence before it.
 */
export interface Topic {
  id: string;
  /** lower-case noun phrase, fits after "about": "code review" */
  label: string;
  field: "software" | "business" | "general";
  /** whom it suits; "general" = everybody */
  personas: ("developer" | "cto" | "founder" | "general")[];
  /** lower-case words that lead to this topic in a brief or a question */
  keywords: string[];
  /** short title-case noun phrase for a pillar: "Code quality" */
  pillar: string;
  /** CamelCase, without the mark */
  hashtag: string;
  /** hooks: what the reader has asked themselves; at most 110 characters */
  questions: string[];
  /** hooks: defensible statements against the usual view; at most 120 characters */
  statements: string[];
  /** one or two sentences, marked as a supposition: "Picture …", "Suppose …", "Imagine …" */
  scenes: string[];
  /** what doing nothing costs, in plain words */
  costs: string[];
  /** what people usually try and why it falls short */
  attempts: string[];
  /** the turn: the insight that changes the view */
  turns: string[];
  /** advice: an imperative, why it helps, and what one sees when this very step has worked */
  steps: { action: string; reason: string; check: string }[];
  /** how to see that it works, or what to measure; qualitative */
  signs: string[];
  /** honest limits and objections */
  limits: string[];
  /** small extras a reader can use today */
  bonuses: string[];
  /** question up to 200 characters about practice; 3–4 options of at most 25 characters */
  polls: { question: string; options: string[] }[];
  /** something to copy: a checklist, a form, generic code; `language` is the fence's word ("markdown", "text", "yaml", "sh") */
  templates: { intro: string; language: string; lines: string[] }[];
  /** subjects of mails: one idea, 25 to 50 characters, no stop at the end, no capitals beyond the first letter and names */
  subjects: string[];
  /** titles of case studies, each called a plan; under 90 characters, sentence case, no stop */
  caseStudyTitles: string[];
}
