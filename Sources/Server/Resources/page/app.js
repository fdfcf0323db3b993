// The page: one state, kept in the address bar, and views drawn from it.
import { get } from "./api.js";
import { data, needLinks, placeOf, readCase } from "./casedata.js";
import { el, fill } from "./dom.js";
import { name, setLanguage, t } from "./i18n.js";
import { openExplorer, readAhead, redrawExplorer } from "./explore.js";

const views = { map: "page.view_map", compare: "page.view_compare", worst: "page.view_worst", evidence: "page.view_evidence", runs: "page.view_runs" };

/** What the address bar holds. */
export const state = { case: null, lang: null, digits: "latin", view: "map", scenario: null, run: null, day: 0, series: "cover_days", place: null, link: null, layer: "flow", cuts: null, guards: null };


function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const key of Object.keys(state)) if (asked.has(key)) state[key] = key === "day" ? Math.max(0, Number.parseInt(asked.get(key), 10) || 0) : asked.get(key);
}

function writeAddress() {
  const parts = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value !== null && value !== "") parts.set(key, value);
  const next = `#${parts}`;
  if (next !== location.hash) history.replaceState(null, "", next);
}

/** Changes the state and draws what depends on it; `known` is the description of a changed case, where it is at hand. */
export async function change(changes, known = null) {
  Object.assign(state, changes);
  writeAddress();
  if ("lang" in changes || "digits" in changes) await setLanguage(state.lang, state.digits);
  if ("case" in changes) await loadCase(known);
  await draw(changes);
}

/** Says something at the foot of the page, and to screen readers. */
export function say(text, seconds = 5) {
  const status = document.getElementById("status");
  status.textContent = text;
  clearTimeout(say.timer);
  if (text) say.timer = setTimeout(() => { status.textContent = ""; }, seconds * 1000);
}

/** Runs an action of the reader; what goes wrong is said, never swallowed. */
export const attempt = (action) => async (...all) => {
  try { return await action(...all); } catch (problem) {
    const places = (problem.errors ?? []).map((e) => `${e.file}:${e.line} ${e.message}`).join("; ");
    say([problem.message, places].filter(Boolean).join(": "), 12);
    return undefined;
  }
};

async function loadCase(known) {
  await readCase(state.case, known);
  if (state.link) await needLinks([state.link]);
  if (!data.scenarios.some((s) => s.id === state.scenario)) {
    state.scenario = (data.scenarios.find((s) => s.id.startsWith("siege")) ?? data.scenarios.find((s) => s.levers.length) ?? data.scenarios[0])?.id ?? null;
  }
  if (!placeOf(state.place)) state.place = state.link ? null : data.description.cities[0] ?? null;
  writeAddress();
}

async function draw(changes = {}) {
  for (const id of Object.keys(views)) document.getElementById(`view-${id}`).hidden = id !== state.view;
  drawTabs();
  drawCaseChoice();
  document.title = `${name(data.description?.title) || "Qafila"} – ${t("app.name")}`;
  const whole = "lang" in changes || "digits" in changes || "case" in changes || "view" in changes;
  if (state.view === "map") await (whole ? openExplorer(document.getElementById("view-map")) : redrawExplorer(changes));
  if (!whole && state.view !== "map") return;
  if (state.view !== "map") await (await others[state.view]())(document.getElementById(`view-${state.view}`));
}

/** The other views, fetched when they are first looked at. */
const others = {
  compare: () => import("./compare.js").then((m) => m.drawCompare),
  worst: () => import("./worst.js").then((m) => m.drawWorst),
  evidence: () => import("./evidence.js").then((m) => m.drawEvidence),
  runs: () => import("./runs.js").then((m) => m.drawRuns),
};

function drawTabs() {
  const tabs = document.getElementById("tabs");
  const focused = document.activeElement?.dataset?.view;
  tabs.setAttribute("aria-label", t("page.views"));
  fill(tabs, Object.entries(views).map(([id, key]) => el("button", {
    type: "button", role: "tab", id: `tab-${id}`, "data-view": id, "aria-selected": id === state.view ? "true" : "false", "aria-controls": `view-${id}`,
    tabindex: id === state.view ? "0" : "-1", text: t(key), onclick: () => change({ view: id }), onkeydown: moveTab,
  })));
  for (const id of Object.keys(views)) document.getElementById(`view-${id}`).setAttribute("aria-labelledby", `tab-${id}`);
  if (focused) document.getElementById(`tab-${state.view}`).focus();
}

function moveTab(event) {
  const ids = Object.keys(views);
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const step = event.key === forward ? 1 : event.key === back ? -1 : 0;
  if (step) { event.preventDefault(); change({ view: ids[(ids.indexOf(state.view) + step + ids.length) % ids.length] }); }
}

function drawCaseChoice() {
  const choice = document.getElementById("case");
  fill(choice, data.cases.map((c) => el("option", { value: c.id, text: name(c.title) || c.id, disabled: !c.valid })));
  choice.value = state.case;
}

async function start() {
  readAddress();
  const spoken = navigator.languages.map((l) => l.slice(0, 2)).find((l) => ["ar", "fr", "en"].includes(l)) ?? "en";
  state.lang ??= spoken;
  const runs = state.view === "map" ? get("/runs") : null;
  const [, cases, settings, kinds] = await Promise.all([setLanguage(state.lang, state.digits), get("/cases"), get("/settings"), get("/lever-kinds")]);
  Object.assign(data, { cases: cases.cases, settings, leverKinds: kinds.kinds });
  document.getElementById("language").value = state.lang;
  document.getElementById("digits").value = state.digits;
  document.getElementById("language").addEventListener("change", attempt((event) => change({ lang: event.target.value })));
  document.getElementById("digits").addEventListener("change", attempt((event) => change({ digits: event.target.value })));
  document.getElementById("case").addEventListener("change", attempt((event) => change({ case: event.target.value, run: null, scenario: null, place: null, link: null, day: 0, cuts: null, guards: null })));
  window.addEventListener("hashchange", attempt(async () => {
    const before = { ...state };
    readAddress();
    const changes = Object.fromEntries(Object.entries(state).filter(([key, value]) => before[key] !== value));
    if (Object.keys(changes).length) await change(changes);
  }));
  const usable = data.cases.filter((c) => c.valid);
  if (!usable.length) { say(t("page.no_case"), 60); return; }
  const opened = usable.find((c) => c.id === state.case) ?? usable[0];
  if (runs) readAhead(opened.id, runs);
  await change({ case: opened.id }, opened);
  document.body.dataset.ready = "true";
}

attempt(start)();
