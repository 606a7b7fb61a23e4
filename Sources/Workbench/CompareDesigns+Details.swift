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

  func lookInto(_ design: NamedDesign, _ findings: inout ComparisonFindings, _ runs: ModelRuns) throws {
    guard design.partnership.design.form == .formal else { return }
    let replications = 0..<Self.replicationsOfDetails(findings.experiment)
    let types = try runs.outcomes(of: TypologyFit.designs(for: design), replications: replications)
    findings.typology = TypologyFit(design, types)
    let alone = try runs.outcomes(of: ObstacleLosses.designs(for: design), replications: replications)
    let orders = ObstacleWalks(seed: runs.seed)
    let stations = (0..<ObstacleWalks.stations).map {
      NamedDesign(name: "station \($0)", partnership: design.partnership)
    }
    let walks = try runs.outcomes(of: stations, replications: replications) { station in
      { first, record in
        let removed = orders.removed(atStation: station, ofReplication: first)
        Cohort(Simulation(design.partnership.without(removed), seed: runs.seed)).run(first: first, into: record)
      }
    }
    findings.obstacles = ObstacleLosses(alone: alone, walks: walks, orders: orders)
  }
}
