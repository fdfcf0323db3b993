// The chosen city or link beside the map, and the downloads of the run.
import { fileURL } from "./api.js";
import { attempt, change, say, state } from "./app.js";
import { data, hasAllLinks, linkName, linkOf, placeName, placeOf, productName } from "./casedata.js";
import { unitName } from "./charts.js";
import { el, fill, table } from "./dom.js";
import { counted, day, difference, has, name, number, short, t } from "./i18n.js";
import { shown } from "./shown.js";
import { trafficOn } from "./traffic.js";

export function drawDetail(dates, inView) {
  const panel = document.getElementById("detail-panel");
  const focused = document.activeElement?.id === "choose";
  fill(panel,
    el("label", { class: "stack" }, el("span", { text: t("page.choose") }), choice(inView)),
    state.link ? linkDetail() : placeDetail(), downloads(), state.link ? null : numbersOf(dates));
  if (focused) document.getElementById("choose").focus();
}

/** Cities, other places, and links: all of a small case, else those in view. */
function choice(inView) {
  const links = hasAllLinks() ? data.links : inView;
  const chosen = state.link && !links.some((l) => l.id === state.link) ? linkOf(state.link) : null;
  const asked = (p) => data.description.cities.includes(p.id);
  const option = (p) => el("option", { value: `place:${p.id}`, text: name(p.properties.name), selected: p.id === state.place });
  return el("select", { id: "choose", onchange: (event) => { const at = event.target.value.indexOf(":"); change({ place: null, link: null, [event.target.value.slice(0, at)]: event.target.value.slice(at + 1) }); } },
    state.place || state.link ? null : el("option", { value: "", text: "–", selected: true, disabled: true }),
    el("optgroup", { label: t("page.cities") }, data.places.filter(asked).map(option)),
    el("optgroup", { label: t("page.places") }, data.places.filter((p) => !asked(p)).map(option)),
    el("optgroup", { label: t(hasAllLinks() ? "page.links" : "page.links_in_view") }, [chosen, ...links].filter(Boolean).map((l) => el("option", { value: `link:${l.id}`, text: linkName(l), selected: l.id === state.link }))));
}

function placeDetail() {
  const place = placeOf(state.place);
  if (!place) return el("p", { class: "note", text: t("page.choose_hint") });
  return el("div", {},
    el("h2", { text: name(place.properties.name) }),
    el("p", { class: "note", text: [t(`kind.${place.properties.kind}`), countryName(place.properties.country)].join(", ") }),
    answerFor(place.id),
    place.properties.note ? el("details", {}, el("summary", { text: t("page.note") }), el("p", { class: "note", dir: "auto", text: place.properties.note })) : null);
}

/** Every series of the chosen city on the chosen day. */
function numbersOf(dates) {
  const rows = [...(shown.run?.series.values() ?? [])].filter((s) => s.place === state.place && has(`series.${s.series}`)).map((s) => {
    const i = Math.min(state.day, s.dates.length - 1);
    const label = [t(`series.${s.series}`), s.product ? productName(s.product) : null, s.tier ? t(`tier.${s.tier}`) : null].filter(Boolean).join(", ");
    return [`${label} (${unitName(s.unit)})`, short(s.p50[i]), `${short(s.p05[i])} – ${short(s.p95[i])}`];
  });
  return rows.length ? table(t("page.on_day", { day: day(dates[state.day]) }), [t("page.series"), t("word.median"), t("word.interval90")], rows) : null;
}

/** A country's name from the backdrop, else its code. */
const countryName = (code) => name(data.backdrop?.features.find((f) => f.properties.iso === code && f.properties.name)?.properties.name) || code;

/** The run's answer for a city, in a sentence: the product that runs out first. */
function answerFor(place) {
  const city = shown.run?.result?.cities.find((c) => c.place === place);
  if (!city) return null;
  const never = "9999";
  const first = [...city.runs_dry].sort((a, b) => `${a.median ?? never}${a.early ?? never}`.localeCompare(`${b.median ?? never}${b.early ?? never}`))[0];
  const text = first?.median ? t("page.answer_dry", { day: day(first.median), early: day(first.early) })
    : first?.early ? t("page.answer_risk", { early: day(first.early) }) : t("page.answer_holds", { days: counted("count.days", shown.run.result.days) });
  return el("p", { class: "answer" }, first?.early ? el("strong", { text: `${productName(first.product)}: ` }) : null, text);
}

function downloads() {
  const run = shown.run;
  const link = el("button", { id: "copy-link", type: "button", class: "small", text: t("page.copy_link"), onclick: attempt(copyLink) });
  if (!run) return el("p", { class: "row" }, link);
  const at = `/api/v1/runs/${encodeURIComponent(run.run)}`;
  const button = (id, href, text, more = {}) => el("a", { id, class: "button", href, text, ...more });
  const packages = run.files.filter((file) => file.endsWith(".gpkg"));
  const files = run.files.filter((file) => !/^(context|replications)\.|\.gpkg$/.test(file));
  return el("section", { "aria-label": t("page.downloads") }, el("h3", { text: t("page.downloads") }),
    el("p", { class: "row" },
      button("report", `${at}/report?language=${state.lang}&digits=${state.digits}`, t("page.report"), { target: "_blank", rel: "noopener" }),
      button("geojson", `${at}/geojson`, "GeoJSON", { download: `${run.run}.geojson` }),
      packages.map((file) => button("geopackage", fileURL(run.run, file), "GeoPackage", { download: true })), link),
    el("details", {}, el("summary", { text: t("page.all_files") }),
      el("ul", { class: "files" }, files.map((file) => el("li", {}, el("a", { href: fileURL(run.run, file), text: file, dir: "ltr", download: true }))))));
}

async function copyLink() {
  await navigator.clipboard.writeText(location.href);
  say(t("page.link_copied"));
}

function linkDetail() {
  const link = linkOf(state.link);
  if (!link) return el("p", { class: "note", text: t("page.choose_hint") });
  const p = link.properties, tally = trafficOn(link.id);
  const fact = (key, value) => value === null || value === undefined || value === "" ? null : [el("dt", { text: t(key) }), el("dd", { dir: "auto", text: value })];
  return el("div", {},
    el("h2", { text: linkName(link) }),
    el("dl", { class: "facts" },
      fact("page.length", `${number(p.km, 1)} ${t("unit.km")}`), fact("page.class", t(`class.${p.class}`)), fact("page.surface", t(`surface.${p.surface}`)),
      fact("word.corridor", p.corridors.map((c) => name(data.corridors.find((x) => x.id === c)?.properties.name) || c).join(", ")),
      ...(tally ? [fact("page.flow", number(tally.tankersPerDay, 1)), fact("page.empties", number(tally.emptiesPerDay, 1)), fact("page.convoys", number(tally.convoysPerDay, 1)), fact("page.attacks_met", number(tally.attacks, 1))] : []),
      fact("word.source", p.source)),
    el("h3", { text: t("page.if_cut") }), ifCut(link.id),
    p.note ? el("p", { class: "note", dir: "auto", text: p.note }) : null);
}

function ifCut(id) {
  if (!shown.criticality) return el("p", { class: "note", text: t("page.if_cut_unknown") });
  const rows = (shown.criticality.links ?? []).filter((l) => l.id === id);
  const cities = rows.flatMap((l) => l.cities);
  const hit = cities.filter((c) => c.cut_off || (c.extra_hours ?? 0) >= 0.05 || c.supply_cut_off_litres_per_day > 0 || c.supply_delayed_litres_per_day > 0);
  if (!hit.length) return el("p", { class: "good", text: t("page.if_cut_nothing") });
  return table(t("page.if_cut"), [t("word.city"), t("page.extra"), t("page.supply_cut")],
    hit.map((c) => [placeName(c.city), c.cut_off ? t("page.cut_off") : `${difference(c.extra_hours)} ${t("unit.hours")}`, short(c.supply_cut_off_litres_per_day)]));
}
