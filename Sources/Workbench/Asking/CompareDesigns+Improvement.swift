import Analyses
import Experiments
import PartnershipModel
import ScenarioFiles

/// The one change that improves the first design most: the top of the ladder of `ImproveDesign`.
extension CompareDesigns {
  static func search(_ quantity: ComparedQuantity, _ experiment: Experiment) -> ImprovementSearch {
    ImprovementSearch(
      quantity, smallest: SmallestImprovement.usual(quantity), changes: 1, hands: ImproveDesign.defaultHands,
      replications: replicationsOfDetails(experiment))
  }

  /// - Parameter progress: gets the lives played through so far.
  func improvement(
    _ findings: ComparisonFindings, _ source: ScenarioSource, _ runs: ModelRuns, progress: (_ done: Int) -> Void
  ) throws -> ImprovementFindings? {
    let design = findings.experiment.chosen[0]
    guard design.partnership.design.form == .formal,
      let index = source.scenario.designs.firstIndex(where: { $0.name == design.name })
    else { return nil }
    let trials = TriedChanges(runs, try VariableDesign(source.scenario, design: index))
    let search = Self.search(findings.quantities[0], findings.experiment)
    var done = 0
    func advance(_ lives: Int) {
      done += lives
      progress(done)
    }
    let found = try trials.search(search, advance: advance)
    return try trials.findings(
      search, found, findings.experiment, findings.designs.table, isMainDesign: index == 0, looksAgain: false,
      advance: advance)
  }
}
