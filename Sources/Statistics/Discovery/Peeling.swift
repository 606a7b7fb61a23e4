/// A box that gets smaller, with what it takes to find the next peel quickly: for every number the runs in the box in its
/// order, from which a peel takes a few off one end.
struct Peeling: Sendable {
  /// A peel and what is left after it.
  struct Step: Sendable {
    let input: Int
    let side: BoxLimits.Side
    /// The new limit, or the category taken off.
    let value: Double
    let count: Int
    let countOfInterest: Int
  }

  private let sample: DiscoverySample
  private(set) var limits: BoxLimits
  private(set) var count: Int
  private var countOfInterest: Int
  /// [input][place]: runs in the box, of a number in ascending order.
  private var sorted: [[Int32]]

  init(_ sample: DiscoverySample, runs: [Int]) {
    self.sample = sample
    limits = BoxLimits(kinds: sample.kinds)
    count = runs.count
    countOfInterest = runs.count { sample.isOfInterest[$0] }
    sorted = zip(sample.columns, sample.kinds).map { column, kind in
      let inBox = kind == .number ? order(runs.map { column[$0] }).map { runs[$0] } : runs
      return inBox.map { Int32($0) }
    }
  }

  /// The peel that is best by the objective; of equal ones that which restricts fewer inputs, then the first.
  func best(share: Double, objective: PRIM.Objective) -> Step? {
    var best: (gain: Double, free: Int, step: Step)?
    let free = sample.columns.count - limits.restricted.count
    for input in sample.columns.indices {
      let left = limits.isRestricted(input) ? free : free - 1
      for step in steps(input, share: share) where step.count < count {
        let gain = PRIM.gain(
          objective, from: (count, countOfInterest), to: (step.count, step.countOfInterest))
        if best.map({ (gain, left) > ($0.gain, $0.free) }) ?? true { best = (gain, left, step) }
      }
    }
    return best.flatMap { $0.gain > 0 ? $0.step : nil }
  }

  mutating func take(_ step: Step) {
    limits = limits.with(step.side, of: step.input, at: step.value)
    (count, countOfInterest) = (step.count, step.countOfInterest)
    var isOut = Array(repeating: false, count: sample.runs)
    for run in sorted[step.input] {
      isOut[Int(run)] = limits.side(of: step.input, keepingOut: sample.columns[step.input][Int(run)]) != nil
    }
    for input in sorted.indices { sorted[input].removeAll { isOut[Int($0)] } }
  }

  private func steps(_ input: Int, share: Double) -> [Step] {
    let (column, runs) = (sample.columns[input], sorted[input])
    guard count > 0 else { return [] }
    if case .categories(let categories) = sample.kinds[input] {
      var (inCategory, ofInterest) = (Array(repeating: 0, count: categories), Array(repeating: 0, count: categories))
      for run in runs {
        inCategory[Int(column[Int(run)])] += 1
        ofInterest[Int(column[Int(run)])] += sample.isOfInterest[Int(run)] ? 1 : 0
      }
      let present = inCategory.indices.filter { limits.allowed[input][$0] }
      return present.count < 2
        ? []
        : present.map {
          Step(
            input: input, side: .categories, value: Double($0), count: count - inCategory[$0],
            countOfInterest: countOfInterest - ofInterest[$0])
        }
    }
    return [upperStep(input, column, runs, share: share), lowerStep(input, column, runs, share: share)]
  }

  /// Equal numbers are peeled together: the limit lies between two different ones.
  private func upperStep(_ input: Int, _ column: [Double], _ runs: [Int32], share: Double) -> Step {
    let position = Double(count - 1) * (1 - share)
    var below = Int(position)
    let above = below + (position > Double(below) ? 1 : 0)
    while below > 0, column[Int(runs[below])] == column[Int(runs[above])] { below -= 1 }
    let limit = (column[Int(runs[below])] + column[Int(runs[above])]) / 2
    var (place, ofInterest) = (count, countOfInterest)
    while place > 0, column[Int(runs[place - 1])] > limit {
      place -= 1
      ofInterest -= sample.isOfInterest[Int(runs[place])] ? 1 : 0
    }
    return Step(input: input, side: .upper, value: limit, count: place, countOfInterest: ofInterest)
  }

  private func lowerStep(_ input: Int, _ column: [Double], _ runs: [Int32], share: Double) -> Step {
    let position = Double(count - 1) * share
    let below = Int(position)
    var above = below + (position > Double(below) ? 1 : 0)
    while above < count - 1, column[Int(runs[below])] == column[Int(runs[above])] { above += 1 }
    let limit = (column[Int(runs[below])] + column[Int(runs[above])]) / 2
    var (place, ofInterest) = (0, countOfInterest)
    while place < count, column[Int(runs[place])] < limit {
      ofInterest -= sample.isOfInterest[Int(runs[place])] ? 1 : 0
      place += 1
    }
    return Step(input: input, side: .lower, value: limit, count: count - place, countOfInterest: ofInterest)
  }
}
