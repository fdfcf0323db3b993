import ArgumentParser
import Foundation

/// Where the nodes of a graph's file lie.
struct NodePlacesOption: ParsableArguments {
  @Option(
    name: .customLong("nodes"),
    help: .said(
      "Where the nodes of the file are, for the map and for names: a table id,lat,lon or DIMACS coordinates (.co).",
      valueName: "file"))
  private var path: String?

  var file: URL? { path.map { URL(filePath: $0) } }
}
