import Statistics
import Testing

@Suite struct ProbabilisticBisectionTests {
  /// What a search comes to where the truth is (x - root) × slope with normal luck.
  private static func search(
    root: Double, slope: Double, deviation: Double, seed: Int, most: Int = 20_000, tolerance: Double = 0.01
  ) -> NoisyRoot {
    let plan = ProbabilisticBisection(range: 0...1, tolerance: tolerance, mostEvaluations: most)
    var normals = Normals(seed: seed)
    return plan.search { point, numbers in numbers.map { _ in slope * (point - root) + deviation * normals.next() } }
  }

  @Test func `Without noise it is bisection`() {
    guard case .crossing(let at, let interval, let rises, _) = Self.search(root: 0.3, slope: -1, deviation: 0, seed: 1)
    else {
      Issue.record("no crossing")
      return
    }
    #expect(abs(at - 0.3) < 0.01 && interval.contains(0.3) && !rises)
    #expect(interval.upperBound - interval.lowerBound <= 0.01)
  }

  @Test(arguments: [(0.37, 1.0, 0.3), (0.62, -1, 1), (0.02, 2, 0.5), (0.9, 0.5, 0.5)])
  func `The interval holds the crossing in at least 95% of searches`(root: Double, slope: Double, deviation: Double) {
    var (held, error, spent) = (0, 0.0, 0)
    for seed in 0..<150 {
      guard
        case .crossing(let at, let interval, _, let evaluations) = Self.search(
          root: root, slope: slope, deviation: deviation, seed: seed)
      else { continue }
      held += interval.contains(root) ? 1 : 0
      error += abs(at - root) / 150
      spent = max(spent, evaluations)
    }
    #expect(held >= 143, "\(held) of 150")
    #expect(spent <= 20_000 + 20_000 / 4)
    #expect(error < 0.05)
  }

  @Test func `Chances of events are told exactly, even where hardly any happen`() {
    // The chance of an event is x² / 4, which is 0.01 at 0.2.
    let plan = ProbabilisticBisection(
      range: 0...1, tolerance: 0.01, mostEvaluations: 20_000, noise: .events(chance: 0.01))
    var held = 0
    for seed in 0..<150 {
      var stream = ResamplingStream(seed: UInt64(seed))
      let result = plan.search { point, numbers in numbers.map { _ in stream.unit() < point * point / 4 ? 1 : 0 } }
      if case .crossing(_, let interval, true, _) = result, interval.contains(0.2) { held += 1 }
    }
    #expect(held >= 143, "\(held) of 150")
  }

  @Test func `What never or always fails within the range is said, and what can't be told`() {
    guard case .alwaysAbove = Self.search(root: -0.5, slope: 1, deviation: 0.2, seed: 1),
      case .alwaysBelow = Self.search(root: 1.5, slope: 1, deviation: 0.2, seed: 1),
      case .undecided = Self.search(root: 0.5, slope: 0.001, deviation: 1, seed: 1, most: 2_000)
    else {
      Issue.record("told wrongly")
      return
    }
  }

  @Test func `An end that can't be told belongs to the interval`() {
    guard case .crossing(_, let interval, true, _) = Self.search(root: 0, slope: 1, deviation: 0.5, seed: 4) else {
      Issue.record("no crossing")
      return
    }
    #expect(interval.lowerBound == 0 && interval.upperBound < 0.2)
  }

  @Test func `No evaluation is asked for twice`() {
    let plan = ProbabilisticBisection(range: 0...1, tolerance: 0.02, mostEvaluations: 3_000)
    var normals = Normals(seed: 1)
    var next = 0
    _ = plan.search { point, numbers in
      #expect(numbers.lowerBound == next)
      next = numbers.upperBound
      return numbers.map { _ in point - 0.4 + normals.next() / 4 }
    }
    #expect(next > 0)
  }

  @Test func `Searches that make no sense are refused`() {
    #expect(
      ProbabilisticBisection.fault(range: 1...1, tolerance: 0.1, mostEvaluations: 1_000)?.contains("empty") == true)
    #expect(ProbabilisticBisection.fault(range: 0...1, tolerance: 0, mostEvaluations: 1_000) != nil)
    #expect(ProbabilisticBisection.fault(range: 0...1, tolerance: 0.1, mostEvaluations: 10) != nil)
  }
}
