import Analyses
import Experiments
import PartnershipModel
import ScenarioFiles

/// How the changes of a design are put to the model: searched for on luck of each step's own, and estimated on that of a run.
struct TriedChanges {
  let candidates: [Candidate]
  private let runs: ModelRuns
  private let design: VariableDesign

  /// The luck of searches begins beyond that of any run, and each step has its own.
  private static let firstOfSearches = 1 << 24
  private static let spaceOfStep = 1 << 20
  /// Designs that are in memory at a time.
  private static let batch = 16

  init(_ runs: ModelRuns, _ design: VariableDesign) {
    self.runs = runs
    self.design = design
    candidates =
      design.typeChanges.map { Candidate($0, origin: .type) }
      + design.leverChanges.map { Candidate($0, origin: .lever) }
      + Candidate.mends(of: design.design.partnership)
  }

  func search(_ search: ImprovementSearch, advance: (_ lives: Int) -> Void) throws -> ImprovementSearch.Found {
    try search.find(candidates, partnership: partnership) { step, designs, replications in
      let start = Self.firstOfSearches + step * Self.spaceOfStep
      let shifted = start + replications.lowerBound..<start + replications.upperBound
      return try outcomes(of: designs, replications: shifted, advance: advance)
    }
  }

  /// What was found, on the luck of the run.
  ///
  /// - Parameter looksAgain: whether the best and the worst are looked at again by themselves.
  func findings(
    _ search: ImprovementSearch, _ found: ImprovementSearch.Found, _ experiment: Experiment, _ table: OutcomeTable,
    isMainDesign: Bool, looksAgain: Bool = true, advance: (_ lives: Int) -> Void
  ) throws -> ImprovementFindings {
    let replications = 0..<experiment.replications
    let steps = try found.chosen.indices.map { last in
      let settings = found.chosen[...last].flatMap { candidates[$0].change.settings }
      return NamedDesign(
        name: "with \(last + 1)", partnership: try partnership(settings) ?? design.design.partnership)
    }
    let looked = looksAgain ? ImprovementFindings.toLookAtAgain(found, candidates, hands: search.hands) : []
    let alone = try looked.map { place in
      NamedDesign(
        name: candidates[place].change.name,
        partnership: try partnership(candidates[place].change.settings) ?? design.design.partnership)
    }
    let stepped = steps.isEmpty ? nil : try runs.outcomes(of: steps, replications: replications)
    advance(steps.count * replications.count)
    let again = alone.isEmpty ? nil : try outcomes(of: alone, replications: replications, advance: advance)
    return ImprovementFindings(
      search, candidates, found, experiment, table, isMainDesign: isMainDesign, stepped: stepped, looked: looked,
      alone: again)
  }

  /// The design with some settings; nil where they don't go together.
  private func partnership(_ settings: [DesignChange.Setting]) throws -> Partnership? {
    try? design.partnership(changedBy: settings)
  }

  private func outcomes(
    of designs: [NamedDesign], replications: Range<Int>, advance: (_ lives: Int) -> Void
  ) throws -> OutcomeTable {
    var numbers: [Double] = []
    for start in stride(from: 0, to: designs.count, by: Self.batch) {
      let batch = Array(designs[start..<min(start + Self.batch, designs.count)])
      numbers += try runs.outcomes(of: batch, replications: replications, keeping: .outcomes).numbers
      advance(batch.count * replications.count)
    }
    guard
      let table = OutcomeTable(
        designs: designs, replications: replications.count, numbers: numbers, extent: .outcomes)
    else { throw Failure.damagedJournal }
    return table
  }
}
