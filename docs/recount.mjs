// 四邻议事·自己验算 / recount of one poll. Needs only Node 18 or later: node recount.mjs FILE.json
// The file format, the output and the exit codes are described in docs/recount.md.
// Printed by packages/shared/scripts/print-recount.mjs from packages/shared/src/voting; change that instead.

// recount/main.mjs
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

// src/voting/recount/recount-file.ts
var COUNTED_CHOICES = ["approve", "reject", "abstain", "void"];
var RecountFault = class extends Error {
  constructor(field, why) {
    super(`${field}: ${why}`);
    this.field = field;
    this.why = why;
  }
  field;
  why;
};

// src/voting/recount/evidence.ts
var byCodeUnit = (one, other) => one < other ? -1 : Number(one > other);
var rollLineText = ({ voter, heads = 1, areaCm2, seal }) => JSON.stringify([voter, heads, areaCm2 ?? null, seal ?? null]);
var ballotLineText = ({ voter, choice, choices, channel }) => JSON.stringify([voter ?? null, choices ? linesOf(choices) : choice, channel ?? null]);
var linesOf = (choices) => Object.entries(choices).sort(([one], [other]) => byCodeUnit(one, other));
var rollHash = (roll, sha2562) => rollHashOfTexts(roll.map(rollLineText), sha2562);
var rollHashOfTexts = (texts, sha2562) => sha2562([...texts].sort(byCodeUnit).join("\n"));
var LEAF = "leaf";
var NODE = "node";
var NO_BALLOTS = "no ballots";
var leavesOf = (texts, sha2562) => [...texts].sort(byCodeUnit).map((line) => sha2562(`${LEAF}
${line}`));
function levelAbove(level, sha2562) {
  const above = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left = "", right] = [level[i], level[i + 1]];
    above.push(right === void 0 ? left : sha2562(`${NODE}
${left}
${right}`));
  }
  return above;
}
var ballotsRoot = (ballots, sha2562) => ballotsRootOfTexts(ballots.map(ballotLineText), sha2562);
function ballotsRootOfTexts(texts, sha2562) {
  if (texts.length === 0) return sha2562(NO_BALLOTS);
  let level = leavesOf(texts, sha2562);
  while (level.length > 1) level = levelAbove(level, sha2562);
  return level[0] ?? "";
}
var votedLineText = (voter) => JSON.stringify([voter]);
var votedRoot = (voted, sha2562) => ballotsRootOfTexts(voted.map(votedLineText), sha2562);

// src/voting/flags.ts
var COUNT_FLAGS = {
  "silent.no_majority": "没交的票没有多数可随，只算参加，不算任何一边",
  "silent.decisive": "没交的票算不算、随不随多数，会改变结果里的一条",
  "void.decisive": "废票算不算参加，会改变结果里的一条",
  "choices.sum": "同意、反对、弃权、废票加起来，和参加的对不上",
  "conflict.voted": "有利害关系的业主投了票"
};
var RECORD_FLAGS = {
  "roll.error": "名册查出有错，改变不了结果",
  "roll.error_decisive": "名册查出有错，可能改变结果里的一条",
  "ballots.one_device": "好几位业主的票是从同一台设备或者同一个账号投的",
  "ballots.one_clerk": "好几位业主的票是同一位工作人员录的"
};
var CERTIFICATE_FLAGS = { ...COUNT_FLAGS, ...RECORD_FLAGS };
function changedBetween(counted3, other) {
  return counted3.filter(({ name, met }) => other.some((one) => one.name === name && one.met !== met)).map(({ name }) => name);
}

// src/voting/readings.ts
var SILENT_READINGS = { not_participating: "没交的票不算参加", follow_majority: "没交的票随多数" };
var VOID_READINGS = { participates: "废票算参加、不算同意", not_participating: "废票不算参加" };
var CONFLICT_READINGS = { counted: "有利害关系的业主投的票照算", excluded: "有利害关系的业主投的票不算" };
var DEFAULT_READINGS = { silentBallots: "not_participating", voidBallots: "participates", conflicts: "counted" };

// src/voting/silent-ballots.ts
function isSilentVoter({ voter, delivered }, returned) {
  return delivered === true && !returned.has(voter);
}
function leaderOf(choices, byArea) {
  const byHeads = firstOf(choices, "heads");
  const leader = byArea && byHeads !== firstOf(choices, "areaCm2") ? null : byHeads;
  return leader === "abstain" ? null : leader;
}
function firstOf(choices, axis) {
  const most = Math.max(...Object.values(choices).map((weight) => weight[axis]));
  const first = Object.keys(choices).filter((choice) => choices[choice][axis] === most);
  return first.length === 1 ? first[0] ?? null : null;
}

// src/voting/rule-pack.ts
var requirementsOf = ({ quorum, approval }) => [quorum.heads, quorum.area, approval.heads, approval.area];
function countsTheRoom(pack) {
  return pack.takesPartBy === "attendance" || requirementsOf(pack).some((one) => one?.of === "present");
}
function weighsArea({ quorum, approval }) {
  return quorum.area !== void 0 || approval.area !== void 0;
}

// src/voting/share.ts
var AT_LEAST_TWO_THIRDS = { numerator: 2, denominator: 3, inclusive: true };
var AT_LEAST_THREE_QUARTERS = { numerator: 3, denominator: 4, inclusive: true };
var MORE_THAN_HALF = { numerator: 1, denominator: 2, inclusive: false };
var ALL_OF_IT = { numerator: 1, denominator: 1, inclusive: true };
function exact(product) {
  if (!Number.isSafeInteger(product)) throw new RangeError(`not an exact integer: ${product}`);
  return product;
}
function counted(amount) {
  if (exact(amount) < 0) throw new RangeError(`less than nothing: ${amount}`);
  return amount;
}
function meets(part, whole, { numerator, denominator, inclusive }) {
  const have = exact(counted(part) * denominator);
  const need = exact(counted(whole) * numerator);
  if (whole === 0) return false;
  return inclusive ? have >= need : have > need;
}
function least(whole, { numerator, denominator, inclusive }) {
  const product = exact(counted(whole) * numerator);
  const remainder = product % denominator;
  const floor = (product - remainder) / denominator;
  return inclusive && remainder === 0 && whole > 0 ? floor : floor + 1;
}
function shortBy(part, whole, share) {
  return Math.max(0, least(whole, share) - counted(part));
}

// src/voting/tally.ts
var NOTHING = { heads: 0, areaCm2: 0 };
var plus = (sum, entry) => ({ heads: sum.heads + entry.heads, areaCm2: sum.areaCm2 + (entry.areaCm2 ?? 0) });
var TallyError = class extends Error {
  constructor(field, voter) {
    super(`${field}: ${voter}`);
    this.field = field;
    this.voter = voter;
  }
  field;
  voter;
};
var isCount = (amount) => Number.isSafeInteger(amount) && amount >= 0;
function indexRoll(pack, roll) {
  const weighed = weighsArea(pack);
  const byVoter = /* @__PURE__ */ new Map();
  for (const entry of roll) {
    if (byVoter.has(entry.voter)) throw new TallyError("roll.duplicate", entry.voter);
    if (weighed && entry.areaCm2 === void 0) throw new TallyError("roll.area_missing", entry.voter);
    if (!isCount(entry.heads) || !isCount(entry.areaCm2 ?? 0)) throw new TallyError("roll.not_counted", entry.voter);
    byVoter.set(entry.voter, entry);
  }
  return byVoter;
}
function criterion(name, part, whole, share, of) {
  return {
    name,
    part,
    whole,
    of,
    share: `${share.numerator}/${share.denominator}`,
    inclusive: share.inclusive,
    met: meets(part, whole, share),
    short: shortBy(part, whole, share)
  };
}
function judge(kind, axes, part, bases) {
  const found = [];
  if (axes.heads) found.push(criterion(`${kind}.heads`, part.heads, bases[axes.heads.of].heads, axes.heads.share, axes.heads.of));
  if (axes.area) found.push(criterion(`${kind}.area`, part.areaCm2, bases[axes.area.of].areaCm2, axes.area.share, axes.area.of));
  return found;
}
var isLeftOut = ({ conflict }, { conflicts }) => conflict === true && conflicts === "excluded";
function sumUp(pack, byVoter, ballots, readings) {
  const roomOnly = countsTheRoom(pack);
  const sums = { approve: NOTHING, reject: NOTHING, abstain: NOTHING, void: NOTHING };
  const voters = /* @__PURE__ */ new Set();
  for (const { voter, choice } of ballots) {
    const entry = byVoter.get(voter);
    if (!entry) throw new TallyError("ballots.not_on_roll", voter);
    if (voters.has(voter)) throw new TallyError("ballots.duplicate", voter);
    if (roomOnly && !entry.present) throw new TallyError("ballots.not_present", voter);
    voters.add(voter);
    if (isLeftOut(entry, readings)) continue;
    sums[choice] = plus(sums[choice], entry);
  }
  const { void: spoilt, ...choices } = sums;
  return { choices, spoilt, voters };
}
function silentOf(pack, roll, { choices, voters }, readings) {
  if (readings.silentBallots !== "follow_majority" || !pack.silentBallots?.includes("follow_majority")) return { figures: NOTHING, joined: null };
  const figures = roll.filter((entry) => isSilentVoter(entry, voters) && !isLeftOut(entry, readings)).reduce(plus, NOTHING);
  return { figures, joined: leaderOf(choices, weighsArea(pack)) };
}
function tally(pack, roll, ballots, readings = DEFAULT_READINGS) {
  const returned = sumUp(pack, indexRoll(pack, roll), ballots, readings);
  const silent = silentOf(pack, roll, returned, readings);
  const joining = (choice) => silent.joined === choice ? plus(returned.choices[choice], silent.figures) : returned.choices[choice];
  const choices = { approve: joining("approve"), reject: joining("reject"), abstain: joining("abstain") };
  const read = readings.voidBallots === "participates" ? [returned.spoilt, silent.figures] : [silent.figures];
  const participants = [...Object.values(returned.choices), ...read].reduce(plus, NOTHING);
  const all = roll.reduce(plus, NOTHING);
  const present = roll.filter((entry) => entry.present).reduce(plus, NOTHING);
  const bases = { all, present, participants, members: all };
  const quorum = judge("quorum", pack.quorum, pack.takesPartBy === "attendance" ? present : participants, bases);
  const approval = judge("approval", pack.approval, choices.approve, bases);
  const valid = quorum.every((one) => one.met);
  const passed = valid && approval.every((one) => one.met);
  return { valid, passed, criteria: [...quorum, ...approval], all, present, participants, choices, spoilt: returned.spoilt, silent };
}

// src/voting/count.ts
var otherSilent = (readings) => ({ ...readings, silentBallots: readings.silentBallots === "follow_majority" ? "not_participating" : "follow_majority" });
var otherVoid = (readings) => ({ ...readings, voidBallots: readings.voidBallots === "participates" ? "not_participating" : "participates" });
var otherConflicts = (readings) => ({ ...readings, conflicts: readings.conflicts === "excluded" ? "counted" : "excluded" });
var isSomething = ({ heads, areaCm2 }) => heads !== 0 || areaCm2 !== 0;
function countPoll(pack, roll, ballots, readings = DEFAULT_READINGS) {
  const result = tally(pack, roll, ballots, readings);
  const bySilence = tally(pack, roll, ballots, otherSilent(readings));
  const under = (flag, other, counted3 = tally(pack, roll, ballots, other)) => {
    const { valid, passed, criteria } = counted3;
    return { flag, readings: other, valid, passed, criteria };
  };
  const decisive = [under("silent.decisive", otherSilent(readings), bySilence), under("void.decisive", otherVoid(readings))].filter(({ criteria }) => changedBetween(result.criteria, criteria).length > 0);
  const conflicted = conflictedOf(roll, ballots);
  const conflicts = conflicted.entries > 0 ? [under("conflict.voted", otherConflicts(readings))] : [];
  const flagged = { silent: [result, bySilence].map(({ silent }) => silent.figures).find(isSomething) ?? result.silent.figures, unsummed: unsummedOf(pack, result, readings), conflicted };
  const beside = [
    ...result.silent.figures.heads > 0 && result.silent.joined === null ? ["silent.no_majority"] : [],
    ...isSomething(flagged.unsummed) ? ["choices.sum"] : []
  ];
  const otherReadings = [...decisive, ...conflicts];
  return { ...result, readings, flags: [...beside, ...otherReadings.map(({ flag }) => flag)], otherReadings, flagged };
}
function conflictedOf(roll, ballots) {
  const marked = new Map(roll.filter(({ conflict }) => conflict).map((entry) => [entry.voter, entry]));
  if (marked.size === 0) return { entries: 0, heads: 0, areaCm2: 0 };
  const voted = ballots.flatMap(({ voter }) => marked.get(voter) ?? []);
  return voted.reduce((sum, { heads, areaCm2 = 0 }) => ({ entries: sum.entries + 1, heads: sum.heads + heads, areaCm2: sum.areaCm2 + areaCm2 }), { entries: 0, heads: 0, areaCm2: 0 });
}
function unsummedOf(pack, { choices, spoilt, silent, present, participants, criteria }, { voidBallots }) {
  const byAttendance = pack.takesPartBy === "attendance" && criteria.some(({ name }) => name.startsWith("quorum."));
  const tookPart = byAttendance ? present : participants;
  const left = (axis) => {
    const beside = (voidBallots === "participates" ? spoilt[axis] : 0) + (silent.joined === null ? silent.figures[axis] : 0);
    return tookPart[axis] - choices.approve[axis] - choices.reject[axis] - choices.abstain[axis] - beside;
  };
  return { heads: left("heads"), areaCm2: left("areaCm2") };
}

// src/voting/options.ts
var onLine = (option, ballots) => ballots.map(({ voter, choices }) => ({ voter, choice: choices === "void" ? "void" : choices[option] ?? "abstain" }));
function countOptions(pack, roll, options, ballots, readings = DEFAULT_READINGS) {
  const stray = ballots.find(({ choices }) => choices !== "void" && Object.keys(choices).some((option) => !options.includes(option)));
  if (stray) throw new TallyError("ballots.unknown_option", stray.voter);
  return options.map((option) => ({ option, result: countPoll(pack, roll, onLine(option, ballots), readings) }));
}
function beats(one, other, byArea) {
  const [heads, area] = [one.heads - other.heads, byArea ? one.areaCm2 - other.areaCm2 : 0];
  return heads >= 0 && area >= 0 && heads + area > 0;
}
function seat(pack, lines, seats) {
  const byArea = weighsArea(pack);
  const qualified = lines.filter(({ result }) => result.passed);
  const ahead = (a, b) => beats(a.result.choices.approve, b.result.choices.approve, byArea);
  const others = (line) => qualified.filter((other) => other !== line);
  const isIn = (line) => others(line).filter((other) => !ahead(line, other)).length < seats;
  const isOut = (line) => others(line).filter((other) => ahead(other, line)).length >= seats;
  const elected = qualified.filter(isIn).sort((a, b) => Number(ahead(b, a)) - Number(ahead(a, b)));
  const level = qualified.filter((line) => !isIn(line) && !isOut(line)).map(({ option }) => option);
  const left = Math.min(seats, qualified.length) - elected.length;
  return {
    elected: elected.map(({ option }) => option),
    runOff: level.length > 0 ? { options: level, seats: left } : null,
    vacancies: Math.max(0, seats - qualified.length)
  };
}

// src/voting/project-budget.ts
var byCodeUnit2 = (one, other) => one < other ? -1 : Number(one > other);
function drawLots(seed, projects, sha2562) {
  const lots = projects.map((project) => ({ project, lot: sha2562(`${seed}
${project}`) }));
  return lots.sort((a, b) => byCodeUnit2(a.lot, b.lot)).map(({ project }) => project);
}
function pickWithin(budgetFen, projects, lot) {
  checked(budgetFen, projects);
  const { order, lots } = inOrder(projects.filter(({ approvals }) => approvals > 0), lot);
  const taken = [];
  const left = [];
  let remainingFen = budgetFen;
  for (const { project, costFen } of order) {
    if (costFen > remainingFen) left.push({ project, remainingFen });
    else {
      taken.push(project);
      remainingFen -= costFen;
    }
  }
  const unwanted = projects.filter(({ approvals }) => approvals === 0).map(({ project }) => ({ project, remainingFen }));
  return { taken, left: [...left, ...unwanted], spentFen: budgetFen - remainingFen, lots };
}
function inOrder(projects, { seed, sha256: sha2562 }) {
  const lots = [];
  const counts = [...new Set(projects.map(({ approvals }) => approvals))].sort((a, b) => b - a);
  const order = counts.flatMap((approvals) => {
    const equals = projects.filter((one) => one.approvals === approvals);
    const drawn = drawLots(seed, equals.map(({ project }) => project), sha2562);
    if (equals.length > 1) lots.push({ approvals, order: drawn });
    return drawn.flatMap((project) => equals.filter((one) => one.project === project));
  });
  return { order, lots };
}
function checked(budgetFen, projects) {
  const amounts = [budgetFen, ...projects.flatMap(({ costFen, approvals }) => [costFen, approvals])];
  const wrong = amounts.find((amount) => !Number.isSafeInteger(amount) || amount < 0);
  if (wrong !== void 0) throw new RangeError(`no whole amount: ${wrong}`);
  if (new Set(projects.map(({ project }) => project)).size < projects.length) throw new RangeError("a project is named twice");
}

// src/voting/slate-count.ts
var chosenOf = (outcome) => outcome.kind === "seats" ? outcome.elected : outcome.taken;
function countSlate(pack, slate, roll, ballots, lot, readings = DEFAULT_READINGS) {
  const lines = countOptions(linePack(pack, slate), roll, slate.options.map(({ option }) => option), ballots, readings);
  const overall = countPoll({ ...pack, approval: {} }, roll, takingPart(ballots), readings);
  const outcome = outcomeOf(pack, slate, lines, overall.valid, lot);
  const flags = [.../* @__PURE__ */ new Set([...overall.flags.filter((flag) => flag !== "silent.no_majority"), ...lines.flatMap(({ result }) => result.flags)])];
  return { overall: { ...overall, passed: overall.valid && chosenOf(outcome).length > 0, flags }, slate: { lines: lines.map(asLine), outcome } };
}
var linePack = (pack, { kind }) => kind === "budget" ? { ...pack, approval: {} } : pack;
var takingPart = (ballots) => ballots.map(({ voter, choices }) => ({ voter, choice: choices === "void" ? "void" : "abstain" }));
function outcomeOf(pack, slate, lines, valid, lot) {
  if (slate.kind === "seats") return { kind: "seats", ...seat(pack, lines, slate.seats) };
  const approvals = new Map(lines.map(({ option, result }) => [option, result.choices.approve.heads]));
  const projects = slate.options.map(({ option, costFen }) => ({ project: option, costFen, approvals: valid ? approvals.get(option) ?? 0 : 0 }));
  return { kind: "budget", ...pickWithin(slate.budgetFen, projects, lot) };
}
var asLine = ({ option, result: { valid, passed, criteria, choices, flags, silent, otherReadings } }) => ({
  option,
  valid,
  passed,
  criteria,
  choices,
  flags,
  joined: silent.joined,
  decisive: otherReadings.filter((other) => changedBetween(criteria, other.criteria).length > 0).map(({ flag }) => flag)
});

// src/voting/recount/published.ts
var PUBLISHED_HASHES = ["rollSha256", "ballotsRoot", "votedRoot"];
var FIGURES = ["part", "whole", "share", "inclusive", "met", "short"];
function criteriaDiffer(published, counted3) {
  if (!Array.isArray(published)) return ["criteria"];
  const lines = published;
  const unknown = lines.filter((line) => !counted3.some(({ name }) => name === line?.name)).map((line) => `criteria.${String(line?.name)}`);
  return [...unknown, ...counted3.flatMap((one) => criterionDiffers(lines.find((line) => line?.name === one.name), one))];
}
function criterionDiffers(line, one) {
  if (!line) return [`criteria.${one.name}`];
  return FIGURES.filter((figure) => line[figure] !== void 0 && line[figure] !== one[figure]).map((figure) => `criteria.${one.name}.${figure}`);
}
function slateDiffers(published, counted3) {
  if (!published || !counted3) return ["slate"];
  const lines = Array.isArray(published.lines) ? published.lines : [];
  const differing = counted3.lines.flatMap((one) => {
    const line = lines.find((other) => other?.option === one.option);
    if (!line) return [`slate.lines.${one.option}`];
    const sameEnd = line.passed === one.passed && line.valid === one.valid && sameFlags(line.flags, one.flags);
    return sameEnd && criteriaDiffer(line.criteria, one.criteria).length === 0 ? [] : [`slate.lines.${one.option}`];
  });
  const unknown = lines.filter((line) => !counted3.lines.some(({ option }) => option === line?.option)).map((line) => `slate.lines.${String(line?.option)}`);
  return [...differing, ...unknown, ...sameOutcome(published.outcome, counted3.outcome) ? [] : ["slate.outcome"]];
}
function sameOutcome(one, other) {
  if (!isObject(one) || !isObject(other)) return one === other;
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && sameOutcome(value, theirs.get(key)));
}
var isObject = (value) => typeof value === "object" && value !== null;
var sameFlags = (published, counted3) => Array.isArray(published) && published.length === counted3.length && counted3.every((flag) => published.includes(flag));
function differencesOf(published, counted3, hashes) {
  const { criteria, flags, slate } = published;
  return [
    ...["valid", "passed"].filter((field) => published[field] !== void 0 && published[field] !== counted3[field]),
    ...criteria === void 0 ? [] : criteriaDiffer(criteria, counted3.criteria),
    ...flags === void 0 || sameFlags(flags, counted3.flags) ? [] : ["flags"],
    ...slate === void 0 ? [] : slateDiffers(slate, counted3.slate),
    ...PUBLISHED_HASHES.filter((field) => published[field] !== void 0 && published[field] !== hashes[field]())
  ];
}

// src/membership/roles.ts
var HANDLERS = ["secretary", "committee_member", "grid_worker"];
var PAPER_CLERKS = [...HANDLERS, "owners_committee"];
var CONVENERS = ["secretary", "committee_member"];
var MEETING_CALLERS = [...CONVENERS, "owners_committee"];
var POLL_CONVENERS = [...CONVENERS, "owners_committee"];

// src/voting/proxies.ts
var NO_PROXIES = { basis: "never", agents: "anybody", mostPerAgent: 0, source: "" };
var PROXIES_BY_OWN_RULES = { basis: "own_rules", agents: "anybody", mostPerAgent: null, source: "法律没有规定，按自治章程或者议事规则" };

// src/voting/packs/in-the-room.ts
var IN_THE_ROOM = {
  effect: "binding",
  publication: "assembly",
  takesPartBy: "attendance",
  noticeBefore: "meeting",
  window: "in_meeting",
  proxies: PROXIES_BY_OWN_RULES,
  silentBallots: ["not_participating"],
  secrecy: ["named", "secret"],
  channels: ["in_room", "by_hand"],
  convenedBy: CONVENERS,
  partyStudy: "none",
  mark: "V"
};

// src/voting/packs/cn-collective-members.pack.ts
var CN_COLLECTIVE_MEMBERS = {
  ...IN_THE_ROOM,
  id: "cn.collective.members",
  version: 1,
  inForceFrom: "2025-05-01",
  title: "农村集体经济组织成员大会",
  electorate: "collective_members",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "members" } },
  approval: { heads: { share: AT_LEAST_TWO_THIRDS, of: "members" } },
  noticeDays: 10,
  proxies: { basis: "law", agents: "same_household", mostPerAgent: null, source: "《农村集体经济组织法》第二十七条" },
  source: "《农村集体经济组织法》（2025年5月1日起施行）第二十七条"
};

// src/voting/packs/cn-owners-committee-shandong.pack.ts
var CN_OWNERS_COMMITTEE_SHANDONG = {
  ...IN_THE_ROOM,
  id: "cn.owners.committee.shandong",
  version: 1,
  inForceFrom: "2021-12-03",
  title: "业主委员会会议（山东）",
  electorate: "owners_committee",
  publication: "owners",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "members" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "members" } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  secrecy: ["named"],
  convenedBy: POLL_CONVENERS,
  source: "《山东省物业管理条例》（2021修订）第三十二条"
};

// src/voting/packs/owners-vote.ts
var OWNERS_VOTE = {
  electorate: "owners",
  effect: "binding",
  takesPartBy: "ballot",
  noticeDays: 15,
  noticeBefore: "vote",
  window: "dated",
  windowDays: { least: 5, most: 60 },
  proxies: { basis: "law", agents: "anybody", mostPerAgent: null, source: "《物业管理条例》第十二条" },
  silentBallots: ["not_participating", "follow_majority"],
  secrecy: ["named"],
  channels: ["online", "paper"],
  convenedBy: POLL_CONVENERS,
  partyStudy: "none",
  mark: "V"
};

// src/voting/packs/cn-owners-ordinary.pack.ts
var CN_OWNERS_ORDINARY = {
  ...OWNERS_VOTE,
  id: "cn.owners.ordinary",
  version: 2,
  inForceFrom: "2021-01-01",
  title: "业主共同决定（一般事项）",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "all" }, area: { share: AT_LEAST_TWO_THIRDS, of: "all" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "participants" }, area: { share: MORE_THAN_HALF, of: "participants" } },
  source: "《民法典》第二百七十八条（2021年1月1日起施行）；《物业管理条例》（2018修订）第十四条"
};
var CN_OWNERS_ORDINARY_2007 = {
  ...CN_OWNERS_ORDINARY,
  version: 1,
  inForceFrom: "2007-10-01",
  quorum: { heads: { share: MORE_THAN_HALF, of: "all" }, area: { share: MORE_THAN_HALF, of: "all" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "all" }, area: { share: MORE_THAN_HALF, of: "all" } },
  source: "《物权法》第七十六条（2021年1月1日废止）；《物业管理条例》（2018修订）第十二条",
  mark: "M"
};

// src/voting/packs/cn-owners-special.pack.ts
var CN_OWNERS_SPECIAL = {
  ...OWNERS_VOTE,
  id: "cn.owners.special",
  version: 2,
  inForceFrom: "2021-01-01",
  title: "业主共同决定（特别事项）",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "all" }, area: { share: AT_LEAST_TWO_THIRDS, of: "all" } },
  approval: { heads: { share: AT_LEAST_THREE_QUARTERS, of: "participants" }, area: { share: AT_LEAST_THREE_QUARTERS, of: "participants" } },
  source: "《民法典》第二百七十八条第一款第六至八项、第二款（2021年1月1日起施行）；《物业管理条例》（2018修订）第十四条"
};
var CN_OWNERS_SPECIAL_2007 = {
  ...CN_OWNERS_SPECIAL,
  version: 1,
  inForceFrom: "2007-10-01",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "all" }, area: { share: AT_LEAST_TWO_THIRDS, of: "all" } },
  approval: { heads: { share: AT_LEAST_TWO_THIRDS, of: "all" }, area: { share: AT_LEAST_TWO_THIRDS, of: "all" } },
  source: "《物权法》第七十六条（2021年1月1日废止）；《物业管理条例》（2018修订）第十二条"
};

// src/voting/packs/cn-owners-unanimous.pack.ts
var CN_OWNERS_UNANIMOUS = {
  ...OWNERS_VOTE,
  id: "cn.owners.unanimous",
  version: 1,
  inForceFrom: "2021-01-01",
  title: "有利害关系的业主一致同意（住改商）",
  electorate: "interested_owners",
  quorum: {},
  approval: { heads: { share: ALL_OF_IT, of: "all" } },
  silentBallots: ["not_participating"],
  source: "《民法典》第二百七十九条（2021年1月1日起施行）；《建筑物区分所有权解释》第十条、第十一条"
};

// src/voting/packs/cn-party-members.pack.ts
var CN_PARTY_MEMBERS = {
  ...IN_THE_ROOM,
  id: "cn.party.members",
  version: 1,
  inForceFrom: "2026-01-01",
  title: "党员大会审议",
  electorate: "party_members",
  effect: "consensus",
  publication: "deliberation",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "members" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "members" } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  convenedBy: ["secretary"],
  source: "“四议两公开”工作法第三步（各地做法，没有统一的条文）",
  mark: "S"
};

// src/voting/packs/cn-residents-assembly.pack.ts
var CN_RESIDENTS_ASSEMBLY = {
  ...IN_THE_ROOM,
  id: "cn.residents.assembly",
  version: 2,
  inForceFrom: "2026-01-01",
  title: "居民会议",
  electorate: "residents",
  quorum: { heads: { share: MORE_THAN_HALF, of: "all" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "present" } },
  noticeDays: 10,
  partyStudy: "first",
  source: "《居民委员会组织法》（2025修订，2026年1月1日起施行）第二十六条、第二十七条、第三十条"
};
var CN_RESIDENTS_ASSEMBLY_1990 = {
  ...CN_RESIDENTS_ASSEMBLY,
  version: 1,
  inForceFrom: "1990-01-01",
  noticeDays: 0,
  partyStudy: "none",
  source: "《居民委员会组织法》（2018修正，2025年12月31日止）第九条、第十条"
};

// src/voting/packs/cn-residents-households.pack.ts
var CN_RESIDENTS_HOUSEHOLDS = {
  ...CN_RESIDENTS_ASSEMBLY,
  id: "cn.residents.households",
  title: "居民会议（户代表）",
  electorate: "households"
};
var CN_RESIDENTS_HOUSEHOLDS_1990 = {
  ...CN_RESIDENTS_ASSEMBLY_1990,
  id: "cn.residents.households",
  title: "居民会议（户代表）",
  electorate: "households"
};

// src/voting/packs/cn-residents-representatives.pack.ts
var CN_RESIDENTS_REPRESENTATIVES = {
  ...IN_THE_ROOM,
  id: "cn.residents.representatives",
  version: 1,
  inForceFrom: "2026-01-01",
  title: "居民代表会议",
  electorate: "representatives",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "members" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "present" } },
  noticeDays: 10,
  proxies: NO_PROXIES,
  partyStudy: "first",
  source: "《居民委员会组织法》（2025修订，2026年1月1日起施行）第二十八条、第二十九条、第三十条"
};

// src/voting/packs/cn-village-committees.pack.ts
var CN_VILLAGE_BRANCH = {
  ...IN_THE_ROOM,
  id: "cn.village.branch",
  version: 1,
  inForceFrom: "2026-01-01",
  title: "村党支部提议",
  electorate: "party_branch",
  effect: "consensus",
  publication: "deliberation",
  quorum: {},
  approval: { heads: { share: MORE_THAN_HALF, of: "present" } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  convenedBy: ["secretary"],
  source: "“四议两公开”工作法第一步（各地做法，没有统一的条文）；过半数是软件给的默认",
  mark: "D"
};
var CN_VILLAGE_TWO_COMMITTEES = {
  ...CN_VILLAGE_BRANCH,
  id: "cn.village.two_committees",
  title: "两委会商议",
  electorate: "two_committees",
  convenedBy: CONVENERS,
  source: "“四议两公开”工作法第二步（各地做法，没有统一的条文）；过半数是软件给的默认"
};

// src/voting/packs/cn-villagers-assembly.pack.ts
var CN_VILLAGERS_ASSEMBLY = {
  ...IN_THE_ROOM,
  id: "cn.villagers.assembly",
  version: 1,
  inForceFrom: "2026-01-01",
  title: "村民会议",
  electorate: "villagers",
  quorum: { heads: { share: MORE_THAN_HALF, of: "all" } },
  approval: { heads: { share: MORE_THAN_HALF, of: "present" } },
  noticeDays: 10,
  partyStudy: "first",
  source: "《村民委员会组织法》（2025修订，2026年1月1日起施行）第二十五条、第二十六条、第二十八条"
};

// src/voting/packs/cn-villagers-group.pack.ts
var CN_VILLAGERS_GROUP = {
  ...CN_VILLAGERS_ASSEMBLY,
  id: "cn.villagers.group",
  title: "村民小组会议",
  electorate: "villager_group",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "all" } },
  noticeDays: 0,
  partyStudy: "none",
  source: "《村民委员会组织法》（2025修订，2026年1月1日起施行）第三十二条"
};

// src/voting/packs/cn-villagers-households.pack.ts
var CN_VILLAGERS_HOUSEHOLDS = {
  ...CN_VILLAGERS_ASSEMBLY,
  id: "cn.villagers.households",
  title: "村民会议（户代表）",
  electorate: "villager_households",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "all" } }
};

// src/voting/packs/cn-villagers-representatives.pack.ts
var CN_VILLAGERS_REPRESENTATIVES = {
  ...CN_VILLAGERS_ASSEMBLY,
  id: "cn.villagers.representatives",
  title: "村民代表会议",
  electorate: "villager_representatives",
  quorum: { heads: { share: AT_LEAST_TWO_THIRDS, of: "members" } },
  proxies: NO_PROXIES,
  source: "《村民委员会组织法》（2025修订，2026年1月1日起施行）第二十八条、第二十九条、第三十条"
};

// src/voting/packs/community-deliberation.pack.ts
var COMMUNITY_DELIBERATION = {
  ...IN_THE_ROOM,
  id: "community.deliberation",
  version: 2,
  inForceFrom: "2026-11-01",
  title: "到会协商",
  electorate: "participants",
  effect: "consensus",
  publication: "deliberation",
  quorum: {},
  approval: { heads: { share: MORE_THAN_HALF, of: "present" } },
  noticeDays: 0,
  proxies: NO_PROXIES,
  source: "居民委员会组织法（2025修订）第三十二条；《关于加强城乡社区协商的意见》（2015）",
  mark: "D"
};
var COMMUNITY_DELIBERATION_NAMED = {
  ...COMMUNITY_DELIBERATION,
  version: 1,
  inForceFrom: "2026-01-01",
  secrecy: ["named"]
};

// src/voting/packs/index.ts
var IN_FORCE = [
  CN_OWNERS_ORDINARY,
  CN_OWNERS_SPECIAL,
  CN_OWNERS_UNANIMOUS,
  CN_OWNERS_COMMITTEE_SHANDONG,
  CN_RESIDENTS_ASSEMBLY,
  CN_RESIDENTS_HOUSEHOLDS,
  CN_RESIDENTS_REPRESENTATIVES,
  CN_VILLAGERS_ASSEMBLY,
  CN_VILLAGERS_HOUSEHOLDS,
  CN_VILLAGERS_REPRESENTATIVES,
  CN_VILLAGERS_GROUP,
  CN_COLLECTIVE_MEMBERS,
  CN_VILLAGE_BRANCH,
  CN_VILLAGE_TWO_COMMITTEES,
  CN_PARTY_MEMBERS,
  COMMUNITY_DELIBERATION
];
var FORMER = [
  CN_OWNERS_ORDINARY_2007,
  CN_OWNERS_SPECIAL_2007,
  CN_RESIDENTS_ASSEMBLY_1990,
  CN_RESIDENTS_HOUSEHOLDS_1990,
  COMMUNITY_DELIBERATION_NAMED
];
var RULE_PACKS = Object.fromEntries(IN_FORCE.map((pack) => [pack.id, pack]));
var RULE_PACK_VERSIONS = [...IN_FORCE, ...FORMER];

// src/voting/recount/read-fields.ts
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isName = (value) => typeof value === "string" && value !== "";
var isCount2 = (value) => Number.isSafeInteger(value) && value >= 0;
function fieldsOf(value, field) {
  if (!isFields(value)) throw new RecountFault(field, "应当是一个对象 {…}");
  return value;
}
function listOf(value, field) {
  if (!Array.isArray(value)) throw new RecountFault(field, value === void 0 ? "没有这一项" : "应当是一个列表 […]");
  return value;
}
function nameOf(value, field) {
  if (!isName(value)) throw new RecountFault(field, value === void 0 ? "没有这一项" : "应当是一个编号（文字）");
  return value;
}
function oneOf(value, known, usual, field) {
  if (value === void 0) return usual;
  const found = Object.keys(known).find((one) => one === value);
  if (found === void 0) throw new RecountFault(field, `只能是 ${Object.keys(known).join("、")} 中的一个`);
  return found;
}
function choiceOf(value, field) {
  const choice = COUNTED_CHOICES.find((one) => one === value);
  if (!choice) throw new RecountFault(field, `只能是 ${COUNTED_CHOICES.join("、")} 中的一个`);
  return choice;
}

// src/voting/recount/read-slate.ts
var KINDS = { seats: "", budget: "" };
function putOf({ slate }) {
  if (slate === void 0) return null;
  const { kind: asked, seats, budgetFen, options: listed } = fieldsOf(slate, "slate");
  const kind = oneOf(asked ?? "", KINDS, "seats", "slate.kind");
  const options = listOf(listed, "slate.options").map((one, i) => optionOf(one, `slate.options[${i}]`));
  const twice = options.findIndex(({ option }, i) => options.findIndex((other) => other.option === option) < i);
  if (twice >= 0) throw new RecountFault(`slate.options[${twice}].option`, "出现了两次");
  if (kind === "seats") return { kind, seats: amountOf(seats, "slate.seats"), options };
  const projects = options.map((one, i) => ({ ...one, costFen: amountOf(one.costFen, `slate.options[${i}].costFen`) }));
  return { kind, budgetFen: amountOf(budgetFen, "slate.budgetFen"), options: projects };
}
function optionOf(value, field) {
  const { option, words = "", costFen } = fieldsOf(value, field);
  return { option: nameOf(option, `${field}.option`), words: String(words), ...costFen === void 0 ? {} : { costFen } };
}
function amountOf(value, field) {
  if (!isCount2(value)) throw new RecountFault(field, "应当是不小于 0 的整数");
  return value;
}
function slateBallotOf({ voter, fields, field }, options) {
  if (fields.choices === void 0 && fields.choice === "void") return { voter, choices: "void" };
  const lines = Object.entries(fieldsOf(fields.choices, `${field}.choices`)).map(([option, choice]) => {
    const line = `${field}.choices.${option}`;
    if (!options.some((one) => one.option === option)) throw new RecountFault(line, "没有这一项可选");
    const known = choiceOf(choice, line);
    if (known === "void") throw new RecountFault(line, '一行不能是废票；整张废票写 "choice": "void"');
    return [option, known];
  });
  return { voter, choices: Object.fromEntries(lines) };
}

// src/voting/recount/read-recount-file.ts
function packOf({ rulePack, inForceFrom }) {
  const id = nameOf(rulePack, "rulePack");
  const versions = RULE_PACK_VERSIONS.filter((pack2) => pack2.id === id);
  if (versions.length === 0) throw new RecountFault("rulePack", `没有这个规则包：${id}`);
  const pack = inForceFrom === void 0 ? versions[0] : versions.find((one) => one.inForceFrom === inForceFrom);
  if (!pack) throw new RecountFault("inForceFrom", `${id} 没有从这一天起施行的规则`);
  return pack;
}
function readingsOf({ rules }) {
  const { silentBallots, voidBallots, conflicts } = fieldsOf(rules ?? {}, "rules");
  return {
    silentBallots: oneOf(silentBallots, SILENT_READINGS, DEFAULT_READINGS.silentBallots, "rules.silentBallots"),
    voidBallots: oneOf(voidBallots, VOID_READINGS, DEFAULT_READINGS.voidBallots, "rules.voidBallots"),
    conflicts: oneOf(conflicts, CONFLICT_READINGS, DEFAULT_READINGS.conflicts, "rules.conflicts")
  };
}
function namesOf(value, field, roll) {
  const names = /* @__PURE__ */ new Set();
  listOf(value, field).forEach((one, i) => {
    const name = nameOf(one, `${field}[${i}]`);
    if (names.has(name)) throw new RecountFault(`${field}[${i}]`, `${name} 出现了两次`);
    if (!roll.has(name)) throw new RecountFault(`${field}[${i}]`, `${name} 不在名册上`);
    names.add(name);
  });
  return names;
}
function rollLineOf(value, field, byArea) {
  const { voter, heads = 1, areaCm2, delivered = false, conflict = false } = fieldsOf(value, field);
  if (!isCount2(heads)) throw new RecountFault(`${field}.heads`, "人数应当是不小于 0 的整数");
  if (typeof delivered !== "boolean") throw new RecountFault(`${field}.delivered`, "只能是 true 或者 false");
  if (typeof conflict !== "boolean") throw new RecountFault(`${field}.conflict`, "只能是 true 或者 false");
  const entry = { voter: nameOf(voter, `${field}.voter`), heads, delivered, conflict };
  if (!byArea) return entry;
  if (!isCount2(areaCm2)) throw new RecountFault(`${field}.areaCm2`, areaCm2 === void 0 ? "没有写面积" : "面积应当是不小于 0 的整数，单位平方厘米");
  return { ...entry, areaCm2 };
}
function rollOf({ roll }, pack) {
  const byVoter = /* @__PURE__ */ new Map();
  listOf(roll, "roll").forEach((line, i) => {
    const entry = rollLineOf(line, `roll[${i}]`, weighsArea(pack));
    if (byVoter.has(entry.voter)) throw new RecountFault(`roll[${i}].voter`, `${entry.voter} 在名册上出现了两次`);
    byVoter.set(entry.voter, entry);
  });
  return byVoter;
}
function presentOf({ present }, pack, roll) {
  if (present === void 0 && !countsTheRoom(pack)) return null;
  return namesOf(present, "present", roll);
}
function votersOf({ voted, ballots }, pack, roll) {
  const lines = listOf(ballots, "ballots").map((one, i) => fieldsOf(one, `ballots[${i}]`));
  if (voted === void 0) return lines.map(({ voter }, i) => nameOf(voter, `ballots[${i}].voter`));
  const names = [...namesOf(voted, "voted", roll)];
  if (weighsArea(pack)) throw new RecountFault("voted", "按面积算的表决只能记名");
  if (names.length !== lines.length) throw new RecountFault("voted", `投了票的有 ${names.length} 个，票有 ${lines.length} 张`);
  const uneven = names.find((name) => roll.get(name)?.heads !== 1);
  if (uneven !== void 0) throw new RecountFault("voted", `不记名的票一人只能算 1，${uneven} 不是`);
  const marked = names.find((name) => roll.get(name)?.conflict);
  if (marked !== void 0) throw new RecountFault("voted", `不记名的票分不出是谁的，${marked} 有利害关系，不能投`);
  const named = lines.findIndex(({ voter }) => voter !== void 0);
  if (named >= 0) throw new RecountFault(`ballots[${named}].voter`, "不记名的票上不能写是谁投的");
  return names;
}
function givenOf(file, pack, roll, present) {
  const list = listOf(file.ballots, "ballots");
  const field = (i) => file.voted === void 0 ? `ballots[${i}].voter` : `voted[${i}]`;
  const seen = /* @__PURE__ */ new Set();
  return votersOf(file, pack, roll).map((voter, i) => {
    if (!roll.has(voter)) throw new RecountFault(field(i), `${voter} 不在名册上`);
    if (seen.has(voter)) throw new RecountFault(field(i), `${voter} 投了两次`);
    if (countsTheRoom(pack) && !present?.has(voter)) throw new RecountFault(field(i), `${voter} 没有到会`);
    seen.add(voter);
    return { voter, fields: list[i], field: `ballots[${i}]` };
  });
}
var ballotOf = ({ voter, fields, field }) => ({ voter, choice: choiceOf(fields.choice, `${field}.choice`) });
function readRecountFile(value) {
  const file = fieldsOf(value, "file");
  const pack = packOf(file);
  const readings = readingsOf(file);
  const byVoter = rollOf(file, pack);
  const present = presentOf(file, pack, byVoter);
  const put = putOf(file);
  const given = givenOf(file, pack, byVoter, present);
  const published = file.published === void 0 ? null : fieldsOf(file.published, "published");
  const roll = [...byVoter.values()].map((entry) => ({ ...entry, present: present?.has(entry.voter) ?? false }));
  if (put) return { pack, readings, roll, ballots: [], slate: { put, ballots: given.map((one) => slateBallotOf(one, put.options)) }, published };
  return { pack, readings, roll, ballots: given.map(ballotOf), slate: null, published };
}

// src/voting/recount/recount.ts
var lineOf = ({ name, part, whole, share, inclusive, met, short }) => ({ name, part, whole, share, inclusive, met, short });
var recountResultOf = ({ valid, passed, criteria, flags }) => ({
  valid,
  passed,
  criteria: criteria.map(lineOf),
  flags
});
var slateLineOf = ({ option, valid, passed, criteria, flags }) => ({ option, valid, passed, criteria: criteria.map(lineOf), flags });
var recountSlateOf = ({ lines, outcome }) => ({ lines: lines.map(slateLineOf), outcome });
function counted2({ pack, roll, ballots, slate, readings }, lot) {
  try {
    if (slate === null) return recountResultOf(countPoll(pack, roll, ballots, readings));
    const count = countSlate(pack, slate.put, roll, slate.ballots, { seed: lot.seed(), sha256: lot.sha256 }, readings);
    return { ...recountResultOf(count.overall), slate: recountSlateOf(count.slate) };
  } catch (reason) {
    if (reason instanceof RangeError) throw new RecountFault("roll", "数字太大，加起来不准了");
    throw reason;
  }
}
function recount(value, sha2562) {
  const file = readRecountFile(value);
  const { roll, ballots, voted } = value;
  const result = counted2(file, { seed: () => ballotsRoot(ballots, sha2562), sha256: sha2562 });
  if (!file.published) return result;
  const hashes = {
    rollSha256: () => rollHash(roll, sha2562),
    ballotsRoot: () => ballotsRoot(ballots, sha2562),
    votedRoot: () => voted === void 0 ? null : votedRoot(voted, sha2562)
  };
  const differs = differencesOf(file.published, result, hashes);
  return { ...result, published: { agrees: differs.length === 0, differs } };
}

// recount/main.mjs
var sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
function parsed(file) {
  if (file === void 0) throw new RecountFault("FILE", "请写上要验算的文件：recount FILE.json");
  const called = path.resolve(process.env.INIT_CWD ?? ".", file);
  let text;
  try {
    text = readFileSync(existsSync(file) ? file : called, "utf8");
  } catch {
    throw new RecountFault("FILE", `读不了这个文件：${file}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new RecountFault("file", "不是 JSON");
  }
}
try {
  const output = recount(parsed(process.argv[2]), sha256);
  process.stdout.write(`${JSON.stringify(output, null, 2)}
`);
  process.exitCode = output.published?.agrees === false ? 1 : 0;
} catch (reason) {
  if (!(reason instanceof RecountFault)) throw reason;
  process.stderr.write(`${reason.message.replaceAll(/\s+/g, " ")}
`);
  process.exitCode = 2;
}
