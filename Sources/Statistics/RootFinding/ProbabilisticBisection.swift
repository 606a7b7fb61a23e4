/// Finds where a monotone function crosses zero from noisy evaluations: a search for a window, then a fit within it.
///
/// The window is found by probabilistic bisection (Waeber, Frazier & Henderson 2013, doi:10.1137/120861898): what is believed of the
/// crossing is a density over the range; each step asks at its median until a sequential test can tell the side, and shifts belief
/// to that side. Each of at most 20 points may be told wrongly with probability α / 100, so that all sides told are
/// right with probability 1 - α / 5. Once what was told is a quarter of the range or half of the evaluations are spent, all others
/// are made at five points across a window around the crossing, and a parabola is fitted to them (`CrossingFit`): the interval
/// is where it can't be told from zero, at three looks that spend the rest of α. Fresh evaluations make the interval one
/// of a plan that was fixed beforehand.
public struct ProbabilisticBisection: Sendable, Hashable {
  public static let fewestEvaluations = 4 * firstLookUsually
  /// Means of so many evaluations are taken for normal, their skewness taken out.
  public static let firstLookUsually = 256
  /// Both ends of the range among them.
  public static let mostPoints = 20
  /// How much belief a side that was told gets; less than 1, so that one wrong answer can be made good.
  private static let trust = 0.95
  /// Shares of α: of all sides that are told, and of the three looks at the fit.
  fileprivate static let alphaOfSides = 0.2
  private static let alphaOfLooks = [0.08, 0.12, 0.6]
  /// Shares of the evaluations left at which the fit is looked at.
  private static let looks = [0.25, 0.5, 1]
  /// Width of the window, as a share of the range.
  private static let window = 0.25
  private static let stations = 5
  /// Evaluations of the fit are asked for in multiples of this, as whoever runs them side by side likes it.
  private static let atOnce = 32
  /// It holds so many standard errors of the crossing, as far as they can be guessed, where that is more.
  private static let errorsInWindow = 12.0

  public let range: ClosedRange<Double>
  public let confidence: Double
  /// The interval needn't be narrower, in the unit of the range.
  public let tolerance: Double
  /// Over all points, at least `fewestEvaluations`.
  public let mostEvaluations: Int
  /// Evaluations at a point before the first look at it.
  public let firstLook: Int
  public let noise: NoisyRoot.Noise
  /// Standard error of what numbers are held against, where that was estimated from other evaluations.
  public let errorOfZero: Double
  /// What numbers can be, so that what is rare isn't taken for impossible; nil for anything.
  public let bounds: ClosedRange<Double>?

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
    firstLook: Int = firstLookUsually, noise: NoisyRoot.Noise = .numbers, errorOfZero: Double = 0,
    bounds: ClosedRange<Double>? = nil
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
    self.errorOfZero = errorOfZero
    self.bounds = bounds
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
    let width = range.upperBound - range.lowerBound
    let coarse = max(tolerance, Self.window * width)
    var isUntold = false
    while told.upperBound - told.lowerBound > coarse, 2 * questions.spent < mostEvaluations, !isUntold,
      questions.asked < Self.mostPoints
    {
      let median = belief.median
      let isInside = told.lowerBound < median && median < told.upperBound
      let point = isInside ? median : (told.lowerBound + told.upperBound) / 2
      let answer = try questions.ask(at: point, evaluate: evaluate)
      let chanceRight = rises ? 1 - answer.chanceAbove : answer.chanceAbove
      belief.learn(at: point, chanceRight: min(max(chanceRight, 1 - Self.trust), Self.trust))
      switch (answer.sign, rises) {
      case (.below, true), (.above, false): told = min(point, told.upperBound)...told.upperBound
      case (.above, true), (.below, false): told = told.lowerBound...max(point, told.lowerBound)
      case (nil, _): isUntold = true
      }
    }
    let guess = questions.crossing(within: told, rises: rises) ?? belief.median
    let reach = max(coarse, questions.expectedError(of: range) * Self.errorsInWindow) / 2
    let window =
      told.upperBound - told.lowerBound <= 2 * reach
      ? told : max(told.lowerBound, guess - reach)...min(told.upperBound, guess + reach)
    let found = try fit(window, within: told, rises: rises, &questions, evaluate: evaluate)
    // The fit may tell the side of an end that its own question couldn't.
    if found.interval.upperBound <= range.lowerBound {
      return rises ? .alwaysAbove(evaluations: questions.spent) : .alwaysBelow(evaluations: questions.spent)
    }
    if found.interval.lowerBound >= range.upperBound {
      return rises ? .alwaysBelow(evaluations: questions.spent) : .alwaysAbove(evaluations: questions.spent)
    }
    return .crossing(at: found.at, interval: found.interval, rises: rises, evaluations: questions.spent)
  }

  /// Spends what is left on points across the window until the interval is narrow enough.
  private func fit(
    _ window: ClosedRange<Double>, within told: ClosedRange<Double>, rises: Bool, _ questions: inout Questions,
    evaluate: (_ point: Double, _ numbers: Range<Int>) throws -> [Double]
  ) rethrows -> (at: Double, interval: ClosedRange<Double>) {
    let width = window.upperBound - window.lowerBound
    var stations = (0..<Self.stations).map {
      CrossingFit.Station(point: window.lowerBound + width * Double($0) / Double(Self.stations - 1))
    }
    let left = max(0, mostEvaluations - questions.spent) / Self.stations
    var found = (at: (window.lowerBound + window.upperBound) / 2, interval: told)
    guard left >= Self.atOnce, width > 0 else { return found }
    for (share, alpha) in zip(Self.looks, Self.alphaOfLooks) {
      let wanted = max(1, Int(share * Double(left)) / Self.atOnce) * Self.atOnce
      for place in stations.indices {
        let more = wanted - stations[place].evaluations.count
        stations[place].evaluations += try questions.take(more, at: stations[place].point, evaluate: evaluate)
      }
      guard let fit = CrossingFit(stations, zero: (noise.zero, errorOfZero), areEvents: noise != .numbers) else {
        return found
      }
      let level = (1 - confidence) * alpha
      let deviate = studentDeviate(confidence: 1 - level, degreesOfFreedom: Self.stations * wanted - 3)
      // Beyond the window, as far as sides were told.
      let ends = fit.ends(within: window, rises: rises, deviate: deviate)
      let low = ends.low ?? told.lowerBound
      let high = max(low, ends.high ?? told.upperBound)
      found = (min(max(fit.crossing(within: window), low), high), low...high)
      if high - low <= tolerance { break }
    }
    return found
  }
}

/// The questions asked so far and what each may still cost.
private struct Questions {
  let plan: ProbabilisticBisection
  private(set) var spent = 0
  private(set) var asked = 0
  private var seen: [(point: Double, mean: Double, variance: Double)] = []

  init(plan: ProbabilisticBisection) { self.plan = plan }

  /// Where a line between neighbouring means crosses zero; the first such place.
  func crossing(within told: ClosedRange<Double>, rises: Bool) -> Double? {
    let near = seen.filter { told.contains($0.point) }.sorted { $0.point < $1.point }
    for (one, other) in zip(near, near.dropFirst())
    where rises ? one.mean <= 0 && other.mean > 0 : one.mean >= 0 && other.mean < 0 {
      return one.point + (other.point - one.point) * one.mean / (one.mean - other.mean)
    }
    return nil
  }

  /// Of the crossing, if what is left were spent around it and the function were a straight line over the whole range.
  func expectedError(of range: ClosedRange<Double>) -> Double {
    let ends = [range.lowerBound, range.upperBound].compactMap { end in seen.first { $0.point == end } }
    let slope = abs(ends[0].mean - ends[ends.count - 1].mean) / (range.upperBound - range.lowerBound)
    let variance = seen.reduce(0) { $0 + $1.variance } / Double(max(1, seen.count))
    let left = Double(max(1, plan.mostEvaluations - spent))
    return slope > 0 ? (variance / left).squareRoot() / slope : 0
  }

  /// So many evaluations at a point.
  mutating func take(
    _ count: Int, at point: Double, evaluate: (Double, Range<Int>) throws -> [Double]
  ) rethrows -> [Double] {
    guard count > 0 else { return [] }
    defer { spent += count }
    return try evaluate(point, spent..<spent + count)
  }

  /// An eighth of the evaluations goes to one point at most.
  mutating func ask(
    at point: Double, evaluate: (Double, Range<Int>) throws -> [Double]
  ) rethrows -> (sign: SequentialSignTest.Sign?, chanceAbove: Double) {
    asked += 1
    let most = max(plan.firstLook, plan.mostEvaluations / 8)
    let looks = (most / plan.firstLook).bitWidth - (most / plan.firstLook).leadingZeroBitCount
    let alpha = (1 - plan.confidence) * ProbabilisticBisection.alphaOfSides / Double(ProbabilisticBisection.mostPoints)
    var test = SequentialSignTest(
      noise: plan.noise, alpha: alpha, looks: looks, errorOfZero: plan.errorOfZero, bounds: plan.bounds)
    var batch = plan.firstLook
    while true {
      let sign = test.look(at: try take(batch, at: point, evaluate: evaluate))
      batch = test.moments.count
      if sign != nil || 2 * batch > most {
        seen.append((point, test.moments.mean - plan.noise.zero, test.moments.variance))
        return (sign, test.chanceAbove)
      }
    }
  }
}
