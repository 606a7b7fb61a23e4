/// The places of numbers in ascending order; equal ones in the order in which they stand.
public func order(_ values: [Double]) -> [Int] {
  values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
}

/// Ranks from 1; equal numbers share the mean of theirs.
public func ranks(_ values: [Double]) -> [Double] {
  let order = order(values)
  var ranks = Array(repeating: 0.0, count: values.count)
  var first = 0
  while first < order.count {
    var next = first + 1
    while next < order.count, values[order[next]] == values[order[first]] { next += 1 }
    for place in first..<next { ranks[order[place]] = Double(first + next + 1) / 2 }
    first = next
  }
  return ranks
}
