import Experiments
import Statistics

/// What the statistics of the exam are made of. Where there is nothing to work out they are not a number.
enum Sizes {
  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
  }

  /// Over scenarios, of which each counts the same. Those that can't tell are left out.
  static func mean(over groups: [PopulationGroup], _ value: (PopulationGroup) -> Double) -> Double {
    mean(groups.map(value).filter(\.isFinite))
  }

  /// Standardised difference of two means (Cohen's d with the mean variance).
  static func effect(_ a: [Double], _ b: [Double]) -> Double {
    let (a, b) = (Moments(a.filter(\.isFinite)), Moments(b.filter(\.isFinite)))
    guard a.count > 1, b.count > 1 else { return .nan }
    let spread = ((a.variance + b.variance) / 2).squareRoot()
    return spread > 0 ? (a.mean - b.mean) / spread : a.mean == b.mean ? 0 : .nan
  }

  /// Pearson's r over those of which both are known; not a number where one of the two doesn't vary.
  static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let known = zip(a, b).filter { $0.isFinite && $1.isFinite }
    let (a, b) = (known.map(\.0), known.map(\.1))
    guard known.count > 2, Moments(a).squares > 0, Moments(b).squares > 0 else { return .nan }
    return Correlation.linear(a, b)
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.filter(\.isFinite).sorted()
    return sorted.isEmpty ? .nan : quantile(ofSorted: sorted, 0.5)
  }

  /// Numbers sorted into three thirds by another, the lowest and the highest of them.
  static func outerThirds(_ values: [Double], by key: [Double]) -> (low: [Double], high: [Double]) {
    let order = order(key)
    let third = order.count / 3
    return (order.prefix(third).map { values[$0] }, order.suffix(third).map { values[$0] })
  }
}
