#include "COsmium.h"

#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/opl_input.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm.hpp>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <deque>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace {

struct Cancelled {};

/// Distinct strings, numbered in the order of their first appearance.
class Strings {
 public:
  uint32_t number(std::string_view text) {
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) return found->second;
    if (first_.size() > UINT32_MAX) throw std::bad_alloc{};
    // Keys of the map must not move when the bytes grow, so each is kept apart until the end.
    const auto& kept = kept_.emplace_back(text);
    const auto number = static_cast<uint32_t>(kept_.size() - 1);
    numbers_.emplace(std::string_view{kept}, number);
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    first_.push_back(bytes_.size());
    return number;
  }

  cosmium_strings view() const { return {kept_.size(), first_.data(), bytes_.data()}; }

 private:
  std::deque<std::string> kept_;
  std::unordered_map<std::string_view, uint32_t> numbers_;
  std::vector<uint64_t> first_{0};
  std::vector<char> bytes_;
};

/// Objects in flat arrays.
struct Table {
  std::vector<int64_t> ids;
  std::vector<uint64_t> first_ref{0};
  std::vector<int64_t> refs;
  std::vector<uint64_t> first_tag{0};
  std::vector<uint16_t> tag_key;
  std::vector<uint32_t> tag_value;
  std::vector<int32_t> latitude;
  std::vector<int32_t> longitude;

  void close(int64_t id) {
    ids.push_back(id);
    first_ref.push_back(refs.size());
    first_tag.push_back(tag_key.size());
  }

  cosmium_table view() const {
    return {ids.size(),       ids.data(),      first_ref.data(), refs.data(),     first_tag.data(),
            tag_key.data(), tag_value.data(), latitude.data(),  longitude.data()};
  }
};

/// Ways kept only for relations that may name them later: references as zigzag differences in 7-bit groups.
class WayShadows {
 public:
  void add(const osmium::Way& way) {
    ids_.push_back(way.id());
    int64_t previous = 0;
    for (const auto& node : way.nodes()) {
      // Unsigned, because hostile ids may be any 64 bits apart.
      const uint64_t step = static_cast<uint64_t>(node.ref()) - static_cast<uint64_t>(previous);
      previous = node.ref();
      put((step << 1U) ^ (0 - (step >> 63U)));
    }
    first_.push_back(bytes_.size());
  }

  void append_chosen(const std::unordered_set<int64_t>& chosen, Table& table) const {
    for (size_t way = 0; way < ids_.size(); ++way) {
      if (chosen.count(ids_[way]) == 0) continue;
      uint64_t value = 0;
      size_t at = first_[way];
      while (at < first_[way + 1]) {
        const uint64_t coded = get(at);
        value += (coded >> 1U) ^ (0 - (coded & 1U));
        table.refs.push_back(static_cast<int64_t>(value));
      }
      table.close(ids_[way]);
    }
  }

 private:
  void put(uint64_t value) {
    while (value >= 128) {
      bytes_.push_back(static_cast<uint8_t>(value | 128U));
      value >>= 7U;
    }
    bytes_.push_back(static_cast<uint8_t>(value));
  }

  uint64_t get(size_t& at) const {
    uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const uint8_t byte = bytes_[at++];
      value |= static_cast<uint64_t>(byte & 127U) << shift;
      if (byte < 128) return value;
    }
  }

  std::vector<int64_t> ids_;
  std::vector<uint64_t> first_{0};
  std::vector<uint8_t> bytes_;
};

/// Calls `each` with every key and value until it returns false.
///
/// libosmium walks tags by their terminating zeros and trusts that no string holds one, which a broken file may not honour:
/// its own iterators then leave the list. This walk stays inside and refuses the file.
template <typename Each>
void for_each_tag(const osmium::TagList& tags, Each&& each) {
  const char* at = reinterpret_cast<const char*>(tags.data()) + sizeof(osmium::TagList);
  const char* const end = reinterpret_cast<const char*>(tags.data()) + tags.byte_size();
  const auto next = [&]() {
    const void* zero = at < end ? std::memchr(at, 0, static_cast<size_t>(end - at)) : nullptr;
    if (zero == nullptr) throw osmium::io_error{"a tag holds a zero byte"};
    const char* start = at;
    at = static_cast<const char*>(zero) + 1;
    return std::string_view{start, static_cast<size_t>(at - 1 - start)};
  };
  while (at < end) {
    const std::string_view key = next();
    const std::string_view value = next();
    if (!each(key, value)) return;
  }
}

/// The request's rules and keys in forms that are quick to ask.
class Filter {
 public:
  explicit Filter(const cosmium_request& request) : request_(request) {
    for (size_t key = 0; key < request.key_count; ++key) keys_.emplace(request.keys[key], static_cast<uint16_t>(key));
    for (size_t rule = 0; rule < request.any_of_count; ++rule) {
      auto& values = any_of_[request.any_of[rule].key];
      if (request.any_of[rule].value == nullptr) {
        values.any = true;
      } else {
        values.values.insert(request.any_of[rule].value);
      }
    }
  }

  bool selects(const osmium::TagList& tags) const {
    bool found = false;
    for_each_tag(tags, [&](std::string_view key, std::string_view value) {
      const auto rule = any_of_.find(key);
      found = rule != any_of_.end() && (rule->second.any || rule->second.values.count(value) != 0);
      return !found;
    });
    return found;
  }

  bool wants_relations() const { return request_.relation_all_of_count > 0; }

  bool selects(const osmium::Relation& relation) const {
    size_t fitting = 0;
    for_each_tag(relation.tags(), [&](std::string_view key, std::string_view value) {
      for (size_t rule = 0; rule < request_.relation_all_of_count; ++rule) {
        const auto& wanted = request_.relation_all_of[rule];
        if (key == wanted.key && (wanted.value == nullptr || value == wanted.value)) ++fitting;
      }
      return true;
    });
    return wants_relations() && fitting == request_.relation_all_of_count;
  }

  void append_tags(const osmium::TagList& tags, Table& table, Strings& strings) const {
    for_each_tag(tags, [&](std::string_view key, std::string_view value) {
      const auto found = keys_.find(key);
      if (found != keys_.end()) {
        table.tag_key.push_back(found->second);
        table.tag_value.push_back(strings.number(value));
      }
      return true;
    });
  }

 private:
  struct Values {
    bool any = false;
    std::unordered_set<std::string_view> values;
  };
  const cosmium_request& request_;
  std::unordered_map<std::string_view, uint16_t> keys_;
  std::unordered_map<std::string_view, Values> any_of_;
};

}  // namespace

struct cosmium_reading {
  Table objects;
  size_t selected = 0;
  Table relations;
  Strings strings;
  uint64_t nodes_read = 0;
  uint64_t ways_read = 0;
  uint64_t relations_read = 0;
  std::string timestamp;
};

namespace {

/// Reads the file block by block and hands every object to `each`.
template <typename Each>
void read_all(const cosmium_request& request, osmium::osm_entity_bits::type kinds, cosmium_reading& reading, Each&& each) {
  osmium::io::File file{request.path};
  if (file.format() == osmium::io::file_format::unknown) file.parse_format("pbf");
  osmium::io::Reader reader{file, kinds, osmium::io::read_meta::no};
  const auto header = reader.header();
  if (header.has_multiple_object_versions()) {
    throw osmium::io_error{"it is a history file, which holds several versions of each object; extract one point in time"};
  }
  reading.timestamp = header.get("osmosis_replication_timestamp", header.get("timestamp"));
  while (osmium::memory::Buffer buffer = reader.read()) {
    for (const auto& object : buffer.select<osmium::OSMObject>()) each(object);
    if (request.progress != nullptr && request.progress(request.context, reader.offset(), reader.file_size()) != 0) {
      throw Cancelled{};
    }
  }
  reader.close();
}

/// Buildings are most ways of many countries and never part of a border.
bool is_building(const osmium::TagList& tags) {
  bool found = false;
  for_each_tag(tags, [&](std::string_view key, std::string_view) {
    found = key == "building";
    return !found;
  });
  return found;
}

void read_ways(const cosmium_request& request, cosmium_reading& reading) {
  const Filter filter{request};
  WayShadows shadows;
  std::unordered_set<int64_t> members;
  const auto kinds = osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation;
  read_all(request, kinds, reading, [&](const osmium::OSMObject& object) {
    if (!object.visible()) return;
    if (object.type() == osmium::item_type::way) {
      ++reading.ways_read;
      const auto& way = static_cast<const osmium::Way&>(object);
      if (filter.selects(way.tags())) {
        for (const auto& node : way.nodes()) reading.objects.refs.push_back(node.ref());
        filter.append_tags(way.tags(), reading.objects, reading.strings);
        reading.objects.close(way.id());
      } else if (filter.wants_relations() && !is_building(way.tags())) {
        shadows.add(way);
      }
    } else if (object.type() == osmium::item_type::relation) {
      ++reading.relations_read;
      const auto& relation = static_cast<const osmium::Relation&>(object);
      if (!filter.selects(relation)) return;
      for (const auto& member : relation.members()) {
        if (member.type() != osmium::item_type::way) continue;
        reading.relations.refs.push_back(member.ref());
        members.insert(member.ref());
      }
      filter.append_tags(relation.tags(), reading.relations, reading.strings);
      reading.relations.close(relation.id());
    }
  });
  reading.selected = reading.objects.ids.size();
  if (!members.empty()) shadows.append_chosen(members, reading.objects);
}

/// Finds ascending ids by stepping on from the last hit, since files are nearly always sorted.
class Wanted {
 public:
  Wanted(const int64_t* ids, size_t count) : ids_(ids), count_(count) {}

  /// The place of `id`, or `count` when it is not wanted.
  size_t find(int64_t id) {
    if (count_ == 0) return count_;
    if (at_ > 0 && ids_[at_ - 1] >= id) {
      at_ = static_cast<size_t>(std::lower_bound(ids_, ids_ + at_, id) - ids_);
    } else {
      size_t step = 1;
      size_t low = at_;
      while (low + step < count_ && ids_[low + step] < id) {
        low += step;
        step *= 2;
      }
      at_ = static_cast<size_t>(std::lower_bound(ids_ + low, ids_ + std::min(count_, low + step + 1), id) - ids_);
    }
    return at_ < count_ && ids_[at_] == id ? at_ : count_;
  }

 private:
  const int64_t* ids_;
  size_t count_;
  size_t at_ = 0;
};

void read_nodes(const cosmium_request& request, const int64_t* ids, size_t count, int32_t* latitude, int32_t* longitude,
                cosmium_reading& reading) {
  const Filter filter{request};
  Wanted wanted{ids, count};
  read_all(request, osmium::osm_entity_bits::node, reading, [&](const osmium::OSMObject& object) {
    if (object.type() != osmium::item_type::node || !object.visible()) return;
    ++reading.nodes_read;
    const auto& node = static_cast<const osmium::Node&>(object);
    const size_t at = wanted.find(node.id());
    if (at < count) {
      latitude[at] = node.location().y();
      longitude[at] = node.location().x();
    }
    if (!filter.selects(node.tags())) return;
    filter.append_tags(node.tags(), reading.objects, reading.strings);
    reading.objects.latitude.push_back(node.location().y());
    reading.objects.longitude.push_back(node.location().x());
    reading.objects.close(node.id());
  });
  reading.selected = reading.objects.ids.size();
}

int fail(cosmium_error* error, int code, const char* reason) {
  if (error != nullptr) std::snprintf(error->message, sizeof error->message, "%s", reason);
  return code;
}

/// Runs a pass so that nothing is thrown across the border.
template <typename Pass>
int guarded(cosmium_reading** result, cosmium_error* error, Pass&& pass) noexcept {
  cosmium_reading* reading = nullptr;
  int code = COSMIUM_OK;
  try {
    reading = new cosmium_reading;
    pass(*reading);
  } catch (const Cancelled&) {
    code = fail(error, COSMIUM_CANCELLED, "cancelled");
  } catch (const std::bad_alloc&) {
    code = fail(error, COSMIUM_NO_MEMORY, "it needs more memory than there is");
  } catch (const std::system_error& caught) {
    code = fail(error, COSMIUM_UNREADABLE, caught.what());
  } catch (const std::exception& caught) {
    code = fail(error, COSMIUM_BAD_DATA, caught.what());
  } catch (...) {
    code = fail(error, COSMIUM_BAD_DATA, "unknown failure");
  }
  if (code != COSMIUM_OK) {
    delete reading;
    reading = nullptr;
  }
  *result = reading;
  return code;
}

}  // namespace

extern "C" {

int cosmium_read_ways(const cosmium_request* request, cosmium_reading** result, cosmium_error* error) {
  return guarded(result, error, [&](cosmium_reading& reading) { read_ways(*request, reading); });
}

int cosmium_read_nodes(const cosmium_request* request, const int64_t* wanted, size_t wanted_count, int32_t* latitude,
                       int32_t* longitude, cosmium_reading** result, cosmium_error* error) {
  return guarded(result, error, [&](cosmium_reading& reading) {
    read_nodes(*request, wanted, wanted_count, latitude, longitude, reading);
  });
}

void cosmium_free(cosmium_reading* reading) { delete reading; }

cosmium_table cosmium_objects(const cosmium_reading* reading) { return reading->objects.view(); }
size_t cosmium_selected(const cosmium_reading* reading) { return reading->selected; }
cosmium_table cosmium_relations(const cosmium_reading* reading) { return reading->relations.view(); }
cosmium_strings cosmium_string_table(const cosmium_reading* reading) { return reading->strings.view(); }
uint64_t cosmium_nodes_read(const cosmium_reading* reading) { return reading->nodes_read; }
uint64_t cosmium_ways_read(const cosmium_reading* reading) { return reading->ways_read; }
uint64_t cosmium_relations_read(const cosmium_reading* reading) { return reading->relations_read; }
const char* cosmium_timestamp(const cosmium_reading* reading) { return reading->timestamp.c_str(); }

}  // extern "C"
