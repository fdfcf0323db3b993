// The worst that a few cuts can do, what each single road is worth, and the best that guards and stocks can do about it.
import { get } from "./api.js";
import { attempt, change, state } from "./app.js";
import { data, needPlaces, placeName, productName } from "./casedata.js";
import { bars } from "./charts.js";
import { el, fill, table } from "./dom.js";
import { start } from "./explore.js";
import { difference, number, short, t } from "./i18n.js";
import { result } from "./rundata.js";

export async function drawWorst(view) {
  const runs = (await get("/runs")).runs.filter((r) => r.state === "done" && r.case === state.case);
  const last = (command) => runs.find((r) => r.command === command && r.id === drawWorst[command]) ?? runs.find((r) => r.command === command);
  const read = async (command) => { const run = last(command); return run ? result(run.id) : null; };
  const [worst, plan, critical] = await Promise.all([read("stress"), read("protect"), read("critical")]);
  await needPlaces([...(worst?.cuts ?? []), ...(plan?.frontier ?? []).flatMap((p) => p.guards ?? []), ...(critical?.links ?? []).slice(0, 25)].flatMap((s) => [s.from, s.to]));
  const place = el("div", { id: "worst-progress" });
  fill(view, el("h2", { text: t("page.view_worst") }), el("p", { class: "note", text: t("page.worst_note") }), form(view, place), place,
    worst ? attack(worst) : null, plan ? defence(plan) : null, critical ? singles(critical) : null,
    worst || plan || critical ? null : el("p", { class: "note", text: t("page.no_worst") }));
}

function form(view, place) {
  const whole = (id, min, max, value) => el("input", { id, type: "number", min, max, value });
  const cuts = whole("cuts", 0, 12, 2), guards = whole("guards", 0, 12, 2), periods = whole("periods", 1, 365, 1);
  const run = (command, options) => attempt(async () => {
    const done = await start(command, options(), place);
    if (done) { drawWorst[command] = done.id; await drawWorst(view); }
  });
  const timed = () => (Number(periods.value) > 1 ? { periods: periods.value } : {});
  const offers = data.settings.commands ?? [];
  const field = (key, node) => el("label", {}, el("span", { text: t(key) }), node);
  return el("div", { class: "card row" },
    offers.includes("stress") ? [field("page.cuts", cuts), field("page.periods", periods),
      el("button", { id: "run-stress", type: "button", class: "primary", text: t("page.run_stress"), onclick: run("stress", () => ({ cuts: cuts.value, ...timed() })) })] : null,
    offers.includes("protect") ? [field("page.guards", guards),
      el("button", { id: "run-protect", type: "button", text: t("page.run_protect"), onclick: run("protect", () => ({ cuts: cuts.value, guards: guards.value, ...timed() })) })] : null,
    el("button", { id: "worst-critical", type: "button", text: t("page.run_critical"), onclick: run("critical", () => ({})) }));
}

const stretch = (s) => `${placeName(s.from)} – ${placeName(s.to)}${s.day === undefined || s.day === null ? "" : ` (${t("word.day")} ${number(s.day)}–${number(s.until)})`}`;
const onMap = (links, kind, words = "page.on_map") => el("button", { type: "button", class: "small", disabled: !links.length, text: t(words), onclick: () => change({ view: "map", cuts: null, guards: null, [kind]: links.join(" "), link: links.length === 1 ? links[0] : null, place: null }) });

function bounds(r) {
  return el("dl", { class: "facts" },
    el("dt", { text: t("page.lower_bound") }), el("dd", { text: short(r.lower_bound) }),
    el("dt", { text: t("page.upper_bound") }), el("dd", { text: short(r.upper_bound) }),
    el("dt", { text: t("page.uncut") }), el("dd", { text: short(r.uncut_value) }));
}

const proof = (r) => el("p", { class: r.proven ? "good" : "note", text: t(r.proven ? "page.proved" : "page.not_proved") });

function attack(r) {
  const rows = (r.cuts ?? []).map((s) => [stretch(s), onMap(s.links, "cuts")]);
  const short_ = (r.shortages ?? []).filter((s) => s.unmet_litres > 0).map((s) => [placeName(s.city), productName(s.product), short(s.unmet_litres), short(s.need_litres)]);
  return el("section", { class: "card", id: "worst-attack" }, el("h3", { text: t("page.the_cuts") }), 
    el("p", { class: "answer", text: t(r.proven ? "report.worst_proven" : "report.worst_open", { cuts: number(r.cuts?.length ?? 0), uncut: short(r.uncut_value), value: short(r.lower_bound), bound: short(r.upper_bound) }) }),
    el("p", { class: "note", text: t("page.damage_note") }), bounds(r), proof(r),
    rows.length ? table(t("page.the_cuts"), [t("word.link"), t("page.on_map")], rows) : null,
    rows.length > 1 ? el("p", {}, onMap((r.cuts ?? []).flatMap((s) => s.links), "cuts", "page.all_on_map")) : null,
    short_.length ? table(t("page.unmet"), [t("word.city"), t("word.product"), `${t("page.unmet")} (${t("unit.litres")})`, `${t("page.need")} (${t("unit.litres")})`], short_) : null,
    r.curve ? el("h3", { text: t("page.curve") }) : null, r.curve ? bars(r.curve.map((p) => ({ label: `${number(p.cuts)} ${t("page.cuts")}`, value: p.value, text: short(p.value) }))) : null);
}

function defence(r) {
  const rows = (r.frontier ?? []).map((p) => [number(p.budget), [...(p.guards ?? []).map(stretch), ...(p.stocks ?? []).map((s) => `${t("series.stock_litres")}: ${placeName(s.city)}, ${productName(s.product)}, ${short(s.litres)}`)].join("; ") || "–",
    short(p.upper_bound), t(p.proven ? "word.yes" : "word.no"), onMap((p.guards ?? []).flatMap((g) => g.links), "guards")]);
  return el("section", { class: "card", id: "worst-defence" }, el("h3", { text: t("page.the_guards") }), proof(r),
    table(t("page.frontier"), [t("page.budget"), t("page.the_guards"), t("page.damage"), t("page.proved_short"), t("page.on_map")], rows),
    bars((r.frontier ?? []).map((p) => ({ label: number(p.budget), value: p.upper_bound, text: short(p.upper_bound) }))));
}

/** Every single link whose loss hurts, the worst first. */
function singles(r) {
  const rows = (r.links ?? []).filter((l) => l.cities?.length).slice(0, 25).map((l) => [
    `${placeName(l.from)} – ${placeName(l.to)}`,
    l.cities.filter((c) => c.cut_off || c.extra_hours >= 0.05).map((c) => `${placeName(c.city)}: ${c.cut_off ? t("page.cut_off") : `${difference(c.extra_hours)} ${t("unit.hours")}`}`).join("; ") || t("page.nearest_same"),
    short(Math.max(...l.cities.map((c) => c.supply_cut_off_litres_per_day ?? 0))), short(Math.max(...l.cities.map((c) => c.supply_delayed_litres_per_day ?? 0))), onMap([l.id], "cuts"),
  ]);
  return el("section", { class: "card", id: "worst-single" },
    table(t("page.single_links"), [t("word.link"), t("page.if_cut"), t("page.supply_cut"), t("page.supply_farther"), t("page.on_map")], rows));
}
