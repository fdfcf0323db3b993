// How the map looks, for whatever draws it.

export const look = {
  sea: "#dfe8ee", land: "#f7f5ef", border: "#b9b2a1", network: "#b4bcc6", networkWidth: 0.9, haloOpacity: 0.85,
  /** Colours that stay apart for colour-blind readers and in greyscale (after Okabe and Ito 2008). */
  colours: { road: "#8a8f98", flow: "#0072b2", hazard: "#d55e00", cut: "#a01515", guard: "#1b7f4d", chosen: "#111827" },
  mainRoads: ["motorway", "trunk", "primary"],
  quietWidth: (roadClass) => (look.mainRoads.includes(roadClass) ? 1.6 : 1),
  /** Widths of borders by zoom, and radii of incidents by tankers destroyed: from, at; to, at; straight between them. */
  borderSteps: [4, 0.8, 8, 1.6],
  incidentSteps: [0, 4, 50, 11],
  borderWidth: (zoom) => between(look.borderSteps, zoom),
  incidentRadius: (tankers) => between(look.incidentSteps, tankers),
};

const between = ([from, low, to, high], value) => low + (high - low) * Math.max(0, Math.min(1, (value - from) / (to - from)));
