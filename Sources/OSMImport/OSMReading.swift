import COsmium

/// What one pass found. Owns the memory that its tables point into.
final class OSMReading {
  private let reading: OpaquePointer

  init(_ reading: OpaquePointer) {
    self.reading = reading
    objects = OSMTable(cosmium_objects(reading))
    relations = OSMTable(cosmium_relations(reading))
    strings = OSMStrings(cosmium_string_table(reading))
    selectedCount = cosmium_selected(reading)
  }

  deinit { cosmium_free(reading) }

  /// Ways of the first pass, nodes of the second.
  let objects: OSMTable
  let relations: OSMTable
  let strings: OSMStrings
  /// Objects after these were only named by a relation.
  let selectedCount: Int
  var nodesRead: UInt64 { cosmium_nodes_read(reading) }
  var waysRead: UInt64 { cosmium_ways_read(reading) }
  var relationsRead: UInt64 { cosmium_relations_read(reading) }
  var timestamp: String { String(cString: cosmium_timestamp(reading)) }

  /// All tags of an object.
  func tags(of object: Int, in table: OSMTable) -> OSMTags {
    var tags = OSMTags()
    for tag in table.tagRange(object) {
      tags[OSMKey.allCases[Int(table.tagKey[tag])]] = strings[Int(table.tagValue[tag])]
    }
    return tags
  }
}

/// Objects in flat arrays; valid while their `OSMReading` lives.
struct OSMTable {
  let ids: UnsafeBufferPointer<Int64>
  let firstRef: UnsafeBufferPointer<UInt64>
  let refs: UnsafeBufferPointer<Int64>
  let firstTag: UnsafeBufferPointer<UInt64>
  let tagKey: UnsafeBufferPointer<UInt16>
  let tagValue: UnsafeBufferPointer<UInt32>
  private let latitude: UnsafePointer<Int32>?
  private let longitude: UnsafePointer<Int32>?

  init(_ table: cosmium_table) {
    ids = .init(start: table.ids, count: table.count)
    firstRef = .init(start: table.first_ref, count: table.count + 1)
    refs = .init(start: table.refs, count: Int(firstRef[table.count]))
    firstTag = .init(start: table.first_tag, count: table.count + 1)
    tagKey = .init(start: table.tag_key, count: Int(firstTag[table.count]))
    tagValue = .init(start: table.tag_value, count: Int(firstTag[table.count]))
    latitude = table.latitude
    longitude = table.longitude
  }

  var count: Int { ids.count }
  func refRange(_ object: Int) -> Range<Int> { Int(firstRef[object])..<Int(firstRef[object + 1]) }
  func tagRange(_ object: Int) -> Range<Int> { Int(firstTag[object])..<Int(firstTag[object + 1]) }

  /// 1e-7 degrees; nodes only.
  func position(_ object: Int) -> (latitude: Int32, longitude: Int32) { (latitude![object], longitude![object]) }
}

/// Distinct strings by number.
struct OSMStrings {
  private let first: UnsafeBufferPointer<UInt64>
  private let bytes: UnsafePointer<CChar>?

  init(_ strings: cosmium_strings) {
    first = .init(start: strings.first, count: strings.count + 1)
    bytes = strings.bytes
  }

  /// Bytes that are not UTF-8 become replacement characters.
  subscript(number: Int) -> String {
    let range = Int(first[number])..<Int(first[number + 1])
    guard let bytes, !range.isEmpty else { return "" }
    let text = UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count)
    return String(decoding: text, as: UTF8.self)
  }
}
