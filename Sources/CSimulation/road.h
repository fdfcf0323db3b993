#ifndef QAFILA_ROAD_H
#define QAFILA_ROAD_H

#include "abreast.h"
#include "roads.h"

// Replication w's element i of a row.
#define OF(row, i) ((row)[(size_t)(i) * QAFILA_ABREAST + w])

// Where a lane's stage has the first of its numbers.
INLINE size_t slot_base(const qafila_roads *r, size_t w, size_t lane, size_t stage) {
  return (lane * QAFILA_STAGES + ((stage + (size_t)OF(r->turned, lane)) & (QAFILA_STAGES - 1))) * r->width;
}

INLINE bool is_closed(const qafila_roads *r, size_t w, int64_t day, size_t link) {
  return OF(r->closed_until, link) > day || OF(r->link_shut, link);
}

INLINE void bring_back(const qafila_roads *r, size_t w, int64_t day, size_t lane, int64_t tankers, int64_t days) {
  if (tankers == 0) return;
  const int64_t most = OF(r->return_days, lane);
  int64_t far = days > 1 ? days : 1;
  far = far < most ? far : most;
  OF(r->returning, lane * QAFILA_RING + (size_t)((day + far) & (QAFILA_RING - 1))) += (int32_t)tankers;
  OF(r->homeward, lane * QAFILA_RING + (size_t)far) += (int32_t)tankers;
}

// An element of each replication; in one line of the cache where all mean the same one, as they do until a road is closed.
typedef struct {
  wholes i;
  bool is_same;
} places;

INLINE places places_at(wholes i) {
  const wholes differs = i != i[0];
  return (places){i, !any(&differs)};
}

INLINE places behind(places p, size_t steps) { return (places){p.i + (int64_t)steps, p.is_same}; }

INLINE counts gather(const int32_t *row, places at) {
  counts found;
  if (at.is_same) {
    memcpy(&found, row + at.i[0] * QAFILA_ABREAST, sizeof found);
  } else {
    for (int w = 0; w < QAFILA_ABREAST; w++) found[w] = row[at.i[w] * QAFILA_ABREAST + w];
  }
  return found;
}

INLINE void scatter(int32_t *row, places at, counts values) {
  if (at.is_same) {
    memcpy(row + at.i[0] * QAFILA_ABREAST, &values, sizeof values);
  } else {
    for (int w = 0; w < QAFILA_ABREAST; w++) row[at.i[w] * QAFILA_ABREAST + w] = values[w];
  }
}

#define NARROW(x) __builtin_convertvector(x, counts)

// The same of all replications, of each its own stage.
INLINE places bases(const qafila_roads *r, size_t lane, wholes stage) {
  LOAD(counts, turned, r->turned, lane);
  const wholes slot = (int64_t)(lane * QAFILA_STAGES) + ((stage + WHOLES(turned)) & (QAFILA_STAGES - 1));
  return places_at(slot * (int64_t)r->width);
}

#endif
