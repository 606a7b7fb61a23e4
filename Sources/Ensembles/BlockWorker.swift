import Experiments
import LaneArithmetic
import PartnershipModel
import Statistics

/// Runs and reduces blocks on one thread; its memory is used again for every block.
final class BlockWorker {
  private let experiment: Experiment
  private let leavesOutBroken: Bool
  private let simulators: [Ensemble.Simulator]
  /// [design][cohort of the block]
  private let records: [[CohortRecord]]
  /// [design][cohort of the block]: one lane an outcome column.
  private let columns: [[UnsafeMutableBufferPointer<Lane>]]

  private static let cohorts = Ensemble.blockSize / Lane.width
  private static let outcomeLayouts = OutcomeColumn.all.map(\.layout)
  private static let outcomeChecks = OutcomeColumn.all.map { (range: $0.range, isWhole: $0.definition.isWhole) }
  private static let monthLayouts = Measure.allCases.map(\.definition.layout)
  private static let comparisons = Comparison.allCases

  init(
    _ experiment: Experiment, leavesOutBroken: Bool,
    simulator: (NamedDesign, _ seed: UInt64) -> Ensemble.Simulator
  ) {
    self.experiment = experiment
    self.leavesOutBroken = leavesOutBroken
    simulators = experiment.designs.map { simulator($0, experiment.seed) }
    records = experiment.designs.map { design in
      let partnership = design.partnership
      return (0..<Self.cohorts).map { _ in
        CohortRecord(
          horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
      }
    }
    columns = experiment.designs.map { _ in
      (0..<Self.cohorts).map { _ in
        let lanes = UnsafeMutableBufferPointer<Lane>.allocate(capacity: OutcomeColumn.all.count)
        lanes.initialize(repeating: 0)
        return lanes
      }
    }
  }

  deinit {
    for lanes in columns.joined() { lanes.deallocate() }
  }

  /// - Throws: `BrokenReplication`, unless those are left out.
  func run(_ replications: Range<Int>) throws -> Block {
    for cohort in 0..<Cohort.count(of: replications.count) {
      let first = replications.lowerBound + cohort * Lane.width
      for design in simulators.indices { simulators[design](first, records[design][cohort]) }
      compare(cohort: cohort)
    }
    var kept = Array(replications)
    var broken: [BrokenReplication] = []
    while true {
      do {
        let designs = try simulators.indices.map { try reduce(design: $0, kept) }
        return Block(replications: replications, kept: kept, broken: broken.sorted(), designs: designs)
      } catch let fault as BrokenReplication where leavesOutBroken {
        // Both of a future go: what is left still comes in pairs.
        let place = (fault.replication - replications.lowerBound) / 2 * 2 + replications.lowerBound
        let pair = kept.firstIndex(of: place) ?? 0
        let faults = (pair...pair + 1).flatMap { index in
          simulators.indices.compactMap { self.fault(design: $0, at: index, of: kept) }
        }
        broken += faults.isEmpty ? [fault] : faults
        leaveOut(pairAt: pair, of: &kept)
      }
    }
  }

  /// Fills in the outcome columns of a cohort that all designs have run.
  private func compare(cohort: Int) {
    for design in simulators.indices {
      let none = records[experiment.noPartnerships[design]][cohort]
      let informal = records[experiment.informalWorkings[design]][cohort]
      let record = records[design][cohort]
      let lanes = columns[design][cohort]
      let outcomes = record.outcomes
      for place in outcomes.indices { lanes[place] = outcomes[place] }
      let beside = BesideCounterfactuals(design: record, noPartnership: none, informalWorking: informal)
      for (place, comparison) in Self.comparisons.enumerated() {
        lanes[outcomes.count + place] = comparison.read(beside)
      }
    }
  }

  private func reduce(design: Int, _ kept: [Int]) throws -> DesignBlock {
    let rows = try rows(design: design, kept)
    func reduced(_ lanes: [UnsafeMutableBufferPointer<Lane>], _ layouts: [HistogramLayout] = []) throws -> ReducedCells
    {
      let cells = ReducedCells(lanes, replications: kept.count, layouts: layouts)
      guard cells.moments.allSatisfy(\.mean.isFinite) else {
        // Where no number is at fault their sum is: then the first stands for all.
        throw kept.indices.lazy.compactMap { self.fault(design: design, at: $0, of: kept) }.first
          ?? BrokenReplication(
            replication: kept[0], design: experiment.designs[design].name, designNumber: design,
            quantity: "the mean of a block", value: .infinity)
      }
      return cells
    }
    return DesignBlock(
      rows: rows,
      outcomes: try reduced(columns[design], Self.outcomeLayouts),
      monthly: try reduced(records[design].map(\.monthly), Self.monthLayouts),
      aims: try reduced(records[design].map(\.aimAttainment)),
      partners: try reduced(records[design].map(\.byPartner)), costs: try reduced(records[design].map(\.costs)))
  }

  private func rows(design: Int, _ kept: [Int]) throws -> [Double] {
    let checks = Self.outcomeChecks
    var rows: [Double] = []
    rows.reserveCapacity(kept.count * checks.count)
    for index in kept.indices {
      let lanes = columns[design][index / Lane.width]
      for (column, check) in checks.enumerated() {
        let value = lanes[column][index % Lane.width]
        guard check.range.contains(value), !check.isWhole || value == value.rounded() else {
          throw BrokenReplication(
            replication: kept[index], design: experiment.designs[design].name, designNumber: design,
            quantity: OutcomeColumn.all[column].definition.name, value: value)
        }
        rows.append(value)
      }
    }
    return rows
  }
}

// What happens when something breaks: rarely, and then not fast.
extension BlockWorker {
  /// The first thing that can't be in one replication of a design.
  private func fault(design: Int, at index: Int, of kept: [Int]) -> BrokenReplication? {
    let (cohort, lane) = (index / Lane.width, index % Lane.width)
    let record = records[design][cohort]
    let partnership = experiment.designs[design].partnership
    func broken(_ quantity: String, _ value: Double) -> BrokenReplication {
      BrokenReplication(
        replication: kept[index], design: experiment.designs[design].name, designNumber: design, quantity: quantity,
        value: value)
    }
    for (column, check) in Self.outcomeChecks.enumerated() {
      let value = columns[design][cohort][column][lane]
      guard check.range.contains(value), !check.isWhole || value == value.rounded() else {
        return broken(OutcomeColumn.all[column].definition.name, value)
      }
    }
    if let cell = record.monthly.firstIndex(where: { !$0[lane].isFinite }) {
      let (month, place) = cell.quotientAndRemainder(dividingBy: record.observation.measures.count)
      let measure = record.observation.measures.probes[place].name
      return broken("\(measure) in month \(month)", record.monthly[cell][lane])
    }
    if let cell = record.aimAttainment.firstIndex(where: { !$0[lane].isFinite }) {
      let (aim, month) = (partnership.aims[cell % record.aims].id, cell / record.aims)
      return broken("attainment of \(aim) in month \(month)", record.aimAttainment[cell][lane])
    }
    if let cell = record.byPartner.firstIndex(where: { !$0[lane].isFinite }) {
      let (partner, place) = cell.quotientAndRemainder(dividingBy: record.observation.byPartner.count)
      let measure = record.observation.byPartner.probes[place].name
      return broken("\(measure) of \(partnership.partners[partner].id)", record.byPartner[cell][lane])
    }
    if let cell = record.costs.firstIndex(where: { !$0[lane].isFinite }) {
      return broken("cost of \(CostPart.allCases[cell].definition.name)", record.costs[cell][lane])
    }
    return nil
  }

  /// Lets those that follow a pair move up into its place.
  private func leaveOut(pairAt pair: Int, of kept: inout [Int]) {
    for design in simulators.indices {
      for lanes in [
        columns[design], records[design].map(\.monthly), records[design].map(\.aimAttainment),
        records[design].map(\.byPartner), records[design].map(\.costs),
      ] {
        for index in pair..<kept.count - 2 {
          let (from, to) = (index + 2, index)
          for cell in lanes[0].indices {
            lanes[to / Lane.width][cell][to % Lane.width] = lanes[from / Lane.width][cell][from % Lane.width]
          }
        }
      }
    }
    kept.removeSubrange(pair...pair + 1)
  }
}
