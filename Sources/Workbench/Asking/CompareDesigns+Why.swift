import Analyses
import Experiments
import PartnershipModel
import Results
import ScenarioFiles

/// Why one design does better than another.
extension CompareDesigns {
  /// Changes between two designs that can be told apart at most.
  static let mostChanges = 40

  /// The two designs that were asked about.
  ///
  /// - Throws: `Failure` where they can't be told apart.
  func checkWhy(_ experiment: Experiment, _ source: ScenarioSource) throws {
    guard !why.isEmpty else { return }
    guard why.count == 2, why[0] != why[1] else {
      throw Failure(
        .usage, "\(optionWord("why")) takes two designs: the better one, and the one that it is compared with.")
    }
    let places = try why.map { name in
      let design = try source.design(name)
      guard experiment.chosen.contains(where: { $0.name == name }) else {
        throw Failure(.usage, "\(optionWord("why")): \"\(name)\" isn't one of the designs to compare.")
      }
      return source.scenario.designs.firstIndex { $0.name == design.name } ?? 0
    }
    let count = try StepsBetween(source.scenario, from: places[1], to: places[0]).names.count
    guard count <= Self.mostChanges else {
      throw Failure(
        .usage,
        "\(optionWord("why")): \"\(why[0])\" and \"\(why[1])\" differ in \(count) things; \(Self.mostChanges) at most can be told apart."
      )
    }
  }

  /// The pair that was asked about, or the leading partnership against the file's own design (the next best where it leads
  /// itself), where they surely differ by enough to matter; nil where there is none.
  func pairToExplain(_ findings: ComparisonFindings) -> (better: String, than: String)? {
    if why.count == 2 { return (why[0], why[1]) }
    let quantity = findings.quantities[0]
    let chosen = findings.experiment.chosen.indices.filter { findings.designs.formal.contains($0) }
    let sign = quantity.isBetterHigh ? 1.0 : -1
    func level(_ design: Int) -> Double {
      let values = findings.designs.values(quantity, design: design)
      return sign * values.reduce(0, +) / Double(max(1, values.count))
    }
    let ranked = chosen.sorted { (-level($0), $0) < (-level($1), $1) }
    guard let leader = ranked.first, let other = leader == 0 ? ranked.dropFirst().first : 0, chosen.contains(other),
      let gap = findings.differences.between(leader, other, by: quantity),
      gap.mean * sign > SmallestImprovement.usual(quantity), let interval = gap.interval, !interval.contains(0)
    else { return nil }
    return (findings.designs.names[leader], findings.designs.names[other])
  }

  /// What each change between the two accounts for, on the same replications as the comparison.
  func explain(
    _ findings: ComparisonFindings, _ source: ScenarioSource, _ runs: ModelRuns
  ) throws -> WhyBetter? {
    guard let pair = pairToExplain(findings),
      let better = source.scenario.designs.firstIndex(where: { $0.name == pair.better }),
      let than = source.scenario.designs.firstIndex(where: { $0.name == pair.than })
    else { return nil }
    let steps = try StepsBetween(source.scenario, from: than, to: better)
    guard (1...Self.mostChanges).contains(steps.names.count) else { return nil }
    let quantities = WhyBetter.quantities(findings.quantities[0])
    var known: [Int: Partnership] = [:]
    func design(_ coalition: Int) throws -> NamedDesign {
      let partnership = try known[coalition] ?? steps.partnership { coalition & (1 << $0) != 0 }
      known[coalition] = partnership
      return NamedDesign(name: "changes \(coalition)", partnership: partnership)
    }
    return try WhyBetter(
      better: pair.better, than: pair.than, changes: steps.names, quantities: quantities,
      replications: findings.experiment.replications, seed: runs.seed
    ) { coalitions, replications in
      let table = try runs.outcomes(of: coalitions.map(design), replications: replications, keeping: .outcomes)
      return coalitions.indices.map { place in quantities.map { table.values($0, design: place) } }
    }
  }
}
