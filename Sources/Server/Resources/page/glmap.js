// The map that can be moved: MapLibre draws the same scene as the picture, from the same data and with the same look.
import { el, fill } from "./dom.js";
import { t } from "./i18n.js";
import { look } from "./maplook.js";

/** Zoom from which the server leaves nothing out. */
const closestTiles = 12;
const { colours } = look;
const round = { "line-cap": "round", "line-join": "round" };
const collection = (features) => ({ type: "FeatureCollection", features });
const steps = ([from, low, to, high], of) => ["interpolate", ["linear"], of, from, low, to, high];

/** Fetches the library, which is most of what the page weighs. */
export async function library() {
  const link = el("link", { rel: "stylesheet", href: "/page/maplibre-gl.css" }), script = el("script", { src: "/page/maplibre-gl.js" });
  const come = (node) => new Promise((resolve, reject) => { node.onload = resolve; node.onerror = () => reject(new Error(node.localName)); });
  const both = [come(link), come(script)];
  document.head.append(link, script);
  await Promise.all(both);
}

/**
 * A map over a picture, at the picture's view.
 *
 * heard: `place(id)`, `road(at, traits, box)` when one is clicked, `moved()` when the view has changed, `moving()` while it does, and
 * `roadWords(traits)`, `incidentWords(properties)` for what the pointer is on.
 */
export class LiveMap {
  /** - Throws: where the browser has no WebGL 2. */
  constructor(container, tileURL, at, heard) {
    const marked = (mark) => ({ source: "marked", filter: ["==", ["get", "mark"], mark] });
    const style = {
      version: 8,
      sources: {
        backdrop: { type: "geojson", data: collection([]), attribution: "Natural Earth" },
        busy: { type: "geojson", data: collection([]) },
        marked: { type: "geojson", data: collection([]) },
        incidents: { type: "geojson", data: collection([]) },
      },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": look.sea } },
        { id: "land", type: "fill", source: "backdrop", paint: { "fill-color": look.land } },
        { id: "border", type: "line", source: "backdrop", paint: { "line-color": look.border, "line-width": steps(look.borderSteps, ["zoom"]) } },
        { id: "busy-halo", type: "line", source: "busy", layout: round, paint: { "line-color": "#ffffff", "line-width": ["+", ["get", "width"], 2], "line-opacity": look.haloOpacity } },
        { id: "busy", type: "line", source: "busy", layout: { ...round, "line-sort-key": ["get", "width"] }, paint: { "line-color": colours.flow, "line-width": ["get", "width"] } },
        { id: "guard", type: "line", ...marked("guard"), layout: round, paint: { "line-color": colours.guard, "line-width": 6 } },
        { id: "cut", type: "line", ...marked("cut"), paint: { "line-color": "#ffffff", "line-width": 6 } },
        { id: "cut-dashes", type: "line", ...marked("cut"), paint: { "line-color": colours.cut, "line-width": 4.5, "line-dasharray": [1.2, 0.9] } },
        { id: "chosen", type: "line", ...marked("chosen"), layout: round, paint: { "line-color": colours.chosen, "line-width": 2, "line-gap-width": 7 } },
        { id: "incident", type: "circle", source: "incidents", paint: { "circle-radius": steps(look.incidentSteps, ["get", "tankers"]), "circle-color": colours.hazard, "circle-opacity": ["get", "opacity"], "circle-stroke-color": "#fff", "circle-stroke-width": 1 } },
      ],
    };
    if (tileURL) {
      style.sources.tiles = { type: "raster", tiles: [tileURL], tileSize: 256 };
      style.layers.splice(3, 0, { id: "tiles", type: "raster", source: "tiles", paint: { "raster-opacity": 0.7 } });
    }
    this.container = container;
    this.heard = heard;
    this.map = new maplibregl.Map({ container, style, ...at, maxZoom: 16, attributionControl: { compact: true }, dragRotate: false, pitchWithRotate: false, fadeDuration: 0, locale: { "ScaleControl.Kilometers": t("unit.km") } });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
    this.map.addControl(new maplibregl.ScaleControl());
    this.speak();
    this.loaded = new Promise((resolve) => this.map.once("load", resolve));
    this.#listen();
  }

  /** Where things lie now, as `mercator.js` says it. */
  get view() {
    const bounds = this.map.getBounds();
    return {
      zoom: this.map.getZoom(), bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      pixel: (at) => { const { x, y } = this.map.project(at); return [x, y]; },
    };
  }

  /** Says what its own parts are in the reader's language. */
  speak() {
    for (const [part, key] of [["canvas", "page.map"], ["ctrl-zoom-in", "page.zoom_in"], ["ctrl-zoom-out", "page.zoom_out"], ["ctrl-attrib-button", "page.credits"]]) {
      const node = this.container.querySelector(`.maplibregl-${part}`);
      node?.setAttribute("aria-label", t(key));
      if (part !== "canvas") node?.setAttribute("title", t(key));
    }
  }

  jump(at) { this.map.jumpTo(at); }

  /** Once everything of the scene is on the screen. */
  idle() { return new Promise((resolve) => this.map.once("idle", resolve)); }

  drawCase(scene) {
    this.map.getSource("backdrop").setData(scene.backdrop);
    this.#drawNetwork(scene.network);
    const address = `${location.origin}${scene.tiles}`;
    if (this.map.getSource("roads")) { this.map.getSource("roads").setTiles([address]); return; }
    this.map.addSource("roads", { type: "vector", tiles: [address], maxzoom: closestTiles });
    const tiles = { type: "line", source: "roads", "source-layer": "roads", layout: round };
    const width = ["match", ["get", "class"], look.mainRoads, look.quietWidth(look.mainRoads[0]), look.quietWidth("")];
    this.map.addLayer({ id: "road-halo", ...tiles, paint: { "line-color": "#ffffff", "line-width": ["+", width, 2], "line-opacity": look.haloOpacity } }, "busy-halo");
    this.map.addLayer({ id: "road", ...tiles, paint: { "line-color": colours.road, "line-width": width } }, "busy-halo");
  }

  #drawNetwork(network) {
    if (this.map.getSource("network")) { this.map.removeLayer("network"); this.map.removeSource("network"); }
    if (!network) return;
    this.map.addSource("network", { type: "vector", tiles: [`${location.origin}${network.tiles}`], maxzoom: closestTiles, attribution: network.credit.replaceAll("<", "&lt;") });
    this.map.addLayer({ id: "network", type: "line", source: "network", "source-layer": "roads", layout: round, paint: { "line-color": look.network, "line-width": look.networkWidth } }, this.map.getLayer("road-halo") ? "road-halo" : "busy-halo");
  }

  /** The countries of all the world, which the picture does without. */
  drawWorld() { this.map.getSource("backdrop").setData("/api/v1/backdrop"); }

  drawBusy(scene) {
    this.map.setPaintProperty("busy", "line-color", colours[scene.layer]);
    this.map.getSource("busy").setData(collection(scene.busy.map(({ feature, width }) => ({ type: "Feature", geometry: feature.geometry, properties: { id: feature.id, class: feature.properties.class, corridors: feature.properties.corridors.join(" "), width } }))));
  }

  drawMarked(scene) {
    this.map.getSource("marked").setData(collection(Object.entries(scene.marked).flatMap(([mark, links]) => links.map((link) => ({ type: "Feature", geometry: link.geometry, properties: { mark } })))));
  }

  drawIncidents(scene) {
    this.map.getSource("incidents").setData(collection(scene.incidents.map(({ id, at, tankers, opacity }) => ({ type: "Feature", geometry: { type: "Point", coordinates: at }, properties: { id, tankers, opacity } }))));
  }

  #under(event, by, layers) {
    const there = layers.filter((id) => this.map.getLayer(id));
    return this.map.queryRenderedFeatures(near(event, by), { layers: there })[0];
  }

  #listen() {
    const { map, container, heard } = this;
    const tip = el("div", { class: "tip", role: "presentation", hidden: true });
    container.append(tip);
    map.on("click", (event) => {
      const hit = this.#under(event, 6, ["busy", "road"]);
      if (hit) heard.road(event.lngLat.toArray(), hit.properties, this.#box(event));
    });
    map.on("mousemove", (event) => {
      const hit = this.#under(event, 5, ["incident", "busy", "road"]);
      const isRoad = hit && hit.layer.id !== "incident";
      map.getCanvas().style.cursor = isRoad ? "pointer" : "";
      const words = !hit ? null : isRoad ? heard.roadWords(hit.properties) : heard.incidentWords(hit.properties);
      tip.hidden = !words;
      if (!words) return;
      fill(tip, words.map((line) => el("p", { dir: "auto", text: line })));
      const right = event.point.x > container.clientWidth / 2;
      tip.style.left = right ? "" : `${event.point.x + 14}px`;
      tip.style.right = right ? `${container.clientWidth - event.point.x + 14}px` : "";
      tip.style.top = `${Math.min(event.point.y + 12, container.clientHeight - tip.offsetHeight - 8)}px`;
    });
    map.on("mouseout", () => { tip.hidden = true; });
    map.on("move", () => heard.moving());
    map.on("resize", () => heard.moving());
    map.on("moveend", () => heard.moved());
  }

  /** West, south, east, north of some pixels around the pointer. */
  #box(event) {
    const [a, b] = near(event, 8).map((point) => this.map.unproject(point));
    return [a.lng, b.lat, b.lng, a.lat];
  }
}

const near = (event, by) => [[event.point.x - by, event.point.y - by], [event.point.x + by, event.point.y + by]];
