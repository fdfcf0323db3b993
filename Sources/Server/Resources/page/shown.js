// What the map view shows beside the case: a simulation, and what each link is worth alone.
export const shown = { run: null, criticality: null };
