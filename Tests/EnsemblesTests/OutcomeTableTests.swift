import Ensembles
import Experiments
import PartnershipModel
import TestSupport
import Testing

@Suite struct OutcomeTableTests {
  private func table(_ replications: Range<Int>, threads: Int) throws -> OutcomeTable? {
    let designs = Scenario.small.designs + Scenario.small.counterfactuals
    let model = MadeUpModel()
    return try OutcomeTable.running(designs, replications: replications, threads: threads) {
      model.simulator(designs[$0], seed: 2004)
    }
  }

  @Test func `Any number of threads keeps the same, and it is what an ensemble runs`() throws {
    let one = try #require(try table(0..<130, threads: 1))
    let three = try #require(try table(0..<130, threads: 3))
    let experiment = Experiment(.small, replications: 130, seed: 2004)
    let store = OutcomeStore(experiment.designs, replications: 0..<130)
    let model = MadeUpModel()
    var rows: [[Double]] = [[], [], []]
    _ = try Ensemble(experiment, threads: 2) { model.simulator($0, seed: $1) }.keeping(store).run(
      extracting: { $0.designs.map(\.rows) },
      deliver: { blocks, _ in for design in 0..<3 { rows[design] += blocks[design] } })
    let kept = store.takeTable()
    let width = OutcomeColumn.all.count
    for design in 0..<3 {
      for outcome in Outcome.allCases {
        let values = one.values(outcome, design: design)
        #expect(values == three.values(outcome, design: design) && values == kept.values(outcome, design: design))
        #expect(values == (0..<130).map { rows[design][$0 * width + Observation.shipped.outcomes.place(of: outcome)] })
      }
      for partner in 0..<2 {
        let cost = one.values(PartnerMeasure.cost, partner: partner, design: design)
        #expect(cost == kept.values(PartnerMeasure.cost, partner: partner, design: design) && Set(cost).count > 1)
      }
      #expect(one.values(aim: 1, design: design) == kept.values(aim: 1, design: design))
    }
  }

  @Test func `Later replications are those of a longer run`() throws {
    let all = try #require(try table(0..<96, threads: 2)).values(Outcome.trust, design: 0)
    let later = try #require(try table(64..<96, threads: 2)).values(Outcome.trust, design: 0)
    #expect(later == Array(all[64...]))
  }

  @Test func `Called off, there is no table; broken, there is a reason`() throws {
    let designs = Scenario.small.designs
    let model = MadeUpModel()
    let none = try OutcomeTable.running(
      designs, replications: 0..<64, threads: 2, isCancelled: { true },
      simulator: { model.simulator(designs[$0], seed: 1) })
    #expect(none?.replications == nil)
    let error = #expect(throws: BrokenReplication.self) {
      try OutcomeTable.running(designs, replications: 0..<64, threads: 2) { design in
        let simulate = model.simulator(designs[design], seed: 1)
        return { first, record in
          simulate(first, record)
          if first == 40 { record[.cost][2] = -1 }
        }
      }
    }
    #expect(error?.replication == 42 && error?.quantity == "cost")
  }
}
