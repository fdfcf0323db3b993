import Cases

/// Collects the problems of a case's files; at most `limit` a file are kept, the rest are counted.
struct ProblemList {
  private(set) var all: [Problem] = []
  private var perFile: [String: Int] = [:]

  /// Problems kept of one file: enough to mend it, few enough that a file of garbage cannot fill the memory.
  static let limit = 200

  var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Whether no more problems of the file are kept: then hints that cost time need not be looked for.
  func isFull(_ file: String) -> Bool { (perFile[file] ?? 0) >= Self.limit }

  mutating func add(_ problem: Problem) {
    perFile[problem.file, default: 0] += 1
    if perFile[problem.file]! <= Self.limit { all.append(problem) }
  }

  /// Everything found, in order of file and line, with a last line for each file of which not all were kept.
  var sorted: [Problem] {
    let rest = perFile.filter { $0.value > Self.limit }.map { file, count in
      Problem(
        code: "more-problems", file: file, line: Int.max,
        message: "\(count - Self.limit) more problems in this file are not listed", remedy: "mend the first ones")
    }
    return (all + rest).sorted().map { problem in
      guard problem.line == Int.max else { return problem }
      var last = problem
      last.line = 0
      return last
    }
  }
}
