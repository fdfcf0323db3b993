// The map view: scenario and levers at the start, map and days in the middle, the chosen city or link at the end.
import { cancelRun, get, makeRun, send } from "./api.js";
import { attempt, change, say, state } from "./app.js";
import { data, hasAllLinks, linkName, linkOf, linksAt, linksIn, needLinks, placeOf } from "./casedata.js";
import { drawDetail } from "./detail.js";
import { el, fill } from "./dom.js";
import { day, has, name, number, percent, t } from "./i18n.js";
import { drawLevers, editedScenario } from "./levers.js";
import { beginMap, bounded, bringAlive, drawBusy, drawIncidents, drawMarked, drawPlaces, nearest, painted, showCase } from "./map.js";
import { result, simulation } from "./rundata.js";
import { shown } from "./shown.js";
import { drawTimeline, moveDay, stop } from "./timeline.js";
import { busyLinks, mostTraffic, trafficOn, widthOf } from "./traffic.js";

let active = null;
let shownCase = null;
let inView = [];
let ahead = null;
let legendIsOpen = null;

/** Begins to read the run of a case that is most likely shown, while the case itself is read; `runs` are being asked for. */
export function readAhead(id, runs) {
  ahead = runs;
  ahead.then(({ runs }) => simulation(runs.find((r) => isShowable(r, id) && (!state.run || r.id === state.run)))).catch(() => {});
}

const isShowable = (run, id) => run.state === "done" && run.command === "simulate" && run.case === id;

/** Draws the whole view: all of it at once as a picture, and only then the library of the map that can be moved is fetched. */
export async function openExplorer() {
  stop();
  beginMap(document.getElementById("map"), { place: (place) => change({ place, link: null }), road: attempt(chooseRoad), moved: attempt(listLinks), roadWords, incidentWords });
  const { runs } = await (ahead ?? get("/runs"));
  ahead = null;
  [shown.run, shown.criticality] = await Promise.all([simulation(bestRun(runs)), latestCriticality(runs)]);
  drawScenarioPanel();
  // The panels and the days decide how much room the map has.
  drawLegend();
  drawTimeline(currentDates());
  if (shownCase !== data.description.version) {
    shownCase = data.description.version;
    await showCase({ id: state.case, version: shownCase, backdrop: data.backdrop, box: focus(), links: hasAllLinks() ? data.links : null, network: data.network?.attribution });
  }
  drawPlaces(data.places, data.description.cities, state.place, linksAt());
  await drawDynamic();
  await painted();
  // The reader goes on meanwhile.
  attempt(listLinks)();
  bringAlive(data.settings.tile_url, () => say(t("page.no_webgl"), 12));
}

/** Draws what a change touches. */
export async function redrawExplorer(changes) {
  if ("run" in changes || "scenario" in changes) shown.run = await simulation(bestRun((await get("/runs")).runs));
  if ("scenario" in changes) drawScenarioPanel();
  if ("place" in changes || "link" in changes) drawPlaces(data.places, data.description.cities, state.place, linksAt());
  await drawDynamic(changes);
}

/** Everything that roads lead to; on a small screen the cities asked about and what lies around them. */
function focus() {
  const roads = data.description.roads;
  if (innerWidth >= 720 || !roads) return roads;
  const at = data.description.cities.map((id) => placeOf(id)?.geometry.coordinates).filter(Boolean);
  if (!at.length) return roads;
  const pad = 1.5;
  return [Math.min(...at.map((c) => c[0])) - pad, Math.min(...at.map((c) => c[1])) - pad, Math.max(...at.map((c) => c[0])) + pad, Math.max(...at.map((c) => c[1])) + pad];
}

/** The link under a click: its tile may show several as one line, so the server says which are there. */
async function chooseRoad(at, traits, box) {
  if (traits.id) { await needLinks([traits.id]); await change({ link: traits.id, place: null }); return; }
  const there = (await linksIn(box, 200)).filter((l) => l.properties.class === traits.class && l.properties.corridors.join(" ") === traits.corridors);
  const link = nearest(there, at);
  if (link) await change({ link: link.id, place: null });
}

/** Of a large case, the links that can be chosen from the list are those in view. */
async function listLinks() {
  if (hasAllLinks() || !bounded()) return;
  inView = await linksIn(bounded(), 150);
  drawDetail(currentDates(), inView);
}

function roadWords(traits) {
  const corridors = traits.corridors.split(" ").filter(Boolean);
  const names = corridors.map((id) => name(data.corridors.find((c) => c.id === id)?.properties.name) || id);
  const tally = trafficOn(traits.id), link = linkOf(traits.id);
  return [link ? linkName(link) : null, t(`class.${traits.class}`), ...names,
    tally ? `${t("page.flow")}: ${number(tally.tankersPerDay, 1)}` : null, tally?.attacks ? `${t("page.attacks_met")}: ${number(tally.attacks, 1)}` : null].filter(Boolean);
}

function incidentWords(properties) {
  const incident = data.incidents.find((i) => i.id === properties.id)?.properties;
  if (!incident) return null;
  return [`${day(incident.date)}: ${has(`incident.${incident.type}`) ? t(`incident.${incident.type}`) : incident.type}`, incident.place_name,
    incident.tankers_destroyed ? `${t("page.tankers_destroyed")}: ${number(incident.tankers_destroyed)}` : null, incident.source].filter(Boolean);
}

/** The run to show: the one in the address, else the newest finished one of the chosen scenario. */
function bestRun(runs) {
  const fitting = runs.filter((r) => isShowable(r, state.case) && (r.options.scenario ?? "baseline") === state.scenario);
  const best = fitting.find((r) => r.id === state.run) ?? fitting[0] ?? null;
  state.run = best?.id ?? null;
  return best;
}

async function latestCriticality(runs) {
  const run = runs.find((r) => r.state === "done" && r.command === "critical" && r.case === state.case);
  return run ? result(run.id) : null;
}

async function drawDynamic(changes = {}) {
  const dates = currentDates();
  if (state.day >= dates.length) state.day = Math.max(0, dates.length - 1);
  if (Object.keys(changes).join() === "day" && dates.length && document.getElementById("day")) {
    drawIncidents(data.incidents, dates[state.day]);
    moveDay(dates);
    drawDetail(dates, inView);
    return;
  }
  drawBusy(await busyLinks(), state.layer);
  drawIncidents(data.incidents, dates[state.day] ?? data.description.period.to);
  drawLegend();
  drawTimeline(dates);
  await drawMarks();
  drawDetail(dates, inView);
}

async function drawMarks() {
  const ids = (text) => (text ?? "").split(" ").filter(Boolean);
  const [cut, guard, chosen] = await Promise.all([needLinks(ids(state.cuts)), needLinks(ids(state.guards)), needLinks(ids(state.link))]);
  drawMarked({ cut, guard, chosen });
}

const currentDates = () => shown.run?.series.values().next().value?.dates ?? [];

function drawLegend() {
  const row = (kind, text) => el("li", {}, el("i", { class: kind, "aria-hidden": "true" }), el("span", { text }));
  const most = mostTraffic();
  // Two sample widths, so that a width can be read as a number.
  const samples = most > 0 ? [most, most / 10].map((value) => {
    const line = row(state.layer, number(value, value < 10 ? 1 : 0));
    line.firstChild.style.borderTopWidth = `${widthOf(value / most)}px`;
    return line;
  }) : [];
  // Between a telephone, where it stands below the map, and a wide screen it would cover too much.
  legendIsOpen ??= innerWidth >= 1180 || innerWidth <= 720;
  fill(document.getElementById("legend"),
    el("label", { class: "row" }, el("span", { text: t("page.layer") }), el("select", { id: "layer", onchange: (event) => change({ layer: event.target.value }) },
      ["flow", "hazard"].map((layer) => el("option", { value: layer, text: t(`page.layer_${layer}`), selected: state.layer === layer })))),
    el("details", { open: legendIsOpen, ontoggle: (event) => { legendIsOpen = event.target.open; } }, el("summary", { text: t("page.legend") }),
      samples.length ? el("p", { class: "note", text: t(`page.legend_${state.layer}`) }) : null,
      el("ul", {}, samples, row("road", t("page.legend_road")), row("incident", t("page.legend_incident")),
        state.cuts ? row("cut", t("page.legend_cut")) : null, state.guards ? row("guard", t("page.legend_guard")) : null)),
    state.cuts || state.guards ? el("button", { id: "clear-marks", type: "button", class: "small", text: t("page.clear_marks"), onclick: () => change({ cuts: null, guards: null }) }) : null);
}

// --- scenario, levers and runs ---

function drawScenarioPanel() {
  const panel = document.getElementById("scenario-panel");
  const scenario = data.scenarios.find((s) => s.id === state.scenario);
  const choice = el("select", { id: "scenario", onchange: attempt((event) => change({ scenario: event.target.value, run: null })) },
    data.scenarios.map((s) => el("option", { value: s.id, text: name(s.title) || s.id, selected: s.id === state.scenario })));
  const field = (key, node) => el("label", { class: "stack" }, el("span", { text: t(key) }), node);
  const replications = el("input", { id: "replications", type: "number", min: 10, max: 100000, step: 10, value: 500 });
  const days = el("input", { id: "days", type: "number", min: 1, max: 730, value: 120 });
  const seed = el("input", { id: "seed", type: "number", min: 0, value: 1 });
  const levers = el("div", { id: "levers" });
  fill(panel,
    el("h2", { text: t("page.scenario_panel") }), field("word.scenario", choice),
    scenario?.note ? el("p", { class: "note", dir: "auto", text: typeof scenario.note === "string" ? scenario.note : name(scenario.note) }) : null,
    scenario?.extends ? el("p", { class: "note", text: t("page.extends", { scenario: titleOf(scenario.extends) }) }) : null,
    el("section", { class: "run-box", "aria-label": t("page.run") },
      el("div", { class: "row" }, el("label", {}, el("span", { text: t("page.replications") }), replications), el("label", {}, el("span", { text: t("page.days") }), days), el("label", {}, el("span", { text: t("word.seed") }), seed)),
      el("div", { class: "row" },
        el("button", { id: "run", type: "button", class: "primary", text: t("page.run_now"), onclick: attempt(() => start("simulate", { scenario: state.scenario, replications: replications.value, days: days.value, seed: seed.value })) }),
        el("button", { id: "run-critical", type: "button", text: t("page.run_critical"), onclick: attempt(() => start("critical", {})) })),
      el("div", { id: "run-progress" })),
    levers);
  drawLevers(levers, scenario, attempt(save));
}

const titleOf = (id) => name(data.scenarios.find((s) => s.id === id)?.title) || id;

async function save(id, title) {
  const document_ = { ...editedScenario(), title: { ar: title, fr: title, en: title } };
  await send("PUT", `/cases/${state.case}/scenarios/${id}`, document_);
  data.scenarios = (await get(`/cases/${state.case}/scenarios`)).scenarios;
  say(t("page.saved", { scenario: id }));
  await change({ scenario: id, run: null });
}

/** Asks for a run, shows how far it is, and shows what it found. */
export async function start(command, options, place = document.getElementById("run-progress")) {
  const bar = el("progress", { max: 1, value: 0, "aria-label": t("page.progress") });
  const words = el("span", { class: "note", text: t("page.state_queued") });
  fill(place, bar, el("div", { class: "row" }, words,
    el("button", { type: "button", class: "small", id: "cancel-run", text: t("page.cancel"), onclick: attempt(async () => { if (active) await cancelRun(active); }) })));
  try {
    const done = await makeRun({ command, case: state.case, options }, (status) => {
      active = status.id;
      bar.value = status.progress;
      words.textContent = `${t(`page.state_${status.state}`)} ${percent(status.progress)} ${status.message ?? ""}`;
    });
    fill(place, el("p", { class: "note", text: t(`page.state_${done.state}`) }));
    if (done.state !== "done") return null;
    if (command === "simulate") await change({ run: done.id, scenario: options.scenario });
    if (command === "critical") { shown.criticality = await latestCriticality((await get("/runs")).runs); drawDetail(currentDates(), inView); say(t("page.critical_ready")); }
    return done;
  } catch (problem) {
    fill(place, el("p", { class: "bad", text: problem.message }));
    throw problem;
  } finally { active = null; }
}
