/// The name among `names` that was probably meant by a mistyped one, for "did you mean".
///
/// Nearest by optimal string alignment distance (insertions, deletions, replacements, swaps of neighbours), at most a third
/// of the word wrong; ties go to the first in alphabetical order, so that the answer does not depend on the order given.
///
/// - Complexity: O(names · length²); words over 64 characters are not compared.
public func nearestName(to word: some StringProtocol, among names: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  guard !typed.isEmpty, typed.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars)
    let limit = max(1, max(typed.count, candidate.count) / 3)
    guard candidate.count <= 64, abs(candidate.count - typed.count) <= limit else { continue }
    let distance = alignmentDistance(typed, candidate)
    guard distance <= limit, distance < max(typed.count, candidate.count) else { continue }
    if best.map({ (distance, name) < ($0.distance, $0.name) }) ?? true { best = (distance, name) }
  }
  return best?.name
}

private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [Int](repeating: i, count: b.count + 1)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
