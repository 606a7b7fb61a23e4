import Ensembles
import Experiments
import PartnershipModel
import Testing
import Verification

/// How often the intervals that a run reports hold the truth, where the truth is known.
@Suite struct CoverageTests {
  @Test func `Intervals of means and quantiles hold the truth in 93 to 97 of 100 runs`() throws {
    let shares = try Coverage.ofIntervals(runs: 1_000)
    for share in shares { #expect(Coverage.promised.contains(share), "\(shares)") }
  }

  @Test func `Where a run ends as soon as it is precise enough its interval still holds the truth as often`() throws {
    let goal = try #require(Precision("4%"))
    var lengths: Set<Int> = []
    let shares = try Coverage.shares(runs: 800) { run in
      let ensemble = Coverage.ensemble(seed: 100_000 + run, replications: 6_400)
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
