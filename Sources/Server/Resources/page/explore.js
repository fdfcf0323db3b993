// The map view: scenario and levers at the start, map and days in the middle, the chosen city or link at the end.
import { cancelRun, get, makeRun, send } from "./api.js";
import { attempt, change, data, say, state } from "./app.js";
import { fanChart } from "./charts.js";
import { el, fill, table } from "./dom.js";
import { counted, day, has, name, number, percent, short, t } from "./i18n.js";
import { colours, drawIncidents, drawPlaces, drawRoads, frame, openMap } from "./map.js";
import { drawLevers, editedScenario } from "./levers.js";
import { simulation } from "./rundata.js";

const seriesChoices = ["cover_days", "stock_litres", "unmet_litres", "arrivals_tankers", "tankers_lost", "price_ratio_parallel", "power_hours", "stations_open_share", "pressure"];
let current = null;
let criticality = null;
let active = null;
let playing = null;
let framedCase = null;

/** Draws the whole view. */
export async function openExplorer() {
  stop();
  const opening = openMap(document.getElementById("map"), data.settings, data.backdrop, (chosen) => change({ place: null, link: null, ...chosen }));
  current = await simulation(await bestRun());
  criticality = await latestCriticality();
  drawScenarioPanel();
  drawDynamic();
  await opening;
  drawPlaces(data.places, data.description.cities, state.place);
  if (framedCase !== state.case) { frame(focus()); framedCase = state.case; }
  drawDynamic();
}

/** Draws what a change touches. */
export async function redrawExplorer(changes) {
  if ("run" in changes) current = await simulation(state.run);
  if ("scenario" in changes) { current = await simulation(await bestRun()); drawScenarioPanel(); }
  if ("place" in changes || "link" in changes) drawPlaces(data.places, data.description.cities, state.place);
  drawDynamic(changes);
}

/** Everything that roads lead to; on a small screen the cities asked about. */
function focus() {
  if (innerWidth < 720) return data.places.filter((p) => data.description.cities.includes(p.id));
  return data.places.filter((p) => data.links.some((l) => l.properties.from === p.id || l.properties.to === p.id));
}

/** The run to show: the one in the address, else the newest finished one of the chosen scenario. */
async function bestRun() {
  const runs = (await get("/runs")).runs.filter((r) => r.state === "done" && r.command === "simulate" && r.case === state.case);
  const asked = runs.find((r) => r.id === state.run && (r.options.scenario ?? "baseline") === state.scenario);
  const best = asked ?? runs.find((r) => (r.options.scenario ?? "baseline") === state.scenario);
  if ((best?.id ?? null) !== state.run) await quietly({ run: best?.id ?? null });
  return best?.id ?? null;
}

const quietly = async (changes) => { Object.assign(state, changes); };

async function latestCriticality() {
  const runs = (await get("/runs")).runs.filter((r) => r.state === "done" && r.command === "critical" && r.case === state.case);
  if (!runs.length) return null;
  const { result } = await import("./rundata.js");
  return result(runs[0].id);
}

function drawDynamic(changes = {}) {
  const dates = currentDates();
  if (state.day >= dates.length) state.day = Math.max(0, dates.length - 1);
  if (Object.keys(changes).join() === "day" && dates.length && document.getElementById("day")) {
    drawIncidents(data.incidents, dates[state.day]);
    moveDay(dates);
    drawDetail();
    return;
  }
  drawRoads(data.links, looks(), state.link);
  drawIncidents(data.incidents, dates[state.day] ?? data.description.period.to);
  drawLegend();
  drawTimeline(dates);
  drawDetail();
}

function currentDates() {
  if (!current) return [];
  return current.series.values().next().value?.dates ?? [];
}

/** What a road carries and loses: the corridors over it, put together. */
function trafficOf(link) {
  const own = (link.properties.corridors ?? []).map((id) => current?.traffic.get(id)).filter(Boolean);
  return { tankersPerDay: own.reduce((sum, c) => sum + c.tankersPerDay, 0), lost: own.reduce((sum, c) => sum + c.lost, 0) };
}

const valueOf = (link) => { const traffic = trafficOf(link); return state.layer === "hazard" ? traffic.lost : traffic.tankersPerDay; };
const ids = (text) => new Set((text ?? "").split(" ").filter(Boolean));

/** Colour and width of each road in the chosen layer. */
function looks() {
  const most = Math.max(1e-9, ...data.links.map(valueOf));
  const cuts = ids(state.cuts), guards = ids(state.guards);
  return (link) => {
    const value = valueOf(link), cut = cuts.has(link.id);
    if (guards.has(link.id)) return { colour: colours.guard, width: 5, cut };
    if (!(value > most / 1000)) return { cut };
    return { colour: colours[state.layer], width: 2 + 6 * Math.sqrt(value / most), cut };
  };
}

function drawLegend() {
  const row = (kind, key) => el("li", {}, el("i", { class: kind, "aria-hidden": "true" }), el("span", { text: t(key) }));
  fill(document.getElementById("legend"),
    el("label", { class: "row" }, el("span", { text: t("page.layer") }), el("select", { id: "layer", onchange: (event) => change({ layer: event.target.value }) },
      ["flow", "hazard"].map((layer) => el("option", { value: layer, text: t(`page.layer_${layer}`), selected: state.layer === layer })))),
    el("ul", {}, row(state.layer, `page.legend_${state.layer}`), row("road", "page.legend_road"), state.cuts ? row("cut", "page.legend_cut") : null, state.guards ? row("guard", "page.legend_guard") : null));
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
    scenario?.note ? el("p", { class: "note", dir: "auto", text: scenario.note }) : null,
    scenario?.extends ? el("p", { class: "note", text: t("page.extends", { scenario: titleOf(scenario.extends) }) }) : null,
    levers,
    el("h3", { text: t("page.run") }),
    el("div", { class: "row" }, el("label", {}, el("span", { text: t("page.replications") }), replications), el("label", {}, el("span", { text: t("page.days") }), days), el("label", {}, el("span", { text: t("word.seed") }), seed)),
    el("div", { class: "row" },
      el("button", { id: "run", type: "button", class: "primary", text: t("page.run_now"), onclick: attempt(() => start("simulate", { scenario: state.scenario, replications: replications.value, days: days.value, seed: seed.value })) }),
      el("button", { id: "run-critical", type: "button", text: t("page.run_critical"), onclick: attempt(() => start("critical", {})) })),
    el("div", { id: "run-progress" }));
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
    if (command === "critical") { criticality = await latestCriticality(); drawDetail(); say(t("page.critical_ready")); }
    return done;
  } catch (problem) {
    fill(place, el("p", { class: "bad", text: problem.message }));
    throw problem;
  } finally { active = null; }
}

// --- days ---

function drawTimeline(dates) {
  const box = document.getElementById("timeline");
  if (!current || !dates.length) {
    fill(box, el("p", { class: "note", text: t("page.no_run") }));
    return;
  }
  const place = shownPlace();
  const offered = seriesChoices.filter((s) => pick(s, place));
  if (!offered.includes(state.series)) state.series = offered[0];
  const slider = el("input", {
    id: "day", type: "range", min: 0, max: dates.length - 1, value: state.day, "aria-label": t("page.day_slider"), "aria-valuetext": day(dates[state.day]),
    oninput: (event) => change({ day: Number(event.target.value) }),
  });
  const focused = document.activeElement?.id;
  fill(box,
    el("div", { class: "controls" },
      el("button", { id: "play", type: "button", text: playing ? t("page.pause") : t("page.play"), onclick: () => (playing ? stop(true) : play(dates.length)) }),
      slider, el("output", { for: "day", text: day(dates[state.day]) }),
      el("label", {}, el("span", { class: "note", text: t("page.series") }), " ", el("select", { id: "series", onchange: (event) => change({ series: event.target.value }) },
        offered.map((s) => el("option", { value: s, text: t(`series.${s}`), selected: s === state.series }))))),
    chartOf(place),
    el("p", { class: "note", text: t("page.fan_note", { place: placeName(place) }) }));
  if (["day", "play", "series"].includes(focused)) document.getElementById(focused)?.focus();
}

const shownPlace = () => (state.place && data.description.cities.includes(state.place) ? state.place : data.description.cities[0]);

function chartOf(place) {
  const series = pick(state.series, place);
  const width = Math.max(300, document.getElementById("timeline").clientWidth - 24);
  return series ? fanChart({ width, title: `${t(`series.${state.series}`)}, ${placeName(place)}`, series, chosen: state.day, observed: observedOf(state.series, place), marks: marksOf() }) : null;
}

/** Another day: the slider that is being dragged stays the same element. */
function moveDay(dates) {
  const slider = document.getElementById("day");
  if (Number(slider.value) !== state.day) slider.value = state.day;
  slider.setAttribute("aria-valuetext", day(dates[state.day]));
  const box = document.getElementById("timeline");
  box.querySelector("output").textContent = day(dates[state.day]);
  document.getElementById("play").textContent = playing ? t("page.pause") : t("page.play");
  box.querySelector("svg.fan")?.replaceWith(chartOf(shownPlace()));
}

/** A city's series over all products where there is one, else of the first product. */
function pick(series, place) {
  return current.series.get(`${series}@${place}`) ?? [...current.series.values()].find((s) => s.series === series && s.place === place && !s.tier) ?? [...current.series.values()].find((s) => s.series === series && s.place === place);
}

const observedOf = (series, place) => data.observed.filter((o) => o.series === series && o.place === place);
const marksOf = () => data.incidents.filter((i) => /attack|ambush|blockade/.test(i.properties.type)).map((i) => ({ date: i.properties.date, title: `${day(i.properties.date)}: ${t(`incident.${i.properties.type}`)}` }));
const placeName = (id) => name(data.places.find((p) => p.id === id)?.properties.name) || id;

function play(count) {
  const step = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : 160;
  if (state.day >= count - 1) state.day = 0;
  playing = setInterval(() => {
    if (state.day >= count - 1) { stop(true); return; }
    change({ day: state.day + 1 });
  }, step);
  change({ day: state.day });
}

function stop(redraw = false) {
  clearInterval(playing);
  playing = null;
  if (redraw) change({ day: state.day });
}

// --- the chosen city or link ---

function drawDetail() {
  const panel = document.getElementById("detail-panel");
  const choose = el("select", { id: "choose", onchange: (event) => { const [kind, id] = event.target.value.split(":"); change({ place: null, link: null, [kind]: id }); } },
    el("optgroup", { label: t("page.cities") }, data.places.filter((p) => data.description.cities.includes(p.id)).map(option("place"))),
    el("optgroup", { label: t("page.places") }, data.places.filter((p) => !data.description.cities.includes(p.id)).map(option("place"))),
    el("optgroup", { label: t("page.links") }, data.links.map((l) => el("option", { value: `link:${l.id}`, text: linkName(l), selected: l.id === state.link }))));
  const focused = document.activeElement?.id === "choose";
  fill(panel, el("label", { class: "stack" }, el("span", { text: t("page.choose") }), choose), state.link ? linkDetail() : placeDetail());
  if (focused) document.getElementById("choose").focus();
}

const option = (kind) => (p) => el("option", { value: `${kind}:${p.id}`, text: name(p.properties.name), selected: p.id === state[kind] });
const linkName = (l) => `${placeName(l.properties.from)} – ${placeName(l.properties.to)}`;

function placeDetail() {
  const place = data.places.find((p) => p.id === state.place);
  if (!place) return el("p", { class: "note", text: t("page.choose_hint") });
  const rows = [];
  if (current) {
    for (const s of [...current.series.values()].filter((s) => s.place === place.id)) {
      const i = Math.min(state.day, s.dates.length - 1);
      const label = [t(`series.${s.series}`), s.product ? productName(s.product) : null, s.tier ? t(`tier.${s.tier}`) : null].filter(Boolean).join(", ");
      if (has(`series.${s.series}`)) rows.push([label, short(s.p50[i]), `${short(s.p05[i])} – ${short(s.p95[i])}`]);
    }
  }
  return el("div", {},
    el("h2", { text: name(place.properties.name) }),
    el("p", { class: "note", text: [t(`kind.${place.properties.kind}`), place.properties.country].join(", ") }),
    answerFor(place.id),
    rows.length ? table(t("page.on_day", { day: day(currentDates()[state.day]) }), [t("page.series"), t("word.median"), t("word.interval90")], rows.slice(0, 40)) : null,
    downloads());
}

const productName = (id) => name(data.description.products.find((p) => p.id === id)?.name) || id;

/** The run's answer for a city, in a sentence: the product that runs out first. */
function answerFor(place) {
  const city = current?.result?.cities.find((c) => c.place === place);
  if (!city) return null;
  const never = "9999";
  const first = [...city.runs_dry].sort((a, b) => `${a.median ?? never}${a.early ?? never}`.localeCompare(`${b.median ?? never}${b.early ?? never}`))[0];
  const text = first?.median ? t("page.answer_dry", { day: day(first.median), early: day(first.early) })
    : first?.early ? t("page.answer_risk", { early: day(first.early) }) : t("page.answer_holds", { days: counted("count.days", current.result.days) });
  return el("p", { class: "answer" }, first?.early ? el("strong", { text: `${productName(first.product)}: ` }) : null, text);
}

function downloads() {
  if (!current) return null;
  const files = current.files.filter((file) => !/^(context|replications)\./.test(file));
  const report = `/api/v1/runs/${current.run}/report?language=${state.lang}&digits=${state.digits}`;
  return el("div", {}, el("h3", { text: t("page.downloads") }),
    el("p", {}, el("a", { id: "report", class: "button", href: report, target: "_blank", rel: "noopener", text: t("page.report") })),
    el("ul", { class: "files" }, files.map((file) => el("li", {}, el("a", { href: `/api/v1/runs/${current.run}/files/${file}`, text: file, dir: "ltr", download: true })))));
}

function linkDetail() {
  const link = data.links.find((l) => l.id === state.link);
  if (!link) return null;
  const p = link.properties, traffic = current ? trafficOf(link) : null;
  const fact = (key, value) => value === null || value === undefined || value === "" ? null : [el("dt", { text: t(key) }), el("dd", { text: value })];
  return el("div", {},
    el("h2", { text: linkName(link) }),
    el("dl", { class: "facts" },
      fact("page.length", `${number(p.km, 1)} ${t("unit.km")}`), fact("page.class", t(`class.${p.class}`)), fact("page.surface", t(`surface.${p.surface}`)),
      fact("word.corridor", p.corridors.map((c) => name(data.corridors.find((x) => x.id === c)?.properties.name) || c).join(", ")),
      traffic ? fact("page.flow", number(traffic.tankersPerDay, 1)) : null, traffic ? fact("page.lost", number(traffic.lost, 1)) : null,
      fact("word.source", p.source)),
    el("h3", { text: t("page.if_cut") }), ifCut(link.id),
    p.note ? el("p", { class: "note", dir: "auto", text: p.note }) : null);
}

function ifCut(id) {
  if (!criticality) return el("p", { class: "note", text: t("page.if_cut_unknown") });
  const rows = (criticality.links ?? []).filter((l) => l.id === id);
  const cities = rows.flatMap((l) => l.cities);
  const hit = cities.filter((c) => c.cut_off || (c.extra_hours ?? 0) >= 0.05 || c.supply_cut_off_litres_per_day > 0 || c.supply_delayed_litres_per_day > 0);
  if (!hit.length) return el("p", { class: "good", text: t("page.if_cut_nothing") });
  return table(t("page.if_cut"), [t("word.city"), t("page.extra"), t("page.supply_cut")],
    hit.map((c) => [placeName(c.city), c.cut_off ? t("page.cut_off") : `+${number(c.extra_hours, 1)} ${t("unit.hours")}`, short(c.supply_cut_off_litres_per_day)]));
}
