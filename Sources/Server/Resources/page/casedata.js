// What is known of the chosen case: whole when it is small, else its places of note, and links as they are asked for.
import { get } from "./api.js";
import { name } from "./i18n.js";

/** Above this many, junctions and links are not loaded as a whole: the map has them as tiles. */
const whole = 1500;
const notable = "city,town,port,refinery,depot,airport,border_post";

/** What was read of the chosen case. */
export const data = { cases: [], settings: {}, description: null, places: [], links: [], corridors: [], incidents: [], scenarios: [], leverKinds: [], observed: [], backdrop: null, network: null };

let placesByID = new Map(), linksByID = new Map(), linkCounts = new Map();

/** Reads a case; with its description, when that is at hand, in one go. */
export async function readCase(id, known = null) {
  const at = `/cases/${encodeURIComponent(id)}`;
  const items = (collection, query = "") => get(`${at}/collections/${collection}/items${query}`).then((answer) => answer.features);
  // What does not depend on the case's size is asked for at once.
  const rest = Promise.all([items("corridors"), items("incidents"), get(`${at}/scenarios`).then((answer) => answer.scenarios), get(`${at}/observed`).then((answer) => answer.observed)]);
  const description = known ?? await get(at);
  const { places, links } = description.counts;
  [data.places, data.links, data.backdrop, data.network, [data.corridors, data.incidents, data.scenarios, data.observed]] = await Promise.all([
    items("places", places > whole ? `?kind=${notable}` : ""), links > whole ? [] : items("links"), get(`/backdrop${around(description.roads)}`), description.network ? get(`${at}/network`) : null, rest]);
  data.description = description;
  placesByID = new Map(data.places.map((p) => [p.id, p]));
  linksByID = new Map(data.links.map((l) => [l.id, l]));
  linkCounts = new Map();
  for (const id of data.links.flatMap((l) => [l.properties.from, l.properties.to])) linkCounts.set(id, (linkCounts.get(id) ?? 0) + 1);
}

/** The box of the roads with room to move about in. */
function around(box) {
  if (!box) return "";
  const [w, s, e, n] = box, x = Math.max(4, (e - w) / 2), y = Math.max(4, (n - s) / 2);
  return `?bbox=${[Math.max(-180, w - x), Math.max(-90, s - y), Math.min(180, e + x), Math.min(90, n + y)].map((v) => v.toFixed(2)).join(",")}`;
}

/** Whether all links are at hand. */
export const hasAllLinks = () => data.description.counts.links <= whole;

async function ask(collection, ids) {
  const answers = [];
  for (let i = 0; i < ids.length; i += 100) answers.push(get(`/cases/${encodeURIComponent(data.description.id)}/collections/${collection}/items?ids=${ids.slice(i, i + 100).map(encodeURIComponent).join(",")}`));
  return (await Promise.all(answers)).flatMap((answer) => answer.features);
}

/** Makes sure that places are known. */
export async function needPlaces(ids) {
  for (const place of await ask("places", [...new Set(ids)].filter((id) => id && !placesByID.has(id)))) placesByID.set(place.id, place);
}

/** Links by their ids, with the names of their ends at hand. */
export async function needLinks(ids) {
  for (const link of await ask("links", [...new Set(ids)].filter((id) => id && !linksByID.has(id)))) linksByID.set(link.id, link);
  const links = ids.map((id) => linksByID.get(id)).filter(Boolean);
  await needPlaces(links.flatMap((l) => [l.properties.from, l.properties.to]));
  return links;
}

/** Links that reach into a box, a page of them. */
export async function linksIn(box, limit) {
  const answer = await get(`/cases/${encodeURIComponent(data.description.id)}/collections/links/items?bbox=${box.join(",")}&limit=${limit}`);
  for (const link of answer.features) linksByID.set(link.id, link);
  await needPlaces(answer.features.flatMap((l) => [l.properties.from, l.properties.to]));
  return answer.features;
}

/** How many links end in a place, by its id; of a large case nobody knows. */
export const linksAt = () => linkCounts;
export const placeOf = (id) => placesByID.get(id);
export const linkOf = (id) => linksByID.get(id);
export const placeName = (id) => name(placesByID.get(id)?.properties.name) || id;
export const linkName = (l) => `${placeName(l.properties.from)} – ${placeName(l.properties.to)}`;
export const productName = (id) => name(data.description.products.find((p) => p.id === id)?.name) || id;
