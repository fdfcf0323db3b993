/// Changes of the working basis and its dense inverse.
extension CoverSimplex {
  private mutating func reserve(_ k: Int) {
    guard k > capacity else { return }
    let wider = max(16, 2 * k)
    var copy = FlatList<Double>()
    copy.resize(wider * wider, filling: 0)
    for p in 0..<activeRows.count {
      for q in 0..<activeRows.count { copy[p * wider + q] = inverse[p * capacity + q] }
    }
    inverse = copy
    capacity = wider
  }

  /// `u = inverse * column` over the active rows.
  private mutating func transform(_ column: Int) {
    let k = activeRows.count
    u.resize(max(u.count, k + 1), filling: 0)
    let (inverse, u) = (self.inverse.base, self.u.base)
    for p in 0..<k { u[p] = 0 }
    for slot in columnStart[column]..<columnStart[column + 1] {
      let q = Int(rowPosition[Int(byColumn[slot].index)])
      guard q >= 0 else { continue }
      let value = byColumn[slot].value
      for p in 0..<k { u[p] += inverse[p * capacity + q] * value }
    }
  }

  mutating func grow(row: Int, column: Int) -> PivotOutcome {
    let k = activeRows.count
    let pivot = alpha[column]
    guard abs(pivot) > 1e-8 else { return .unstable }
    reserve(k + 1)
    transform(column)
    let (inverse, z, u) = (self.inverse.base, self.z.base, self.u.base)
    let scale = 1 / pivot
    for p in 0..<k {
      let factor = u[p] * scale
      let base = p * capacity
      if factor != 0 { for q in 0..<k { inverse[base + q] += factor * z[q] } }
      inverse[base + k] = -factor
    }
    for q in 0..<k { inverse[k * capacity + q] = -z[q] * scale }
    inverse[k * capacity + k] = scale
    activeRows.append(Int32(row))
    basicColumns.append(Int32(column))
    rowPosition[row] = Int32(k)
    columnPosition[column] = Int32(k)
    reduced[column] = 0
    return .done
  }

  mutating func swapRow(position: Int, for row: Int) -> PivotOutcome {
    let k = activeRows.count
    let pivot = z[position]
    guard abs(pivot) > 1e-8 else { return .unstable }
    let (inverse, z) = (self.inverse.base, self.z.base)
    let scale = 1 / pivot
    for p in 0..<k {
      let base = p * capacity
      let factor = inverse[base + position] * scale
      guard factor != 0 else { continue }
      for q in 0..<k { inverse[base + q] -= factor * z[q] }
      inverse[base + position] = factor
    }
    let old = Int(activeRows[position])
    duals[old] = 0
    rowPosition[old] = -1
    activeRows[position] = Int32(row)
    rowPosition[row] = Int32(position)
    return .done
  }

  mutating func swapColumn(_ position: Int, for column: Int) -> PivotOutcome {
    let k = activeRows.count
    transform(column)
    let pivot = u[position]
    guard abs(pivot) > 1e-8 else { return .unstable }
    let (inverse, u) = (self.inverse.base, self.u.base)
    let scale = 1 / pivot
    let base = position * capacity
    for q in 0..<k { inverse[base + q] *= scale }
    for p in 0..<k where p != position && u[p] != 0 {
      let factor = u[p]
      for q in 0..<k { inverse[p * capacity + q] -= factor * inverse[base + q] }
    }
    columnPosition[Int(basicColumns[position])] = -1
    basicColumns[position] = Int32(column)
    columnPosition[column] = Int32(position)
    reduced[column] = 0
    return .done
  }

  mutating func shrink(_ position: Int, rowAt: Int) -> PivotOutcome {
    let k = activeRows.count
    let pivot = inverse[position * capacity + rowAt]
    guard abs(pivot) > 1e-8 else { return .unstable }
    let inverse = self.inverse.base
    let scale = 1 / pivot
    let base = position * capacity
    for p in 0..<k where p != position {
      let factor = inverse[p * capacity + rowAt] * scale
      guard factor != 0 else { continue }
      for q in 0..<k { inverse[p * capacity + q] -= factor * inverse[base + q] }
    }
    // The last row and column of the inverse take the places that fall free.
    if position != k - 1 { for q in 0..<k { inverse[base + q] = inverse[(k - 1) * capacity + q] } }
    if rowAt != k - 1 { for p in 0..<k { inverse[p * capacity + rowAt] = inverse[p * capacity + k - 1] } }
    let row = Int(activeRows[rowAt])
    duals[row] = 0
    rowPosition[row] = -1
    activeRows[rowAt] = activeRows[k - 1]
    if rowAt != k - 1 { rowPosition[Int(activeRows[rowAt])] = Int32(rowAt) }
    activeRows.removeLast()
    columnPosition[Int(basicColumns[position])] = -1
    basicColumns[position] = basicColumns[k - 1]
    if position != k - 1 { columnPosition[Int(basicColumns[position])] = Int32(position) }
    basicColumns.removeLast()
    return .done
  }

  /// Computes the inverse anew (Gauss and Jordan with row exchange); from the empty basis where the matrix has become singular.
  mutating func refactor() -> Bool {
    updates = 0
    computeActivity()
    let k = activeRows.count
    guard k > 0 else { return true }
    var matrix = [Double](repeating: 0, count: k * k)
    for q in 0..<k {
      let row = activeRows[q]
      for slot in rowStart[Int(row)]..<rowStart[Int(row) + 1] {
        let position = columnPosition[Int(entries[slot].index)]
        if position >= 0 { matrix[q * k + Int(position)] = entries[slot].value }
      }
    }
    guard let inverted = Self.inverted(&matrix, k) else {
      forgetBasis()
      return true
    }
    for p in 0..<k { for q in 0..<k { inverse[p * capacity + q] = inverted[p * k + q] } }
    return true
  }

  private static func inverted(_ a: inout [Double], _ k: Int) -> [Double]? {
    var b = [Double](repeating: 0, count: k * k)
    for i in 0..<k { b[i * k + i] = 1 }
    return a.withUnsafeMutableBufferPointer { a in
      b.withUnsafeMutableBufferPointer { b -> Bool in
        for c in 0..<k {
          var best = c
          for r in c..<k where abs(a[r * k + c]) > abs(a[best * k + c]) { best = r }
          guard abs(a[best * k + c]) > 1e-10 else { return false }
          if best != c {
            for j in 0..<k {
              swap(&a[best * k + j], &a[c * k + j])
              swap(&b[best * k + j], &b[c * k + j])
            }
          }
          let scale = 1 / a[c * k + c]
          for j in c..<k { a[c * k + j] *= scale }
          for j in 0..<k { b[c * k + j] *= scale }
          for r in 0..<k where r != c && a[r * k + c] != 0 {
            let factor = a[r * k + c]
            for j in c..<k { a[r * k + j] -= factor * a[c * k + j] }
            for j in 0..<k { b[r * k + j] -= factor * b[c * k + j] }
          }
        }
        return true
      }
    } ? b : nil
  }
}
