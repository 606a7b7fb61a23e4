import Analyses
import Ensembles
import Experiments
import PartnershipModel

/// What is asked of the first design alone: which type it should be, and what stands in its way.
extension CompareDesigns {
  /// Half of the replications of the designs: the differences asked for are large.
  static func replicationsOfDetails(_ experiment: Experiment) -> Int {
    max(2, min(experiment.replications, experiment.replications / 4 * 2))
  }

  /// How many replications there are to run, over all designs.
  struct Work {
    let designs, details, all: Int

    init(_ experiment: Experiment) {
      designs = experiment.replications * experiment.designs.count
      let isFormal = experiment.chosen[0].partnership.design.form == .formal
      let runs = TypologyFit.kinds.count + ObstacleRemoval.allCases.count + 1 + ObstacleWalks.stations
      let each = CompareDesigns.replicationsOfDetails(experiment)
      details = isFormal ? runs * each : 0
      all =
        designs + details
        + (isFormal ? CompareDesigns.search(.outcome(.attainment), experiment).expectedLives(candidates: 100) : 0)
    }
  }

  /// - Parameter progress: gets the replications done so far.
  func lookInto(
    _ design: NamedDesign, _ findings: inout ComparisonFindings, _ runs: ModelRuns, progress: (_ done: Int) -> Void
  ) throws {
    guard design.partnership.design.form == .formal else { return }
    let replications = 0..<Self.replicationsOfDetails(findings.experiment)
    let types = try runs.outcomes(of: TypologyFit.designs(for: design), replications: replications)
    findings.typology = TypologyFit(design, types)
    progress(types.designs.count * replications.count)
    let alone = try runs.outcomes(
      of: ObstacleLosses.designs(for: design), replications: replications, keeping: .outcomes)
    progress((types.designs.count + alone.designs.count) * replications.count)
    let orders = ObstacleWalks(seed: runs.seed)
    let stations = (0..<ObstacleWalks.stations).map {
      NamedDesign(name: "station \($0)", partnership: design.partnership)
    }
    let walks = try runs.outcomes(
      of: stations, replications: replications, keeping: .outcomes, runAs: "obstacles are taken away"
    ) {
      station in
      { first, record in
        let removed = orders.removed(atStation: station, ofReplication: first)
        Cohort(Simulation(design.partnership.without(removed), seed: runs.seed)).run(first: first, into: record)
      }
    }
    progress((types.designs.count + alone.designs.count + walks.designs.count) * replications.count)
    findings.obstacles = ObstacleLosses(alone: alone, walks: walks, orders: orders)
  }
}
