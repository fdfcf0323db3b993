// What roads carry and lose: the corridors over them, put together.
import { state } from "./app.js";
import { data } from "./casedata.js";
import { colours } from "./map.js";
import { shown } from "./shown.js";

/** Tankers a day and tankers lost where these corridors run. */
export function trafficOn(corridors) {
  const own = corridors.map((id) => shown.run?.traffic.get(id)).filter(Boolean);
  return { tankersPerDay: own.reduce((sum, c) => sum + c.tankersPerDay, 0), lost: own.reduce((sum, c) => sum + c.lost, 0) };
}

const valueOf = (set) => { const traffic = trafficOn(set.split(" ")); return state.layer === "hazard" ? traffic.lost : traffic.tankersPerDay; };

/** The most that any road carries in the chosen layer; 0 without a run. */
export const mostTraffic = () => Math.max(0, ...data.description.corridor_sets.map(valueOf));

/** How wide a road of some share of the most is drawn. */
export const widthOf = (share) => 2 + 6 * Math.sqrt(share);

/** Colour and width of the roads by the corridors over them, in the chosen layer. */
export function looks() {
  const most = mostTraffic();
  return new Map(data.description.corridor_sets.map((set) => [set, valueOf(set)]).filter(([, value]) => value > most / 1000)
    .map(([set, value]) => [set, { colour: colours[state.layer], width: widthOf(value / most) }]));
}
