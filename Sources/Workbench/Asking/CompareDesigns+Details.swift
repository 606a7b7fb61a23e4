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
      let ofMoney = CompareDesigns.sameMoney(experiment).runs.count
      details = (ofMoney + (isFormal ? runs : 0)) * CompareDesigns.replicationsOfDetails(experiment)
      all =
        designs + details
        + (isFormal ? CompareDesigns.search(.outcome(.attainment), experiment).expectedLives(candidates: 100) : 0)
    }
  }

  /// The designs with more money than their partners would have anyway, and those partners with the same money: each such
  /// world once.
  static func sameMoney(_ experiment: Experiment) -> (runs: [NamedDesign], places: [(design: Int, run: Int)]) {
    var runs: [NamedDesign] = []
    var places: [(design: Int, run: Int)] = []
    for (design, named) in experiment.chosen.enumerated() {
      guard let same = EqualMoney.counterfactual(of: named) else { continue }
      let place = runs.firstIndex { $0.partnership == same.partnership } ?? runs.count
      if place == runs.count { runs.append(same) }
      places.append((design, place))
    }
    return (runs, places)
  }

  /// What of the designs' gains is the money's.
  func compareWithEqualMoney(_ findings: inout ComparisonFindings, _ runs: ModelRuns) throws -> Int {
    let (same, places) = Self.sameMoney(findings.experiment)
    guard !same.isEmpty else { return 0 }
    let replications = 0..<Self.replicationsOfDetails(findings.experiment)
    let table = try runs.outcomes(of: same, replications: replications, keeping: .outcomes)
    findings.equalMoney = places.map { place in
      EqualMoney(place.design, in: findings.designs, sameMoney: table.values(.attainment, design: place.run))
    }
    return same.count * replications.count
  }

  /// - Parameter progress: gets the replications done so far.
  func lookInto(
    _ design: NamedDesign, _ findings: inout ComparisonFindings, _ smallest: SmallestDifference, _ runs: ModelRuns,
    progress: (_ done: Int) -> Void
  ) throws {
    guard design.partnership.design.form == .formal else { return }
    let replications = 0..<Self.replicationsOfDetails(findings.experiment)
    let types = try runs.outcomes(of: TypologyFit.designs(for: design), replications: replications)
    findings.typology = TypologyFit(design, types, smallest: smallest)
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
