import Experiments
import Statistics

/// A row of the exam: something of which a published figure says how large it is.
public struct Size: Sendable {
  public let number: Int
  public let title: String
  public let source: String
  /// 1 … 3, how much it counts.
  public let weight: Int
  /// Whether constants are never fitted to it.
  public let isHeldOut: Bool
  /// All of them have to be inside.
  public let parts: [SizePart]

  init(
    _ number: Int, _ title: String, weight: Int, isHeldOut: Bool = false, source: String, _ parts: [SizePart]
  ) {
    self.number = number
    self.title = title
    self.weight = weight
    self.isHeldOut = isHeldOut
    self.source = source
    self.parts = parts.enumerated().map { place, part in
      var part = part
      part.key = parts.count > 1 ? "\(number)\(["a", "b", "c", "d"][place])" : "\(number)"
      return part
    }
  }
}

/// One statistic of a row.
public struct SizePart: Sendable {
  /// Number of the row, with a letter where it has several statistics.
  public fileprivate(set) var key = ""
  public let words: String
  /// What the source has.
  public let published: (target: Double, range: ClosedRange<Double>)
  /// Whether it is an effect from hours in a laboratory, which a partnership of years shows about half of.
  public let isFromLaboratory: Bool
  /// What counts as far off: half of the range, or what the row says where the range has an open end.
  public let tolerance: Double
  public let populations: [Population]
  /// Not a number where the populations don't show it at all.
  public let value: @Sendable (PopulationSample) -> Double

  /// What remains of a laboratory's effect in the field.
  static let shareInTheField = 0.5

  init(
    _ words: String, _ target: Double, _ range: ClosedRange<Double>, tolerance: Double? = nil,
    isFromLaboratory: Bool = false, on populations: [Population],
    _ value: @escaping @Sendable (PopulationSample) -> Double
  ) {
    self.words = words
    published = (target, range)
    self.isFromLaboratory = isFromLaboratory
    let share = isFromLaboratory ? Self.shareInTheField : 1
    self.tolerance = tolerance ?? (range.upperBound - range.lowerBound) / 2 * share
    self.populations = populations
    self.value = value
  }

  public var target: Double { published.target * (isFromLaboratory ? Self.shareInTheField : 1) }
  public var range: ClosedRange<Double> {
    let share = isFromLaboratory ? Self.shareInTheField : 1
    return published.range.lowerBound * share...published.range.upperBound * share
  }
  /// Whether an end of the range is where the statistic can go no further.
  public var isOneSided: (below: Bool, above: Bool) { (range.lowerBound <= -1e9, range.upperBound >= 1e9) }
}

/// A statistic of the model.
public struct SizeFinding: Sendable {
  public let part: SizePart
  /// Mean over the parameter sets; not a number where it can't be told.
  public let value: Double
  /// Standard error: how far more lives might move the value.
  public let error: Double
  /// Under each parameter set.
  public let bySet: [Double]
  /// Most lives of one design under one parameter set, of the populations it was read from.
  public let lives: Int

  /// Futures are left out by so many batches in turn, for the error.
  public static let batches = 10
  /// An error has to be so much smaller than the tolerance.
  public static let neededPrecision = 3.0

  /// - Parameters:
  ///   - part: the statistic, or a part of one.
  ///   - samples: one a parameter set.
  ///   - leftOut: the same with one batch of futures left out each: [batch][parameter set].
  public init(_ part: SizePart, _ samples: [PopulationSample], leftOut: [[PopulationSample]]) {
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
    self.part = part
    bySet = samples.map(part.value)
    value = mean(bySet)
    // The jackknife over batches of futures (Efron & Stein 1981, doi:10.1214/aos/1176345462).
    let without = leftOut.map { mean($0.map(part.value)) }
    let centre = mean(without)
    let squares = without.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    error = (squares * Double(without.count - 1) / Double(max(1, without.count))).squareRoot()
    lives = part.populations.flatMap { population in samples.flatMap { $0[population].map(\.lives) } }.max() ?? 0
  }

  public var isInside: Bool { part.range.contains(value) }
  public var isPrecise: Bool { error * Self.neededPrecision <= part.tolerance }
}

/// The exam as it was sat.
public struct SizeFindings: Sendable {
  /// In the order of the rows and their parts.
  public let rows: [(size: Size, parts: [SizeFinding])]
  public let sets: Int

  public init(_ sizes: [Size], samples: [PopulationSample]) {
    let leftOut = (0..<SizeFinding.batches).map { batch in
      samples.map { $0.leavingOut(batch: batch, of: SizeFinding.batches) }
    }
    rows = sizes.map { size in (size, size.parts.map { SizeFinding($0, samples, leftOut: leftOut) }) }
    sets = samples.count
  }

  public static func isInside(_ parts: [SizeFinding]) -> Bool { parts.allSatisfy(\.isInside) }

  /// How many rows are inside, of those that a condition holds for.
  public func count(where isCounted: (Size) -> Bool = { _ in true }) -> (inside: Int, all: Int) {
    let counted = rows.filter { isCounted($0.size) }
    return (counted.count { Self.isInside($0.parts) }, counted.count)
  }
}
