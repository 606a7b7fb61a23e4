import Analyses
import Experiments
import Foundation
import PartnershipModel
import Statistics
import TestSupport
import Testing

@Suite("Calibration of the assumptions") struct CalibrationTests {
  /// Rows of the pattern catalogue that have to emerge by themselves, and those that are rules of the model.
  private static let heldOut: Set<String> = [
    "P1", "P2", "P3", "P4", "P6", "P8", "P12", "P17", "P20", "P21", "P22", "P23", "P24", "P27", "P29", "P30", "P34",
    "P35", "P37", "P38", "P39", "P41", "P44", "P47",
  ]

  @Test("No target is a pattern that has to emerge") func apart() {
    for target in CalibrationTarget.shipped {
      #expect(!Self.heldOut.contains(target.pattern), "\(target.name)")
    }
  }

  @Test("Targets have a source, a tolerance and a name of their own") func targets() {
    let targets = CalibrationTarget.shipped
    #expect(targets.allSatisfy { !$0.source.isEmpty && $0.tolerance > 0 })
    #expect(Set(targets.map(\.name)).count == targets.count)
  }

  @Test("Statistics are what they say") func statistics() {
    let (with, without) = (Trial(scenario: "a"), Trial(scenario: "a", condition: .withoutPartnership))
    func target(_ observed: CalibrationTarget.Observed) -> CalibrationTarget {
      CalibrationTarget(name: "", pattern: "", source: "", value: 1, tolerance: 0.5, observed: observed)
    }
    let plan = TrialPlan([
      target(.mean(.outcome(.attainment), [with, without])),
      target(.chance(.outcome(.attainment), with, over: without, above: 0.5)),
      target(.effect(.outcome(.attainment), with, over: without)),
      target(.correlation(.outcome(.trust), .outcome(.attainment), [with])),
    ])
    #expect(
      plan.trials == [with, without]
        && plan.readings == [[.outcome(.attainment), .outcome(.trust)], [.outcome(.attainment)]])
    let statistics = plan.statistics([[[1, 2, 3], [4, 6, 8]], [[1, 1, 1]]])
    #expect(statistics[0] == 1.5)
    #expect(abs(statistics[1] - 2.0 / 3) < 1e-12)
    #expect(abs(statistics[2] - 1 / 0.5.squareRoot()) < 1e-12)
    #expect(abs(statistics[3] - 1) < 1e-12)
    #expect(abs(plan.distance([1, 1, 1, 2]) - 1) < 1e-12)
  }

  @Test("A made-up model's one constant is found, and the others stay as they were") func madeUp() {
    // Contribution follows trust gain alone.
    let trial = Trial(scenario: "a")
    let target = CalibrationTarget(
      name: "contribution", pattern: "", source: "made up", value: 0.05, tolerance: 0.002,
      observed: .mean(.outcome(.contribution), [trial]))
    let place = Parameter.assumed.firstIndex(of: .trustGain)!
    let calibration = Calibration([target], method: PopulationCalibration(size: 120, goal: 1), seed: 3)
    let found = calibration.run { sets, _ in sets.map { [$0.values[place]] } }
    #expect(found.missed.isEmpty)
    let summaries = found.ensemble.summaries
    #expect(abs(summaries[place].median - 0.05) < 0.003 && summaries[place].contraction > 0.9)
    let others = summaries.filter { $0.parameter != .trustGain }
    #expect(abs(others.reduce(0) { $0 + $1.contraction } / Double(others.count)) < 0.15)
  }

  @Test("Sets survive being written as digits") func digits() {
    let sets = [0.01, 0.3, 0.99].map { u in
      ParameterSet(values: Parameter.assumed.map { $0.prior.quantile(u) })
    }
    let ensemble = ParameterEnsemble(sets: sets)
    let again = ParameterEnsemble(
      names: ensemble.names.joined(separator: " "), digits: ensemble.digits.joined(separator: "\n"))
    #expect(again == ensemble)
    for (value, parameter) in zip(sets[1].values, Parameter.assumed) {
      let range = parameter.definition.range
      #expect(range.contains(value))
      #expect(abs(value - parameter.prior.quantile(0.3)) <= (range.upperBound - range.lowerBound) / 126 * 1.001)
    }
  }
}
