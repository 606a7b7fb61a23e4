import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

@Suite struct TypologyTests {
  @Test func `All nine cells are the design with another level and function`() {
    let design = Scenario.small.designs[0]
    let cells = TypologyFit.designs(for: design)
    #expect(Set(cells.map(\.name)).count == 9)
    #expect(cells.contains { $0.partnership == design.partnership })
  }

  @Test func `The chosen cell loses what the best one has more`() {
    let design = Scenario.small.designs[0]
    let cells = TypologyFit.designs(for: design)
    let fit = TypologyFit(
      design, table(cells, futures: 30) { cell, k in (Double(cell) * 0.05 + 0.1 * unit(UInt64(k)), 0.5, 100) })
    #expect(fit.best == 8 && fit.cells[8].level == .integration && fit.cells[8].function == .delivery)
    #expect(fit.cells[fit.chosen].level == .coordination && fit.cells[fit.chosen].function == .strategic)
    #expect(abs(fit.cells[fit.chosen].loss.mean - 0.25) < 1e-12)
    #expect(fit.cells.count { $0.isInSubset } == 1)
    #expect(fit.cells[8].chanceOfBest == 1)
    #expect(fit.cells.reduce(0) { $0 + $1.preferredBy.count } == 2)
  }
}

@Suite struct RobustnessTests {
  @Test func `Regret, risk of failure and the undominated set of a worked example`() throws {
    // Four futures; attainment of a and b, no partnership at 0.1 and informal working at 0.1.
    let a = [0.5, 0.2, 0.4, 0.12]
    let b = [0.3, 0.4, 0.3, 0.30]
    let designs = ComparedDesigns(
      table(["a", "b"], futures: 4) { design, k in
        ([a[k / 2], b[k / 2], 0.1, 0.1][design], 0.5, [300, 200, 100, 150][design])
      })
    let robustness = Robustness(designs, by: .outcome(.attainment))
    func value(_ metric: RobustnessMetric, _ design: Int) throws -> Double {
      try #require(robustness.score(metric, design: design)).value
    }
    #expect(abs(try value(.minimaxRegret, 0) - 0.2) < 1e-12)
    #expect(abs(try value(.minimaxRegret, 1) - 0.2) < 1e-12)
    #expect(try value(.maximin, 0) == 0.12 && value(.maximin, 1) == 0.3)
    #expect(try value(.domainCriterion, 0) == 0.75 && value(.domainCriterion, 1) == 1)
    #expect(abs(try value(.laplace, 0) - 0.305) < 1e-12)
    #expect(robustness.risksOfFailure.map(\.mean) == [0.25, 0, 1, 1])
    // b attains more than a and costs less; informal working costs more than none and attains the same.
    #expect(robustness.isUndominated == [false, true, true, false])
    #expect(robustness.scores.count == 12 * 4)
    // What hangs on one future is bounded on the side that was seen alone.
    for score in robustness.scores {
      #expect((score.low != nil) == [.both, .below].contains(score.metric.bounds), "\(score.metric)")
      #expect((score.high != nil) == [.both, .above].contains(score.metric.bounds), "\(score.metric)")
    }
    #expect(robustness.score(.maximin, design: 1)?.high == 0.3)
    #expect(robustness.score(.minimaxRegret, design: 0)?.low == robustness.score(.minimaxRegret, design: 0)?.value)
  }
}

@Suite struct PartnerEffectTests {
  @Test func `Whoever pays most has the largest share, and shares add up`() {
    let designs = ComparedDesigns(table(["a"], futures: 4) { d, _ in (d == 0 ? 0.4 : 0.1, 0.5, 1) })
    let effects = PartnerEffects(designs)
    #expect(effects.effects.count == 6)
    for effect in effects.effects(ofDesign: 1) {
      #expect(effect.ownTargets == nil && effect.ownTargetsChange == nil)
      #expect(effect.worthGain?.mean == 0 && effect.burden == nil)
    }
  }
}
