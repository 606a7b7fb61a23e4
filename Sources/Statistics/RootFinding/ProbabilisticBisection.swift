/// Finds where a monotone function crosses zero from noisy evaluations by probabilistic bisection
/// (Waeber, Frazier & Henderson 2013, doi:10.1137/120861898).
///
/// What is believed of the crossing is a density over the range. Each step asks at its median until a sequential test can
/// tell the side, and shifts belief to that side. The tests also give the interval: each of at most 20 points may be told
/// wrongly with probability α / 20, so that all sides told are right with probability 1 - α, and the crossing then lies
/// between the innermost points told. Where a point is too near the crossing to be told, the interval is narrowed
/// from both sides of it.
public struct ProbabilisticBisection: Sendable, Hashable {
  public static let fewestEvaluations = 32 * 4
  /// Both ends of the range among them.
  public static let mostPoints = 20
  /// How much belief a side that was told gets; less than 1, so that one wrong answer can be made good.
  private static let trust = 0.95

  public let range: ClosedRange<Double>
  public let confidence: Double
  /// The interval needn't be narrower, in the unit of the range.
  public let tolerance: Double
  /// Over all points, at least `fewestEvaluations`.
  public let mostEvaluations: Int
  /// Evaluations at a point before the first look at it.
  public let firstLook: Int
  public let noise: NoisyRoot.Noise

  /// Why it can't be searched, or nil.
  public static func fault(range: ClosedRange<Double>, tolerance: Double, mostEvaluations: Int) -> String? {
    if range.lowerBound == range.upperBound { return "The range is empty: its ends are both \(range.lowerBound)." }
    if !(tolerance > 0) { return "The tolerance has to be above 0." }
    if mostEvaluations < fewestEvaluations {
      return "Finding a crossing takes at least \(fewestEvaluations) evaluations, not \(mostEvaluations)."
    }
    return nil
  }

  public init(
    range: ClosedRange<Double>, tolerance: Double, mostEvaluations: Int, confidence: Double = 0.95,
    firstLook: Int = 32, noise: NoisyRoot.Noise = .numbers
  ) {
    precondition(
      Self.fault(range: range, tolerance: tolerance, mostEvaluations: mostEvaluations) == nil, "ask fault first")
    precondition(firstLook > 1 && confidence > 0 && confidence < 1)
    self.range = range
    self.confidence = confidence
    self.tolerance = tolerance
    self.mostEvaluations = mostEvaluations
    self.firstLook = firstLook
    self.noise = noise
  }

  /// - Parameter evaluate: noisy evaluations at a point, as many as numbers in the range; each number is asked for once in
  ///   all the search, so that luck addressed by it is never met twice.
  public func search(evaluate: (_ point: Double, _ numbers: Range<Int>) throws -> [Double]) rethrows -> NoisyRoot {
    var questions = Questions(plan: self)
    let low = try questions.ask(at: range.lowerBound, evaluate: evaluate)
    let high = try questions.ask(at: range.upperBound, evaluate: evaluate)
    switch (low.sign, high.sign) {
    case (.below, .below): return .alwaysBelow(evaluations: questions.spent)
    case (.above, .above): return .alwaysAbove(evaluations: questions.spent)
    case (nil, nil): return .undecided(evaluations: questions.spent)
    default: break
    }
    let rises = low.sign == .below || high.sign == .above
    var belief = Belief(range: range)
    var told = range
    var untold: ClosedRange<Double>?
    while told.upperBound - told.lowerBound > tolerance, questions.spent < mostEvaluations,
      questions.asked < Self.mostPoints
    {
      guard let point = Self.next(told: told, untold: untold, median: belief.median, tolerance: tolerance) else {
        break
      }
      let answer = try questions.ask(at: point, evaluate: evaluate)
      let chanceRight = rises ? 1 - answer.chanceAbove : answer.chanceAbove
      belief.learn(at: point, chanceRight: min(max(chanceRight, 1 - Self.trust), Self.trust))
      switch (answer.sign, rises) {
      case (.below, true), (.above, false): told = min(point, told.upperBound)...told.upperBound
      case (.above, true), (.below, false): told = told.lowerBound...max(point, told.lowerBound)
      case (nil, _): untold = min(point, untold?.lowerBound ?? point)...max(point, untold?.upperBound ?? point)
      }
    }
    let estimate = min(max(belief.median, told.lowerBound), told.upperBound)
    return .crossing(at: estimate, interval: told, rises: rises, evaluations: questions.spent)
  }

  /// The median while every point can be told; then the middle of the wider of the gaps beside the points that can't.
  private static func next(
    told: ClosedRange<Double>, untold: ClosedRange<Double>?, median: Double, tolerance: Double
  ) -> Double? {
    guard let untold else {
      return told.lowerBound < median && median < told.upperBound ? median : (told.lowerBound + told.upperBound) / 2
    }
    let (below, above) = (untold.lowerBound - told.lowerBound, told.upperBound - untold.upperBound)
    guard max(below, above) > tolerance / 2 else { return nil }
    return below >= above ? untold.lowerBound - below / 2 : untold.upperBound + above / 2
  }
}

/// The questions asked so far and what each may still cost.
private struct Questions {
  let plan: ProbabilisticBisection
  private(set) var spent = 0
  private(set) var asked = 0

  init(plan: ProbabilisticBisection) { self.plan = plan }

  /// A quarter of the evaluations that are left goes to one point at most.
  mutating func ask(
    at point: Double, evaluate: (Double, Range<Int>) throws -> [Double]
  ) rethrows -> (sign: SequentialSignTest.Sign?, chanceAbove: Double) {
    asked += 1
    let most = max(plan.firstLook, (plan.mostEvaluations - spent) / 4)
    let looks = (most / plan.firstLook).bitWidth - (most / plan.firstLook).leadingZeroBitCount
    let alpha = (1 - plan.confidence) / Double(ProbabilisticBisection.mostPoints)
    var test = SequentialSignTest(noise: plan.noise, alpha: alpha, looks: looks)
    var batch = plan.firstLook
    while true {
      let sign = test.look(at: try evaluate(point, spent..<spent + batch))
      spent += batch
      batch = test.moments.count
      if sign != nil || 2 * batch > most { return (sign, test.chanceAbove) }
    }
  }
}
