/// Whom a size is a figure of: partnerships like those that its source looked at.
public enum Population: String, Sendable, Hashable, CaseIterable {
  /// Coalitions with a grant of three years and a co-ordinator (A of the exam).
  case coalitions
  /// Bodies that a law demands and nobody pays for (B).
  case mandatedBodies = "mandated-bodies"
  /// Area programmes against burglary, with comparison areas (C).
  case areaProgrammes = "area-programmes"
  case collaboratives
  case integratedCare = "integrated-care"
  case broadConsensus = "broad-consensus"
  /// Every shipped scenario in drawn places under 18 designs (D).
  case designs
  /// Every shipped scenario, with designs that differ in one thing, on common luck (E).
  case pairs
  /// Every shipped scenario with its problem drawn, at three levels of collaboration.
  case problems
  /// Every shipped scenario, its work made additive and made a matter of the weakest link.
  case kindsOfWork = "kinds-of-work"
  /// Every shipped scenario, followed for six years and more.
  case sixYears = "six-years"
  /// Every shipped scenario, with all others giving next to nothing for a year.
  case giving
}

/// The lives of a scenario's designs in a population. Lives 2i and 2i + 1 share a future; the lives of all designs of a group
/// have the same futures and the same luck.
public struct PopulationGroup: Sendable {
  public let scenario: Scenario
  /// By design.
  public let readings: [[LifeReading]]
  /// [design][reading][life]
  public private(set) var columns: [[[Double]]]

  /// - Parameter readings: by design.
  public init(_ scenario: Scenario, readings: [[LifeReading]]) {
    self.scenario = scenario
    self.readings = readings
    columns = readings.map { $0.map { _ in [] } }
  }

  public var lives: Int { columns.first?.first?.count ?? 0 }

  /// Takes in further lives: [design][reading][life].
  public mutating func append(_ further: [[[Double]]]) {
    for design in columns.indices {
      for reading in readings[design].indices { columns[design][reading] += further[design][reading] }
    }
  }

  /// One number a life; none where the design or the reading isn't there.
  public func values(_ design: Int, _ reading: LifeReading) -> [Double] {
    guard columns.indices.contains(design), let column = readings[design].firstIndex(of: reading) else { return [] }
    return columns[design][column]
  }

  public func values(_ design: String, _ reading: LifeReading) -> [Double] {
    scenario.designs.firstIndex { $0.name == design }.map { values($0, reading) } ?? []
  }

  /// The same without every `batches`th future.
  public func leavingOut(batch: Int, of batches: Int) -> PopulationGroup {
    var rest = self
    let kept = (0..<lives).filter { $0 / 2 % batches != batch }
    rest.columns = columns.map { design in design.map { column in kept.map { column[$0] } } }
    return rest
  }
}

/// What the populations of an exam came to under one parameter set.
public struct PopulationSample: Sendable {
  public var groups: [Population: [PopulationGroup]]

  public init(_ groups: [Population: [PopulationGroup]] = [:]) { self.groups = groups }

  public subscript(_ population: Population) -> [PopulationGroup] { groups[population] ?? [] }

  public func leavingOut(batch: Int, of batches: Int) -> PopulationSample {
    PopulationSample(groups.mapValues { $0.map { $0.leavingOut(batch: batch, of: batches) } })
  }
}
