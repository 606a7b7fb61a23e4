import Analyses
import Experiments
import Foundation
import PartnershipModel
import ScenarioFiles
import Statistics

/// What an exploration was asked for, with everything looked up and nothing wrong with it.
struct AskedExploration {
  let request: ExploreScenario
  let source: ScenarioSource
  /// The design that it is about, and the two counterfactuals.
  let experiment: Experiment
  let inputs: ExploredInputs
  let responses: Responses
  /// [input][input]; nil for none.
  let correlations: [[Double]]?
  /// The plan that was made elsewhere.
  let plan: Plan?
  let method: ExploreScenario.Method
  /// Of the screening and the shares of variance.
  let settings: Exploration.Request

  static let usualPoints = 2_000
  static let usualFutures = 1_000
  static let usualLevels = 3
  /// Numbers kept in memory at most: about 800 MB.
  static let mostNumbers = 100_000_000

  /// Names of all that nobody knows of the design as it is.
  var unknowns: [String] { Simulation(experiment.chosen[0].partnership, seed: 0).unknowns.map(\.name) }

  /// Futures in which all designs are run to see what is worth finding out; 0 where that isn't asked.
  var futures: Int { plan == nil && method == .automatic ? Self.usualFutures : 0 }

  /// The designs to choose among and their counterfactuals.
  var choices: [NamedDesign] { source.scenario.designs + source.scenario.counterfactuals }

  /// Lives over everything that is run, at most.
  var lives: Int {
    let rows = Self.rows(inputs.inputs, method, request.rows, settings, plan)
    return rows * Plan.livesPerRow + 2 * futures * choices.count
  }

  static func rows(
    _ inputs: [PlanInput], _ method: ExploreScenario.Method, _ asked: Int?, _ settings: Exploration.Request,
    _ plan: Plan?
  ) -> Int {
    if let plan { return plan.rows }
    switch method {
    case .automatic, .sobol: return settings.mostRows(inputs: inputs.count)
    case .morris: return settings.walks * (inputs.count + 1)
    case .latinHypercube: return asked ?? usualPoints
    case .factorial:
      let grid = gridSize(inputs, asked)
      return grid * repetitions(ofGrid: grid)
    }
  }

  private static func gridSize(_ inputs: [PlanInput], _ levels: Int?) -> Int {
    inputs.reduce(1) { $0 * ($1.levels ?? levels ?? usualLevels) }
  }

  /// How often a grid is run, so that there are about as many rows as of a Latin hypercube.
  private static func repetitions(ofGrid size: Int) -> Int { max(1, usualPoints / size) }

  /// What is worth finding out before one of the designs is chosen.
  func worth(_ runs: ModelRuns) throws -> WorthFindingOut {
    let table = try runs.outcomes(of: choices, replications: 0..<2 * futures)
    let unknowns = FutureUnknowns(choices.map(\.partnership), seed: runs.seed, futures: futures)
    return WorthFindingOut(table, unknowns: unknowns.all, seed: runs.seed)
  }

  /// Runs the plans.
  func explore(with evaluate: PlanEvaluation, into findings: inout ExplorationFindings) throws {
    let (inputs, seed) = (inputs.inputs, experiment.seed)
    if let plan { return findings.take(try evaluate(plan)) }
    switch method {
    case .automatic, .sobol:
      findings.take(try Exploration(inputs, unknowns: unknowns, settings) { try evaluate($0) })
    case .morris:
      let walks = MorrisTrajectories(trajectories: settings.walks, inputs: inputs.count, seed: seed)
      findings.screening = Screening(
        try evaluate(Plan.walks(inputs, walks)), walks, resamples: settings.resamples, seed: seed)
    case .latinHypercube:
      let points = Plan.latinHypercube(
        inputs + [.everythingElse], rows: request.rows ?? Self.usualPoints, correlations: correlations, seed: seed)
      findings.take(try evaluate(points))
    case .factorial:
      let repetitions = Self.repetitions(ofGrid: Self.gridSize(inputs, request.rows))
      let grid = Plan.factorial(inputs, levels: request.rows ?? Self.usualLevels, repetitions: repetitions)
      let table = try evaluate(grid)
      findings.cells = CellMeans(table)
      findings.take(table)
    }
  }
}
