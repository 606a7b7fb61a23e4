import Ensembles
import Experiments
import PartnershipModel
import TestSupport
import Testing

/// How often the intervals that a run reports hold the truth, where the truth is known.
@Suite struct CoverageTests {
  private static let scenario: Scenario = {
    var scenario = Scenario.small
    scenario.designs[0].partnership.horizon = 1
    return scenario
  }()

  /// Attainment is the mean of two uniform numbers, one of the future and one of luck: mean and median 0.5.
  /// It ends effective with chance 0.3, and its cost is a skewed number of mean a third, median a quarter.
  private func ensemble(seed: Int, replications: Int) -> Ensemble {
    Ensemble(Experiment(Self.scenario, replications: replications, seed: UInt64(seed)), threads: 1) { _, seed in
      { first, record in
        for lane in 0..<8 {
          let replication = UInt64(first + lane)
          let luck = unit(seed, replication, 1)
          record[.attainment][lane] = (unit(seed, replication / 2, 2) + luck) / 2
          record[.endedEffective][lane] = unit(seed, replication, 3) < 0.3 ? 1 : 0
          record[.cost][lane] = unit(seed, replication, 4) * unit(seed, replication, 4)
        }
      }
    }
  }

  /// Shares of many runs whose intervals hold the truth.
  private func coverage(runs: Int, _ holds: (_ run: Int) throws -> [Bool]) rethrows -> [Double] {
    let hits = try (0..<runs).map(holds)
    return hits[0].indices.map { what in Double(hits.count { $0[what] }) / Double(runs) }
  }

  @Test func `Intervals of means and quantiles hold the truth in 93 to 97 of 100 runs`() throws {
    let shares = try coverage(runs: 1_000) { run in
      let design = try ensemble(seed: run, replications: 512).run(extracting: { _ in }, deliver: { _, _ in }).designs[0]
      return [
        design[.attainment].moments.interval()?.contains(0.5) ?? false,
        design[.endedEffective].moments.interval()?.contains(0.3) ?? false,
        design[.cost].moments.interval()?.contains(1.0 / 3) ?? false,
        design[.cost].histogram.interval(ofQuantile: 0.5, independent: design[.cost].moments.effectiveCount)?
          .contains(0.25) ?? false,
        // On the safe side: a quantile feels less of what two replications of a future share than the mean does.
        design[.attainment].histogram.interval(
          ofQuantile: 0.5, independent: design[.attainment].moments.effectiveCount)?.contains(0.5) ?? false,
      ]
    }
    for share in shares { #expect((0.93...0.97).contains(share), "\(shares)") }
  }

  @Test func `Where a run ends as soon as it is precise enough its interval still holds the truth as often`() throws {
    let goal = try #require(Precision("4%"))
    var lengths: Set<Int> = []
    let shares = try coverage(runs: 800) { run in
      let ensemble = ensemble(seed: 100_000 + run, replications: 6_400)
      var rule = StoppingRule([goal])
      let gathering = try ensemble.run(
        from: Gathering(ensemble.experiment), upTo: 100, extracting: { _ in },
        deliver: { rule.isLongEnough($1) ? .enough : .goOn })
      lengths.insert(gathering.replications)
      let moments = gathering.moments(of: .outcome(.attainment), design: 0)
      #expect(goal.isReached(moments))
      return [moments.interval()?.contains(0.5) ?? false]
    }
    #expect((0.93...0.97).contains(shares[0]), "\(shares)")
    #expect(lengths.count > 1 && lengths.max()! < 6_400, "\(lengths)")
  }
}
