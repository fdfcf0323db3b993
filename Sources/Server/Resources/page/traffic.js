// What each link carries and where attacks met something, as the run counted it.
import { state } from "./app.js";
import { needLinks } from "./casedata.js";
import { shown } from "./shown.js";

/** What the run counted on a link; null when it counted nothing, or there is no run. */
export const trafficOn = (link) => shown.run?.links.get(link) ?? null;

const valueOf = (tally) => (state.layer === "hazard" ? tally.attacks : tally.tankersPerDay);

/** The most that any link has in the chosen layer; 0 without a run. */
export const mostTraffic = () => [...(shown.run?.links.values() ?? [])].reduce((most, tally) => Math.max(most, valueOf(tally)), 0);

/** How wide a road of some share of the most is drawn. */
export const widthOf = (share) => 2 + 6 * Math.sqrt(share);

/** The links that have something to show in the chosen layer, with their widths. */
export async function busyLinks() {
  const most = mostTraffic();
  const busy = [...(shown.run?.links ?? [])].filter(([, tally]) => valueOf(tally) > most / 1000);
  const features = new Map((await needLinks(busy.map(([id]) => id))).map((link) => [link.id, link]));
  return busy.filter(([id]) => features.has(id)).map(([id, tally]) => ({ feature: features.get(id), width: widthOf(valueOf(tally) / most) }));
}
