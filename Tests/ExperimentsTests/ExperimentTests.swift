import Experiments
import TestSupport
import Testing

@Suite struct ExperimentTests {
  @Test func `Every experiment runs the two counterfactuals after what was chosen`() {
    let experiment = Experiment(.small, replications: 100)
    #expect(experiment.designs.map(\.name) == ["as it is", "no partnership", "informal working"])
    #expect(experiment.designs[experiment.noPartnership].partnership.design.form == .none)
    #expect(experiment.designs[experiment.informalWorking].partnership.design.form == .informal)
  }

  @Test func `Replications come in pairs`() {
    #expect(Experiment(.small, replications: 7).replications == 8)
    #expect(Experiment(.small, replications: 8).replications == 8)
    #expect((0..<6).map(Experiment.future) == [0, 0, 1, 1, 2, 2])
  }

  @Test func `The seed is the one asked for, else the scenario's, else 2004; 0 is a seed like any other`() {
    var scenario = Scenario.small
    #expect(Experiment(scenario, replications: 2).seed == 2004)
    scenario.seed = 0
    #expect(Experiment(scenario, replications: 2).seed == 0)
    #expect(Experiment(scenario, replications: 2, seed: 5).seed == 5)
  }

  @Test func `Names of outcome columns are unique and positions agree`() {
    #expect(Set(OutcomeColumn.all.map(\.definition.name)).count == OutcomeColumn.all.count)
    for (position, column) in OutcomeColumn.all.enumerated() { #expect(column.index == position) }
  }
}
