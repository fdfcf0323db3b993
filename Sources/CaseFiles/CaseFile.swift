import Cases

/// Reads single files of a case from memory, each by itself: for editors and for tests. What a file says about other
/// files is checked by `CaseLoader` only.
public enum CaseFile {
  /// A scenario (`scenarios/ID.yaml`); nil when it cannot be read. Some problems leave a scenario without the bad part.
  public static func scenario(_ bytes: [UInt8], id: String) -> (value: Scenario?, problems: [Problem]) {
    yaml(bytes, "scenarios/\(id).yaml") { reader, node in reader.scenario(node, id: id)?.value }
  }

  /// The parameters of `parameters.yaml` that can be read.
  public static func parameters(_ bytes: [UInt8]) -> (value: [Parameter]?, problems: [Problem]) {
    yaml(bytes, "parameters.yaml") { reader, node in reader.parameters(node).map(\.value) }
  }

  /// What `case.yaml` says; nil when something needed is missing or wrong.
  public static func description(_ bytes: [UInt8]) -> (value: CaseDescription?, problems: [Problem]) {
    yaml(bytes, "case.yaml") { reader, node in reader.description(node)?.value }
  }

  /// A table's rows as texts by column, those with a fault too.
  public static func table(
    _ bytes: [UInt8], _ table: TableDefinition
  ) -> (rows: [[String: String]], problems: [Problem]) {
    var problems = ProblemList()
    guard let text = TextFile.decode(bytes, file: table.file, problems: &problems) else { return ([], problems.sorted) }
    let document = CSVDocument.parse(text, file: table.file, problems: &problems)
    let rows = TableReader(table: table, file: table.file).rows(document, problems: &problems)
    return (rows.map { $0.cells.mapValues(\.text) }, problems.sorted)
  }

  private static func yaml<Value>(
    _ bytes: [UInt8], _ file: String, _ body: (YAMLReader, YAMLNode) -> Value?
  ) -> (value: Value?, problems: [Problem]) {
    var problems = ProblemList()
    guard let node = YAMLText.parse(bytes, file: file, problems: &problems) else { return (nil, problems.sorted) }
    let reader = YAMLReader(file: file, problems: problems)
    let value = body(reader, node)
    return (value, reader.problems.sorted)
  }
}
