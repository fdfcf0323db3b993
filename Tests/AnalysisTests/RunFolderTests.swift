import Analysis
import Foundation
import Testing

/// A fresh folder that is gone after the test.
private func withScratch(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "qafila-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

private func manifest() -> Manifest {
  Manifest(command: "simulate", options: ["scenario": "baseline"], seed: 7, caseID: "town", inputs: [])
}

@Test func `SHA-256 gives the published digest of abc`() throws {
  #expect(
    Digest.sha256(Data("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
}

@Test func `a run folder appears whole, with its manifest, and replaces an earlier run`() throws {
  try withScratch { scratch in
    let place = scratch.appending(path: "run")
    for text in ["first", "second"] {
      var run = try RunFolder(at: place, manifest: manifest())
      try run.write(text, to: "answer.txt")
      #expect(try run.commit() == place)
    }
    #expect(try String(contentsOf: place.appending(path: "answer.txt"), encoding: .utf8) == "second")
    let written = try JSONText.decode(
      Manifest.self, from: Data(contentsOf: place.appending(path: "manifest.json")))
    #expect(written.outputs == ["answer.txt"] && written.seed == 7)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["run"])
  }
}

@Test func `a run that fails leaves nothing behind`() throws {
  try withScratch { scratch in
    do {
      var run = try RunFolder(at: scratch.appending(path: "run"), manifest: manifest())
      try run.write("half", to: "answer.txt")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }
}

@Test func `a folder of other files is never replaced`() throws {
  try withScratch { scratch in
    try Data("mine".utf8).write(to: scratch.appending(path: "thesis.txt"))
    #expect(throws: UserError.self) { _ = try RunFolder(at: scratch, manifest: manifest()) }
  }
}

@Test func `CSV fields are quoted where they must be`() {
  var table = CSVText(columns: ["place", "stock_litres"])
  table.append(["Bamako, \"the city\"", "1\n2"])
  #expect(table.text == "place,stock_litres\n\"Bamako, \"\"the city\"\"\",\"1\n2\"\n")
}
