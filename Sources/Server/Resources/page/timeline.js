// The days: slider, play, and the fan chart of a series on the same axis.
import { change, state } from "./app.js";
import { data, placeName, productName } from "./casedata.js";
import { chartCard, fanChart, readout } from "./charts.js";
import { el, fill } from "./dom.js";
import { day, has, t } from "./i18n.js";
import { shown } from "./shown.js";

const seriesChoices = ["cover_days", "stock_litres", "unmet_litres", "arrivals_tankers", "tankers_lost", "price_ratio_parallel", "power_hours", "stations_open_share", "pressure"];
let playing = null;

export function drawTimeline(dates) {
  const box = document.getElementById("timeline");
  if (!shown.run || !dates.length) {
    fill(box, el("p", { class: "note empty", text: t("page.no_run") }));
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
    el("p", { id: "reading", class: "reading", text: reading(place) }),
    chartCard({ chart: chartOf(place), file: `${state.case}-${state.series}-${place}`, series: pick(state.series, place), title: titleOf(place) }));
  if (["day", "play", "series"].includes(focused)) document.getElementById(focused)?.focus();
}

/** Another day: the slider that is being dragged stays the same element. */
export function moveDay(dates) {
  const slider = document.getElementById("day");
  if (Number(slider.value) !== state.day) slider.value = state.day;
  slider.setAttribute("aria-valuetext", day(dates[state.day]));
  const box = document.getElementById("timeline");
  box.querySelector("output").textContent = day(dates[state.day]);
  document.getElementById("reading").textContent = reading(shownPlace());
  document.getElementById("play").textContent = playing ? t("page.pause") : t("page.play");
  const old = box.querySelector("svg.fan"), focused = old === document.activeElement, next = chartOf(shownPlace());
  old?.replaceWith(next);
  if (focused) next.focus();
}

const shownPlace = () => (state.place && data.description.cities.includes(state.place) ? state.place : data.description.cities[0]);
function titleOf(place) {
  const product = pick(state.series, place)?.product;
  return [t(`series.${state.series}`), product ? productName(product) : null, placeName(place)].filter(Boolean).join(", ");
}

function chartOf(place) {
  const series = pick(state.series, place);
  if (!series) return null;
  const box = document.getElementById("timeline");
  return fanChart({
    width: Math.max(300, box.clientWidth - 26), height: innerHeight < 700 ? 130 : 165, title: titleOf(place), series, chosen: state.day, observed: observedOf(place), marks: marks(),
    choose: (i) => change({ day: i }),
  });
}

/** What the chart says of the chosen day, in words. */
function reading(place) {
  const series = pick(state.series, place);
  return series ? `${titleOf(place)}: ${readout(series, state.day)}` : "";
}

/** A city's series over all products where there is one, else of the first product. */
function pick(series, place) {
  const all = [...shown.run.series.values()];
  return shown.run.series.get(`${series}@${place}`) ?? all.find((s) => s.series === series && s.place === place && !s.tier) ?? all.find((s) => s.series === series && s.place === place);
}

const observedOf = (place) => data.observed.filter((o) => o.series === state.series && o.place === place);
const marks = () => data.incidents.filter((i) => /attack|ambush|blockade/.test(i.properties.type)).map((i) => ({ date: i.properties.date, title: `${day(i.properties.date)}: ${incidentName(i.properties.type)}` }));
const incidentName = (type) => (has(`incident.${type}`) ? t(`incident.${type}`) : type);

function play(count) {
  const step = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : 160;
  if (state.day >= count - 1) state.day = 0;
  playing = setInterval(() => {
    if (state.day >= count - 1) { stop(true); return; }
    change({ day: state.day + 1 });
  }, step);
  change({ day: state.day });
}

export function stop(redraw = false) {
  clearInterval(playing);
  playing = null;
  if (redraw) change({ day: state.day });
}
