import Experiments
import LaneArithmetic
import PartnershipModel

/// Runs the rows of plans on several threads, with the same numbers on any number of them.
///
/// Rows that need the same partnership are dealt out to cohorts, each row with two lives. A life depends on its row
/// alone, so neither the company of a cohort nor the order of the rows matters.
public struct PlanRuns: Sendable {
  public let seed: UInt64
  public let threads: Int
  public let responses: [Response]
  /// The partnership for a choice of each input that redesigns, in the order of the inputs.
  public let partnership: @Sendable (_ choices: [Int]) -> Partnership

  private static let rowsPerCohort = Lane.width / Plan.livesPerRow

  public init(
    seed: UInt64, threads: Int, responses: [Response],
    partnership: @escaping @Sendable (_ choices: [Int]) -> Partnership
  ) {
    self.seed = seed
    self.threads = threads
    self.responses = responses
    self.partnership = partnership
  }

  /// - Parameter rowDone: called from any thread with how many rows have been added to those that are done.
  /// - Returns: nil where it was cancelled.
  /// - Throws: `BrokenReplication` where a response can't be.
  public func run(
    _ plan: Plan, isCancelled: @Sendable () -> Bool = { false }, rowsDone: @Sendable (Int) -> Void = { _ in }
  ) throws -> PlanTable? {
    let crews = crews(of: plan)
    let cohorts = crews.indices.flatMap { crew in
      stride(from: 0, to: crews[crew].rows.count, by: Self.rowsPerCohort).map { (crew: crew, first: $0) }
    }
    let store = Store(responses: responses.count, lives: plan.rows * Plan.livesPerRow)
    let responses = responses
    let isComplete = try inOrder(0..<cohorts.count, threads: threads, isCancelled: isCancelled) {
      PlanWorker()
    } make: { worker, index in
      let crew = crews[cohorts[index].crew]
      let (cohort, record) = worker.cohort(of: crew, number: cohorts[index].crew)
      let rows = Array(crew.rows[cohorts[index].first...].prefix(Self.rowsPerCohort))
      cohort.run(crew.lives(of: rows, in: plan), into: record)
      for (place, row) in rows.enumerated() {
        for (column, response) in responses.enumerated() {
          let lane = record[response]
          for life in 0..<Plan.livesPerRow {
            store.put(lane[place * Plan.livesPerRow + life], at: row * Plan.livesPerRow + life, of: column)
          }
        }
      }
      rowsDone(rows.count)
    } take: { _ in
      .goOn
    }
    guard isComplete else { return nil }
    let table = PlanTable(plan: plan, responses: responses, lives: store.taken())
    try table.check()
    return table
  }

  /// Rows by the partnership they need, in the order in which those are first met.
  private func crews(of plan: Plan) -> [Crew] {
    let redesigning = plan.inputs.indices.filter { plan.inputs[$0].action == .redesigns }
    var places: [[Int]: Int] = [:]
    var groups: [(choices: [Int], rows: [Int])] = []
    for row in 0..<plan.rows {
      let choices = redesigning.map { Int(plan.values[$0][row]) }
      if let place = places[choices] {
        groups[place].rows.append(row)
      } else {
        places[choices] = groups.count
        groups.append((choices, [row]))
      }
    }
    return groups.map { Crew(Simulation(partnership($0.choices), seed: seed), rows: $0.rows, inputs: plan.inputs) }
  }
}

/// What a thread uses again while its rows need the same partnership.
private struct PlanWorker {
  private var last: (crew: Int, cohort: Cohort, record: CohortRecord)?

  mutating func cohort(of crew: Crew, number: Int) -> (Cohort, CohortRecord) {
    if let last, last.crew == number { return (last.cohort, last.record) }
    let partnership = crew.simulation.partnership
    let record = CohortRecord(
      horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
    let cohort = Cohort(crew.simulation)
    last = (number, cohort, record)
    return (cohort, record)
  }
}

/// Rows of a plan that are replications of the same simulation.
private struct Crew: Sendable {
  let simulation: Simulation
  let rows: [Int]
  /// Which input says what an unknown is; nil for those that are drawn.
  private let teller: [Int?]
  /// Which input seats a partner.
  private let seating: [(input: Int, tiers: [Int])?]
  private let isSeating: Bool
  private let drawing: Int?

  init(_ simulation: Simulation, rows: [Int], inputs: [PlanInput]) {
    self.simulation = simulation
    self.rows = rows
    var tellers: [String: Int] = [:]
    for (index, input) in inputs.enumerated() where input.action == .tells { tellers[input.name] = index }
    teller = simulation.unknowns.map { tellers[$0.name] }
    seating = simulation.partnership.partners.map { partner in
      for (index, input) in inputs.enumerated() {
        if case .seats(partner.id, let tiers) = input.action { return (index, tiers) }
      }
      return nil
    }
    isSeating = seating.contains { $0 != nil }
    drawing = inputs.firstIndex { $0.action == .draws }
  }

  /// Two lives a row; lanes that are left over live the last row again.
  func lives(of rows: [Int], in plan: Plan) -> Lives {
    func lanes(_ value: (_ row: Int) -> Double) -> Lane {
      var lane = Lane(value(rows[rows.count - 1]))
      for (place, row) in rows.dropLast().enumerated() {
        let number = value(row)
        for life in 0..<Plan.livesPerRow { lane[place * Plan.livesPerRow + life] = number }
      }
      return lane
    }
    var (luck, futures) = (Bits(0), Bits(0))
    for lane in 0..<Lane.width {
      let row = rows[min(lane / Plan.livesPerRow, rows.count - 1)]
      luck[lane] = UInt64(plan.luck[row] * Plan.livesPerRow + lane % Plan.livesPerRow)
      futures[lane] = drawing.map { UInt64(plan.values[$0][row]) } ?? UInt64(plan.luck[row])
    }
    var unknowns = simulation.unknowns(inFutures: futures)
    for (index, teller) in teller.enumerated() {
      if let teller { unknowns[index] = lanes { plan.values[teller][$0] } }
    }
    guard isSeating else { return Lives(luck: luck, unknowns: unknowns) }
    let tiers = zip(seating, simulation.partnership.partners).map { seating, partner in
      guard let seating else { return Lane(Double(partner.tier.rawValue)) }
      return lanes { Double(seating.tiers[Int(plan.values[seating.input][$0])]) }
    }
    return Lives(luck: luck, unknowns: unknowns, tiers: tiers)
  }
}

extension CohortRecord {
  fileprivate subscript(response: Response) -> Lane {
    switch response.reading {
    case .outcome(let outcome): self[outcome]
    case .measure(let measure, let month): self[measure, month: min(month, months - 1)]
    }
  }
}

extension PlanTable {
  fileprivate func check() throws {
    for (column, response) in responses.enumerated() {
      let range =
        if case .outcome(let outcome) = response.reading { OutcomeColumn.outcome(outcome).range } else {
          -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        }
      guard let place = lives[column].firstIndex(where: { !range.contains($0) }) else { continue }
      throw BrokenReplication(
        replication: place, design: "row \(place / Plan.livesPerRow) of the plan", designNumber: 0,
        quantity: response.definition.name, value: lives[column][place])
    }
  }
}

/// Where threads put what lives came to.
///
/// Unchecked: a life's numbers are written by the one thread that ran it, and no two lives have a place in common; nothing
/// is read before the threads have ended.
private final class Store: @unchecked Sendable {
  private let columns: [UnsafeMutableBufferPointer<Double>]

  init(responses: Int, lives: Int) {
    columns = (0..<responses).map { _ in
      let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: lives)
      buffer.initialize(repeating: 0)
      return buffer
    }
  }

  deinit { for column in columns { column.deallocate() } }

  func put(_ value: Double, at life: Int, of response: Int) { columns[response][life] = value }

  func taken() -> [[Double]] { columns.map { Array($0) } }
}
