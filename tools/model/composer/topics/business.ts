import type { Topic } from "../topic.ts";
import { buildCost } from "./build-cost.ts";
import { changeRisk } from "./change-risk.ts";
import { speedToMarket } from "./speed-to-market.ts";
import { teamCapacity } from "./team-capacity.ts";

/** Topics for people who lead a company, and topics that suit any trade. */
export const businessTopics: Topic[] = [teamCapacity, buildCost, speedToMarket, changeRisk];
