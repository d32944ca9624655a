import type { Topic } from "../topic.ts";
import { teamCapacity } from "./team-capacity.ts";

/** Topics for people who lead a company, and topics that suit any trade. */
export const businessTopics: Topic[] = [teamCapacity];
