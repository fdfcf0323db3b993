// What a run folder says, in the shape the views draw from.
import { get, parseCSV, runFile } from "./api.js";

const kept = new Map();
const quantities = ["mean", "p05", "p25", "p50", "p75", "p95"];

/** A simulation's series by key `series@place[@product]`, its result document and its links; null when the run is none. */
export async function simulation(run) {
  if (!run) return null;
  if (!kept.has(run)) kept.set(run, load(run));
  return kept.get(run);
}

async function load(run) {
  const description = await get(`/runs/${run}`);
  const files = description.files ?? [];
  if (description.command !== "simulate" || !files.includes("series.csv")) return null;
  const [series, result] = await Promise.all([runFile(run, "series.csv"), files.includes("result.json") ? runFile(run, "result.json") : "null"]);
  const answer = JSON.parse(result);
  return { run, files, options: description.options, result: answer, series: bySeries(series), traffic: corridorTraffic(answer) };
}

/** The table of series, read as fast as its size asks: it has no quoted cells, and else goes through the general reader. */
function bySeries(text) {
  const all = new Map();
  const put = (series, place, product, tier, unit, date, numbers) => {
    const key = [series, place, product, tier].filter(Boolean).join("@");
    let one = all.get(key);
    if (!one) all.set(key, one = { series, place, product, tier, unit, dates: [], ...Object.fromEntries(quantities.map((q) => [q, []])) });
    one.dates.push(date);
    quantities.forEach((q, i) => one[q].push(Number(numbers[i])));
  };
  if (text.includes('"')) {
    for (const row of parseCSV(text)) put(row.series, row.place, row.product, row.tier, row.unit, row.date, quantities.map((q) => row[q]));
    return all;
  }
  const lines = text.split("\n"), heads = lines[0].split(",");
  const at = (name) => heads.indexOf(name);
  const [series, place, product, tier, unit, date] = ["series", "place", "product", "tier", "unit", "date"].map(at), numbers = quantities.map(at);
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i]) continue;
    const cells = lines[i].split(",");
    put(cells[series], cells[place], cells[product], cells[tier], cells[unit], cells[date], numbers.map((n) => cells[n]));
  }
  return all;
}

/** Tankers a day and tankers lost by corridor, means over replications; litres become tankers by the load that arrived. */
function corridorTraffic(answer) {
  const all = new Map();
  if (!answer?.corridors) return all;
  const sum = (of) => answer.cities.reduce((total, city) => total + of(city), 0);
  const load = sum((c) => c.arrived_litres.mean) / sum((c) => c.arrived_tankers.mean);
  if (!(load > 0)) return all;
  for (const row of answer.corridors.filter((c) => c.corridor)) {
    const one = all.get(row.corridor) ?? { tankersPerDay: 0, lost: 0 };
    one.tankersPerDay += (row.delivered_litres + row.lost_litres + row.refused_litres) / load / answer.days;
    one.lost += row.lost_litres / load;
    all.set(row.corridor, one);
  }
  return all;
}

/** The result document of any run, by its id. */
export async function result(run) {
  return JSON.parse(await runFile(run, "result.json"));
}
