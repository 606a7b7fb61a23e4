import Experiments
import LaneArithmetic
import PartnershipModel
import Statistics

/// Runs and reduces blocks on one thread; its memory is used again for every block.
final class BlockWorker {
  private let experiment: Experiment
  private let simulators: [Ensemble.Simulator]
  /// [design][cohort of the block]
  private let records: [[CohortRecord]]
  /// [design][cohort of the block]: one lane an outcome column.
  private let columns: [[UnsafeMutableBufferPointer<Lane>]]

  private static let cohorts = Ensemble.blockSize / Lane.width
  private static let outcomeLayouts = OutcomeColumn.all.map(\.layout)
  private static let outcomeChecks = OutcomeColumn.all.map { (range: $0.range, isWhole: $0.definition.isWhole) }
  private static let monthLayouts = Measure.allCases.map(\.definition.layout)

  init(_ experiment: Experiment, simulator: (NamedDesign, _ seed: UInt64) -> Ensemble.Simulator) {
    self.experiment = experiment
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

  /// - Throws: `BrokenReplication`.
  func run(_ replications: Range<Int>) throws -> Block {
    for cohort in 0..<(replications.count + Lane.width - 1) / Lane.width {
      let first = replications.lowerBound + cohort * Lane.width
      for design in simulators.indices { simulators[design](first, records[design][cohort]) }
      compare(cohort: cohort)
    }
    return Block(
      replications: replications,
      designs: try simulators.indices.map { try reduce(design: $0, replications) })
  }

  /// Fills in the outcome columns of a cohort that all designs have run.
  private func compare(cohort: Int) {
    let none = records[experiment.noPartnership][cohort]
    let informal = records[experiment.informalWorking][cohort]
    for design in simulators.indices {
      let record = records[design][cohort]
      let lanes = columns[design][cohort]
      for outcome in Outcome.allCases { lanes[outcome.rawValue] = record[outcome] }
      for comparison in Comparison.allCases {
        lanes[OutcomeColumn.comparison(comparison).index] =
          switch comparison {
          case .gainOverNone: record[.attainment] - none[.attainment]
          case .gainOverInformal: record[.attainment] - informal[.attainment]
          case .ownTargetsChange: record[.ownTargets] - none[.ownTargets]
          case .extraCost: record[.cost] - none[.cost]
          case .detectableGain:
            (record[.attainment] - none[.attainment] > Lane(Comparison.smallestDetectableGain)).indicator
          }
      }
    }
  }

  private func reduce(design: Int, _ replications: Range<Int>) throws -> DesignBlock {
    let rows = try rows(design: design, replications)
    let partnership = experiment.designs[design].partnership
    func reduced(
      _ lanes: [UnsafeMutableBufferPointer<Lane>], _ layouts: [HistogramLayout] = [], name: (_ cell: Int) -> String
    ) throws -> ReducedCells {
      let cells = ReducedCells(lanes, replications: replications.count, layouts: layouts)
      guard let cell = cells.moments.firstIndex(where: { !$0.mean.isFinite }) else { return cells }
      let index = (0..<replications.count).first { !lanes[$0 / Lane.width][cell][$0 % Lane.width].isFinite } ?? 0
      throw BrokenReplication(
        replication: replications.lowerBound + index, design: experiment.designs[design].name, quantity: name(cell),
        value: lanes[index / Lane.width][cell][index % Lane.width])
    }
    let (measures, partnerMeasures) = (Measure.allCases, PartnerMeasure.allCases)
    return DesignBlock(
      rows: rows,
      outcomes: try reduced(columns[design], Self.outcomeLayouts) { OutcomeColumn.all[$0].definition.name },
      monthly: try reduced(records[design].map(\.monthly), Self.monthLayouts) {
        "\(measures[$0 % measures.count].definition.name) in month \($0 / measures.count)"
      },
      aims: try reduced(records[design].map(\.aimAttainment)) {
        "attainment of \(partnership.aims[$0 % partnership.aims.count].id) in month \($0 / partnership.aims.count)"
      },
      partners: try reduced(records[design].map(\.byPartner)) {
        let measure = partnerMeasures[$0 % partnerMeasures.count].definition.name
        return "\(measure) of \(partnership.partners[$0 / partnerMeasures.count].id)"
      })
  }

  private func rows(design: Int, _ replications: Range<Int>) throws -> [Double] {
    let checks = Self.outcomeChecks
    var rows: [Double] = []
    rows.reserveCapacity(replications.count * checks.count)
    for index in 0..<replications.count {
      let lanes = columns[design][index / Lane.width]
      for (column, check) in checks.enumerated() {
        let value = lanes[column][index % Lane.width]
        guard check.range.contains(value), !check.isWhole || value == value.rounded() else {
          throw BrokenReplication(
            replication: replications.lowerBound + index, design: experiment.designs[design].name,
            quantity: OutcomeColumn.all[column].definition.name, value: value)
        }
        rows.append(value)
      }
    }
    return rows
  }
}
