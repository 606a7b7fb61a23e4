import Ensembles
import Experiments
import PartnershipModel
import Synchronization
import TestSupport
import Testing

@Suite struct EnsembleTests {
  /// Rows of all blocks, and what was found.
  private func run(
    replications: Int, threads: Int, model: MadeUpModel = MadeUpModel(), seed: UInt64 = 2004
  ) throws -> (rows: [Double], findings: Findings) {
    let experiment = Experiment(.small, replications: replications, seed: seed)
    var rows: [Double] = []
    let ensemble = Ensemble(experiment, threads: threads) { model.simulator($0, seed: $1) }
    let findings = try ensemble.run(
      extracting: { $0.designs.flatMap(\.rows) },
      deliver: {
        rows += $0
        _ = $1
      })
    return (rows, findings)
  }

  @Test(arguments: [2, 3, 8])
  func `Any number of threads finds the same to the last bit`(threads: Int) throws {
    let one = try run(replications: 1_000, threads: 1)
    let many = try run(replications: 1_000, threads: threads)
    #expect(one.rows == many.rows)
    for (a, b) in zip(one.findings.designs, many.findings.designs) {
      #expect(zip(a.outcomes, b.outcomes).allSatisfy { $0.moments == $1.moments && $0.histogram == $1.histogram })
      #expect(zip(a.monthly, b.monthly).allSatisfy { $0.moments == $1.moments && $0.histogram == $1.histogram })
      #expect(a.aims == b.aims)
      #expect(a.partners == b.partners)
      #expect(a.worst == b.worst)
    }
  }

  @Test(arguments: [2, 6, 8, 10, 64, 66, 130])
  func `Exactly the replications that were asked for are kept`(replications: Int) throws {
    let result = try run(replications: replications, threads: 2)
    #expect(result.rows.count == replications * 3 * OutcomeColumn.all.count)
    #expect(result.findings.replications == replications)
    for design in result.findings.designs {
      #expect(design.outcomes.allSatisfy { $0.moments.count == replications && $0.histogram.count == replications })
      #expect(design.monthly.allSatisfy { $0.moments.count == replications && $0.histogram.count == replications })
      #expect(design.partners.allSatisfy { $0.count == replications })
    }
  }

  @Test func `A longer run begins with the rows of a shorter one`() throws {
    let short = try run(replications: 64, threads: 1)
    let long = try run(replications: 640, threads: 2)
    #expect(Array(long.rows.prefix(short.rows.count)) == short.rows)
  }

  @Test func `Means, spread and shares of luck are the made-up model's`() throws {
    let findings = try run(replications: 20_000, threads: 2, model: MadeUpModel(ignorance: 0.5)).findings
    let attainment = findings.designs[0][.attainment]
    #expect(abs(attainment.moments.mean - 0.5) < 0.006)
    // Two uniforms of weight a half each: variance 1/24, half of it ignorance.
    #expect(abs(attainment.moments.variance - 1.0 / 24) < 0.001)
    #expect(abs((attainment.moments.ignoranceShare ?? 0) - 0.5) < 0.03)
    #expect(abs((attainment.histogram.quantile(0.5) ?? 0) - 0.5) < 0.01)
  }

  @Test func `Comparisons are paired, replication by replication`() throws {
    let result = try run(replications: 64, threads: 1)
    let width = OutcomeColumn.all.count
    func value(_ column: OutcomeColumn, design: Int, replication: Int) -> Double {
      result.rows[(design * 64 + replication) * width + column.index]
    }
    for replication in 0..<64 {
      let own = value(.outcome(.attainment), design: 0, replication: replication)
      let none = value(.outcome(.attainment), design: 1, replication: replication)
      let informal = value(.outcome(.attainment), design: 2, replication: replication)
      #expect(value(.comparison(.gainOverNone), design: 0, replication: replication) == own - none)
      #expect(value(.comparison(.gainOverInformal), design: 0, replication: replication) == own - informal)
      #expect(value(.comparison(.gainOverNone), design: 1, replication: replication) == 0)
      #expect(value(.comparison(.detectableGain), design: 0, replication: replication) == (own - none > 0.03 ? 1 : 0))
    }
  }

  @Test func `The worst replication is the first with the lowest attainment`() throws {
    let result = try run(replications: 200, threads: 2)
    #expect(result.findings.designs[0].worst.attainment == result.findings.designs[0][.attainment].histogram.lowest)
  }

  @Test func `A run that is called off ends early with whole blocks in order`() throws {
    let experiment = Experiment(.small, replications: 100_000)
    let model = MadeUpModel()
    let isCalledOff = Atomic(false)
    var seen: [Int] = []
    let findings = try Ensemble(experiment, threads: 2) { model.simulator($0, seed: $1) }.run(
      extracting: { $0.replications.lowerBound }, isCancelled: { isCalledOff.load(ordering: .relaxed) },
      deliver: { first, done in
        seen.append(first)
        if done >= 320 { isCalledOff.store(true, ordering: .relaxed) }
      })
    #expect(!findings.isComplete)
    #expect(findings.replications < 100_000)
    #expect(seen == (0..<seen.count).map { $0 * 64 })
    #expect(findings.replications == seen.count * 64)
  }

  @Test(arguments: [1, 2, 3])
  func `A replication that can't be ends the run and is named`(threads: Int) throws {
    let experiment = Experiment(.small, replications: 10_000)
    let model = MadeUpModel()
    let ensemble = Ensemble(experiment, threads: threads) { design, seed in
      let simulate = model.simulator(design, seed: seed)
      return { first, record in
        simulate(first, record)
        if first <= 333, 333 < first + 8, design.name == "as it is" { record[.trust][333 - first] = .nan }
        if first <= 1_500, 1_500 < first + 8 { record[.cost][0] = -1 }
      }
    }
    let error = #expect(throws: BrokenReplication.self) {
      try ensemble.run(extracting: { _ in }, deliver: { _, _ in })
    }
    #expect(error?.replication == 333)
    #expect(error?.quantity == "trust")
    #expect(error?.design == "as it is")
  }

  @Test func `A figure by month or partner that isn't a number is named by place and replication`() throws {
    func broken(_ spoil: @escaping @Sendable (CohortRecord) -> Void) -> BrokenReplication? {
      let model = MadeUpModel()
      let ensemble = Ensemble(Experiment(.small, replications: 100), threads: 1) { design, seed in
        let simulate = model.simulator(design, seed: seed)
        return { first, record in
          simulate(first, record)
          // Records are used again: what is spoilt once must be made good by the next run.
          if first == 72, design.name == "no partnership" { spoil(record) }
        }
      }
      return #expect(throws: BrokenReplication.self) { try ensemble.run(extracting: { _ in }, deliver: { _, _ in }) }
    }
    let trust = broken { $0[.trust, month: 7][3] = .infinity }
    #expect(trust?.replication == 75 && trust?.quantity == "trust in month 7" && trust?.design == "no partnership")
    #expect(broken { $0[aim: 1, month: 12][0] = .nan }?.quantity == "attainment of drugs in month 12")
    #expect(broken { $0[.left, partner: 1][7] = .nan }?.quantity == "left of health")
  }

  @Test func `A failure of whoever takes the rows ends the run`() {
    struct Full: Error {}
    let model = MadeUpModel()
    let ensemble = Ensemble(Experiment(.small, replications: 100_000), threads: 2) { model.simulator($0, seed: $1) }
    #expect(throws: Full.self) {
      try ensemble.run(extracting: { _ in }, deliver: { _, done in if done > 640 { throw Full() } })
    }
  }
}
