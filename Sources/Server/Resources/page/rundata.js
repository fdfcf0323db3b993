// What a run folder says, in the shape the views draw from.
import { get, parseCSV, runFile } from "./api.js";

const kept = new Map();
const quantities = ["mean", "p05", "p25", "p50", "p75", "p95"];

/** A simulation's series by key `series@place[@product]`, its result document and what passed each link; null when the run is none. */
export async function simulation(run) {
  if (!run) return null;
  if (!kept.has(run.id)) kept.set(run.id, load(run));
  return kept.get(run.id);
}

async function load({ id, command, options, files = [] }) {
  if (command !== "simulate" || !files.includes("series.csv")) return null;
  const text = (file, otherwise) => (files.includes(file) ? runFile(id, file) : otherwise);
  const [series, result, links] = await Promise.all([text("series.csv", ""), text("result.json", "null"), text("links.csv", "")]);
  return { run: id, files, options, result: JSON.parse(result), links: tallies(links), series: bySeries(series) };
}

/** Rows of a table as cells in the order of some columns; a table without quoted cells is read as fast as its size asks. */
function* rows(text, columns) {
  if (text.includes('"')) {
    for (const row of parseCSV(text)) yield columns.map((column) => row[column]);
    return;
  }
  const heads = text.slice(0, Math.max(0, text.indexOf("\n"))).split(","), places = columns.map((column) => heads.indexOf(column));
  for (let at = text.indexOf("\n") + 1, end; at > 0 && at < text.length; at = end + 1) {
    end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const cells = text.slice(at, end).split(",");
    if (cells.length > 1) yield places.map((place) => cells[place]);
  }
}

function bySeries(text) {
  const all = new Map();
  let one = null, last = "";
  for (const [series, place, product, tier, unit, date, ...numbers] of rows(text, ["series", "place", "product", "tier", "unit", "date", ...quantities])) {
    const key = [series, place, product, tier].filter(Boolean).join("@");
    if (key !== last) {
      one = all.get(key);
      if (!one) all.set(key, one = { series, place, product, tier, unit, dates: [], ...Object.fromEntries(quantities.map((q) => [q, []])) });
      last = key;
    }
    one.dates.push(date);
    quantities.forEach((q, i) => one[q].push(Number(numbers[i])));
  }
  return all;
}

/** What passed and what happened on each link, means over replications, links without either left out. */
function tallies(text) {
  const all = new Map();
  for (const [link, ...cells] of rows(text, ["link", "tankers_per_day", "empties_per_day", "convoys_per_day", "ambushes"])) {
    const [tankersPerDay, emptiesPerDay, convoysPerDay, attacks] = cells.map(Number);
    if (tankersPerDay > 0 || emptiesPerDay > 0 || attacks > 0) all.set(link, { tankersPerDay, emptiesPerDay, convoysPerDay, attacks });
  }
  return all;
}

/** The result document of any run, by its id. */
export async function result(run) {
  return JSON.parse(await runFile(run, "result.json"));
}
