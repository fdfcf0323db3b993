// A C door over libosmium: reads whole OpenStreetMap files (.osm.pbf, .osm, .osm.bz2, .osm.gz, .opl) in one call per pass.
// No C++ exception, type or ownership rule crosses it; every failure comes back as a code and a message.
#ifndef COSMIUM_H
#define COSMIUM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a call returns.
enum cosmium_code {
  COSMIUM_OK = 0,
  /// The file is not there or cannot be read.
  COSMIUM_UNREADABLE = 1,
  /// The bytes are not what the format allows.
  COSMIUM_BAD_DATA = 2,
  /// The progress callback asked to stop.
  COSMIUM_CANCELLED = 3,
  COSMIUM_NO_MEMORY = 4
};

/// Filled when a call fails: a zero-terminated reason in UTF-8 where the file was.
typedef struct cosmium_error {
  char message[512];
} cosmium_error;

/// Called for every block of the file with the bytes read so far and in all; anything but 0 stops the reading.
typedef int (*cosmium_progress)(void *context, uint64_t done, uint64_t total);

/// A tag to look for; a null value stands for any.
typedef struct cosmium_rule {
  const char *key;
  const char *value;
} cosmium_rule;

/// How to read.
typedef struct cosmium_request {
  /// Absolute path: anything else could be taken for a URL.
  const char *path;
  /// Keys whose tags are reported; their places in this list number them.
  const char *const *keys;
  size_t key_count;
  /// An object is selected when any of these rules fits it.
  const cosmium_rule *any_of;
  size_t any_of_count;
  /// A relation is selected when all of these rules fit it; with none, relations are only counted.
  const cosmium_rule *relation_all_of;
  size_t relation_all_of_count;
  cosmium_progress progress;
  void *context;
} cosmium_request;

/// Objects in flat arrays that live as long as their owner.
typedef struct cosmium_table {
  size_t count;
  const int64_t *ids;
  /// References of object i are first_ref[i] ..< first_ref[i + 1]: nodes of a way, member ways of a relation.
  const uint64_t *first_ref;
  const int64_t *refs;
  /// Tags of object i are first_tag[i] ..< first_tag[i + 1].
  const uint64_t *first_tag;
  const uint16_t *tag_key;
  const uint32_t *tag_value;
  /// 1e-7 degrees; nodes only, otherwise null.
  const int32_t *latitude;
  const int32_t *longitude;
} cosmium_table;

typedef struct cosmium_strings {
  size_t count;
  /// String i is bytes[first[i]] ..< bytes[first[i + 1]].
  const uint64_t *first;
  const char *bytes;
} cosmium_strings;

typedef struct cosmium_reading cosmium_reading;

/// First pass: selected ways and relations. Ways that only a selected relation names follow the selected ones, without tags.
int cosmium_read_ways(const cosmium_request *request, cosmium_reading **result, cosmium_error *error);

/// Second pass: positions of wanted nodes (ascending and distinct), and selected nodes.
///
/// Positions not found in the file keep what the caller put into the arrays.
int cosmium_read_nodes(const cosmium_request *request, const int64_t *wanted, size_t wanted_count, int32_t *latitude,
                       int32_t *longitude, cosmium_reading **result, cosmium_error *error);

void cosmium_free(cosmium_reading *reading);

/// Ways of the first pass, nodes of the second.
cosmium_table cosmium_objects(const cosmium_reading *reading);
/// How many of the objects fit a rule; those after them are named by a relation only.
size_t cosmium_selected(const cosmium_reading *reading);
cosmium_table cosmium_relations(const cosmium_reading *reading);
cosmium_strings cosmium_string_table(const cosmium_reading *reading);
/// Objects of each kind in the file, selected or not: nodes (second pass), ways, relations (first pass).
uint64_t cosmium_nodes_read(const cosmium_reading *reading);
uint64_t cosmium_ways_read(const cosmium_reading *reading);
uint64_t cosmium_relations_read(const cosmium_reading *reading);
/// The data's time as the file's header states it, or an empty string.
const char *cosmium_timestamp(const cosmium_reading *reading);

#ifdef __cplusplus
}
#endif

#endif
