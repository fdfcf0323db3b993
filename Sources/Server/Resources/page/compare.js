// Scenarios side by side: the matrix of a compare run, and the difference of two as a picture with intervals.
import { get } from "./api.js";
import { attempt, state } from "./app.js";
import { data } from "./casedata.js";
import { el, fill, table } from "./dom.js";
import { start } from "./explore.js";
import { bars, intervals } from "./charts.js";
import { difference, has, name, number, percent, short, t } from "./i18n.js";
import { result } from "./rundata.js";

const shown = ["days_unmet_1", "unmet_litres_1", "unmet_litres_all", "tankers_destroyed", "peak_pressure", "cost_to_state", "cost_to_importers"];
let chosen = { first: null, second: null, outcome: "unmet_litres_1" };

export async function drawCompare(view) {
  const runs = (await get("/runs")).runs.filter((r) => r.state === "done" && r.command === "compare" && r.case === state.case && !r.options?.sweep);
  const newest = runs.find((r) => r.id === drawCompare.latest) ?? runs[0];
  const report = newest ? await result(newest.id) : null;
  const place = el("div", { id: "compare-progress" });
  fill(view, el("h2", { text: t("page.view_compare") }), el("p", { class: "note", text: t("page.compare_note") }), form(view, place, !report), place,
    report ? picture(report, view) : el("p", { class: "note", text: t("page.no_compare") }),
    report ? matrix(report, newest) : null);
}

function form(view, place, open) {
  const boxes = data.scenarios.map((s, i) => el("label", {}, el("input", { type: "checkbox", name: "scenario", value: s.id, checked: i < 4 || s.id === state.scenario }), el("span", { text: name(s.title) || s.id })));
  const replications = el("input", { id: "compare-replications", type: "number", min: 10, max: 100000, value: 300 });
  const days = el("input", { id: "compare-days", type: "number", min: 1, max: 730, value: 120 });
  const run = attempt(async () => {
    const ids = [...view.querySelectorAll("input[name=scenario]:checked")].map((box) => box.value);
    const done = await start("compare", { scenarios: ids.join(","), replications: replications.value, days: days.value }, place);
    if (done) { drawCompare.latest = done.id; chosen = { ...chosen, first: null, second: null }; await drawCompare(view); }
  });
  return el("details", { class: "card", open },
    el("summary", { text: t("page.choose_scenarios") }),
    el("fieldset", { class: "checks" }, el("legend", { class: "hidden", text: t("page.choose_scenarios") }), boxes),
    el("div", { class: "row" }, el("label", {}, el("span", { text: t("page.replications") }), replications), el("label", {}, el("span", { text: t("page.days") }), days),
      el("button", { id: "run-compare", type: "button", class: "primary", text: t("page.run_compare"), onclick: run })));
}

const title = (row) => name(row.title) || row.scenario;
const label = (key) => (has(`outcome.${key}`) ? t(`outcome.${key}`) : key.replaceAll("_", " "));

/** A row's outcome by its name without the place; `unmet_litres_all` adds up the tiers' means. */
function cell(row, key) {
  if (key !== "unmet_litres_all") return row.cells.find((c) => c.outcome.split("@")[0] === key);
  const tiers = row.cells.filter((c) => /^unmet_litres_[1-5](@|$)/.test(c.outcome));
  return tiers.length ? { mean: tiers.reduce((sum, c) => sum + c.mean, 0), sum: true } : undefined;
}

/** Two scenarios, one outcome: both intervals on one axis, and how often the second is lower. */
function picture(report, view) {
  const rows = report.rows;
  const find = (id) => rows.find((r) => r.scenario === id);
  if (!find(chosen.first)) chosen.first = report.reference;
  if (!find(chosen.second)) chosen.second = (rows.find((r) => r.scenario === state.scenario && r.scenario !== chosen.first) ?? rows.find((r) => r.scenario !== chosen.first) ?? rows[0]).scenario;
  const outcomes = shown.filter((key) => !cell(rows[0], key)?.sum && cell(rows[0], key));
  if (!outcomes.includes(chosen.outcome)) chosen.outcome = outcomes[0];
  const pick = (id, key, options, value) => el("label", { class: "stack" }, el("span", { text: t(key) }), el("select", { id, onchange: (event) => {
    chosen[id.replace("compare-", "")] = event.target.value;
    const next = picture(report, view);
    view.querySelector("#compare-picture").replaceWith(next);
    next.querySelector(`#${id}`)?.focus();
  } }, options.map(([v, text]) => el("option", { value: v, text, selected: v === value }))));
  const names = rows.map((r) => [r.scenario, title(r)]);
  const pair = [find(chosen.first), find(chosen.second)];
  const cells = pair.map((row) => cell(row, chosen.outcome));
  return el("section", { id: "compare-picture", class: "card", "aria-label": t("page.two_scenarios") },
    el("h3", { text: t("page.two_scenarios") }),
    el("div", { class: "columns" }, pick("compare-first", "page.first", names, chosen.first), pick("compare-second", "page.second", names, chosen.second),
      pick("compare-outcome", "page.outcome", outcomes.map((o) => [o, label(o)]), chosen.outcome)),
    intervals(pair.map((row, i) => ({ label: title(row), low: cells[i].low, median: cells[i].median, mean: cells[i].mean, high: cells[i].high })), label(chosen.outcome)),
    table(label(chosen.outcome), [t("word.scenario"), t("page.mean"), t("word.median"), t("word.interval90")],
      pair.map((row, i) => [title(row), short(cells[i].mean), short(cells[i].median), `${short(cells[i].low)} – ${short(cells[i].high)}`])),
    el("p", { id: "compare-difference", class: "answer", text: t("page.difference_of", { second: title(pair[1]), first: title(pair[0]), outcome: label(chosen.outcome), value: difference(cells[1].mean - cells[0].mean) }) }));
}

function matrix(report, run) {
  const columns = shown.filter((key) => cell(report.rows[0], key));
  const ordered = [...report.rows].sort((a, b) => a.rank - b.rank);
  const rows = ordered.map((row) => [
    el("span", {}, row.pareto_best ? "★ " : "", title(row)), number(row.rank), percent(row.rank_sureness),
    ...columns.map((key) => short(cell(row, key).mean)), against(row, report),
  ]);
  const files = (run.files ?? []).filter((file) => file !== "context.json").map((file) => el("a", { href: `/api/v1/runs/${run.id}/files/${file}`, text: file }));
  return el("section", { class: "card" },
    table(t("page.matrix"), [t("word.scenario"), t("page.rank"), t("page.sure"), ...columns.map(label), `${t("page.difference")} (${label("unmet_litres_1")})`], rows),
    el("h3", { text: t("page.matrix_bars") }),
    bars(ordered.map((row) => ({ label: title(row), value: cell(row, "unmet_litres_all")?.mean ?? 0, text: short(cell(row, "unmet_litres_all")?.mean ?? 0) }))),
    el("p", { class: "row" }, files));
}

function against(row, report) {
  const c = cell(row, "unmet_litres_1");
  return row.scenario === report.reference || !c ? "–" : `${difference(c.difference)} (${difference(c.difference_low)} – ${difference(c.difference_high)})`;
}
