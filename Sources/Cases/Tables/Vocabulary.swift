/// How far a source is to be believed; its precision when claims are pooled.
public enum Confidence: String, Sendable, CaseIterable, Codable { case high, medium, low }

/// The class of a road, after OSM's `highway`.
public enum RoadClass: String, Sendable, CaseIterable, Codable {
  case motorway, trunk, primary, secondary, tertiary, track, ferry
}

/// What a road is made of and in what state it is.
public enum Surface: String, Sendable, CaseIterable, Codable {
  case paved, unpaved
  case pavedPoor = "paved_poor"
}
