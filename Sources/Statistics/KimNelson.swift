import Foundation

/// Sequential selection of the best system that stops sampling each one as soon as it is out of the race
/// (KN; Kim & Nelson 2001, doi:10.1145/502109.502111, with c = 1, for common random numbers).
///
/// If the best is better than the second best by the indifference zone or more, it is selected with at least the given
/// confidence; if the two are closer, either will do. Numbers are taken for normal and independent from unit to unit;
/// systems may depend on each other in any way. More is better.
public struct KimNelson: Sendable {
  /// In the unit of the numbers, above 0.
  public let indifference: Double
  public let confidence: Double
  /// Units that every system gets before the first is dropped, at least 2.
  public let firstStage: Int
  /// Systems still in the race, in their own order.
  public private(set) var remaining: [Int]
  /// For each system the units it had when it was dropped; nil while it is in the race.
  public private(set) var droppedAfter: [Int?]
  public private(set) var units = 0
  private var sums: [Double]
  /// Of the first stage: [system][unit].
  private var early: [[Double]]
  /// h² S² of each pair, once the first stage is over.
  private var spreads: [[Double]] = []

  public init(systems: Int, indifference: Double, confidence: Double = 0.95, firstStage: Int = 32) {
    precondition(systems > 0 && indifference > 0 && firstStage > 1 && confidence > 0 && confidence < 1)
    self.indifference = indifference
    self.confidence = confidence
    self.firstStage = firstStage
    remaining = Array(0..<systems)
    droppedAfter = Array(repeating: nil, count: systems)
    sums = Array(repeating: 0, count: systems)
    early = Array(repeating: [], count: systems)
  }

  public var selected: Int? { remaining.count == 1 ? remaining[0] : nil }

  /// The next unit: a number of each system; those of systems out of the race aren't looked at.
  public mutating func add(_ values: [Double]) {
    guard remaining.count > 1 else { return }
    units += 1
    for system in remaining { sums[system] += values[system] }
    if units <= firstStage { for system in remaining { early[system].append(values[system]) } }
    if units == firstStage { measureSpreads() }
    if units >= firstStage { screen() }
  }

  /// The most units that the race can take, known after the first stage.
  public var mostUnits: Int? {
    spreads.joined().max().map { max(firstStage, Int(($0 / (indifference * indifference)).rounded(.down)) + 1) }
  }

  private mutating func measureSpreads() {
    let freedom = Double(firstStage - 1)
    let others = Double(max(1, early.count - 1))
    let eta = 0.5 * (pow(2 * (1 - confidence) / others, -2 / freedom) - 1)
    let hSquared = 2 * eta * freedom
    spreads = early.indices.map { i in
      early.indices.map { j in i == j ? 0 : hSquared * Moments(zip(early[i], early[j]).map { $0 - $1 }).variance }
    }
    early = []
  }

  private mutating func screen() {
    let r = Double(units)
    let racing = remaining
    remaining = racing.filter { i in
      racing.allSatisfy { j in
        guard i != j else { return true }
        let margin = max(0, indifference / 2 * (spreads[i][j] / (indifference * indifference) - r))
        // Of two that are equal to the end, the first stays.
        return margin == 0 && sums[i] == sums[j] ? i < j : sums[i] >= sums[j] - margin
      }
    }
    for system in racing where !remaining.contains(system) { droppedAfter[system] = units }
  }
}
