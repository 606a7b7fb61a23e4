import Analyses
import Experiments
import Foundation
import PartnershipModel
import Reports
import Results
import Statistics
import TestSupport
import Testing
import Workbench

/// No sentence contradicts another of the same report: read in scenarios that nobody thought of.
///
/// A dozen in every run of the tests; `make contradictions` reads as many as CONVENE_SCENARIOS says.
@Suite struct ContradictionTests {
  static let seeds = 1...(ProcessInfo.processInfo.environment["CONVENE_SCENARIOS"].flatMap(UInt64.init) ?? 12)
  /// What designs are compared by, in turn.
  static let outcomes = [[], ["cost"], [], ["own_targets"], [], ["trust"]]

  @Test(arguments: seeds) func `Answers agree with each other and with the tables`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let text = GeneratedScenario.text(seed: seed)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder / "s.yaml"))
    let outcomes = Self.outcomes[Int(seed) % Self.outcomes.count]
    let finished = try CompareDesigns(
      file: folder / "s.yaml", outcomes: outcomes, replications: 32, seed: seed, output: folder / "out"
    ).run()
    let found = finished.findings
    let answer = ComparisonSummary(found, title: "").answer
    let page = String(decoding: try #require(bytes(folder / "out/report.html")), as: UTF8.self)
    let faults =
      contradictions(found, answer) + contradictions(found, terminal: finished.text) + contradictions(found, page: page)
    #expect(faults.isEmpty, "\(faults)\n\(answer)\n\(text)")
  }

  /// What the first sentences say against what was found.
  private func contradictions(_ found: ComparisonFindings, _ answer: String) -> [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: String) { if !holds { faults.append(fault) } }
    let (names, selection) = (found.designs.names, found.selection)
    func quoted(_ design: Int) -> String { "\"\(names[design])\"" }
    let quantity = selection.quantity

    check(selection.isInSubset[selection.leader], "the best is not among the best")
    check(selection.chanceOfBestMean[selection.leader] >= 0.2, "the best has next to no chance of it")
    check(
      selection.expectedLosses[selection.leader] <= (selection.expectedLosses.min() ?? 0) + 1e-9
        + selection.smallestDifference,
      "another is expected to lose less")
    check(answer.hasPrefix(quoted(selection.leader)), "the answer begins with another design")
    check(
      answer.contains("No other comes within") == (selection.subset.count == 1), "how many are best is said otherwise")
    check(!answer.contains("attains most") || quantity == .outcome(.attainment), "most isn't what it is compared by")
    check(!answer.contains("costs least") || quantity == .outcome(.cost), "least isn't what it is compared by")
    check(!answer.contains("nan") && !answer.contains("£-") && !answer.contains("- to"), "a number is missing")

    guard let judged = found.justification.strongest else { return faults }
    let hasValue = found.designs.value(judged.design) != nil
    check(hasValue || !answer.contains("justified"), "justified without a stated value")
    check(!hasValue || !answer.contains("if full success is worth more"), "a break-even in the place of a verdict")
    let smallest = found.designs.smallestDifference(.outcome(.attainment))
    switch judged.verdict {
    case .aboveBreakEven: check(judged.gain.mean > 0 && judged.breakEven != nil, "a break-even without a gain")
    case .atAnyValue: check(judged.gain.mean > 0 && judged.extra.mean <= 0, "at any value, and it costs more")
    case .atNoValue: check(judged.gain.mean <= smallest && judged.extra.mean >= 0, "at no value, and it attains more")
    case .justified:
      for other in [found.designs.noPartnerships[judged.design], found.designs.informalWorkings[judged.design]] {
        let (own, its) = (mean(found, .netValue, judged.design), mean(found, .netValue, other))
        check(own > its, "justified, and \(names[other]) is worth more")
      }
    case .lighterDoesAsWell, .notJustified:
      let best =
        [found.designs.noPartnerships[judged.design], found.designs.informalWorkings[judged.design]]
        .map { mean(found, .netValue, $0) }.max() ?? 0
      check(
        best >= mean(found, .netValue, judged.design) - found.designs.smallestDifference(.netValue),
        "not justified, and worth more than either")
    case .cannotTell: check(judged.doubt != nil, "can't be told, and nothing would tell")
    }
    let says = answer.contains("points more and costs")
    if answer.contains("against \"\(names[judged.rival])\" it attains") {
      let gain = mean(found, .outcome(.attainment), judged.design) - mean(found, .outcome(.attainment), judged.rival)
      check(abs(gain) < 1e-9 || says == (gain > 0), "more and less are mixed up")
    }
    return faults
  }

  private func contradictions(_ found: ComparisonFindings, terminal text: String) -> [String] {
    var faults: [String] = []
    // But for paths, and doubts that name places.
    let named = ["- line", "Files: ", "Open in a browser: "]
    let tooWide = text.split(separator: "\n").filter { line in line.count > 80 && !named.contains(where: line.hasPrefix)
    }
    if let line = tooWide.first { faults.append("wider than 80 columns: \(line)") }
    let flat = text.replacing("\n", with: " ")
    if flat.contains("as designed attains") { faults.append("a design without its name") }
    if !found.robustness.isUndominated.contains(true) { faults.append("every design is dominated") }
    if let fit = found.typology {
      if !fit.cells[fit.best].isInSubset { faults.append("the best type is not among the best") }
      if flat.contains("The chosen type [ ] attains most") != (fit.best == fit.chosen) {
        faults.append("two best types")
      }
    }
    let partners = found.designs.table.designs[0].partnership.partners
    for effect in found.partners.effects where partners.contains(where: { $0.id == effect.id && $0.ownTargets.isEmpty })
    {
      if effect.ownTargets != nil { faults.append("own targets of \(effect.id), who has none") }
    }
    return faults
  }

  /// The page says what the terminal says.
  private func contradictions(_ found: ComparisonFindings, page: String) -> [String] {
    var faults: [String] = []
    let answer = page.components(separatedBy: "id=\"answer\">").last?.components(separatedBy: "</p>").first ?? ""
    let leader = found.designs.names[found.selection.leader]
    if !answer.contains("<bdi>\(leader)</bdi>") { faults.append("the page names another best design than \(leader)") }
    guard let judged = found.justification.strongest else { return faults }
    let hasValue = found.designs.value(judged.design) != nil
    if !hasValue, answer.contains("justified") { faults.append("the page: justified without a stated value") }
    if judged.verdict == .aboveBreakEven, !answer.contains("if full success is worth more than") {
      faults.append("the page has another verdict than the terminal")
    }
    return faults
  }

  private func mean(_ found: ComparisonFindings, _ quantity: ComparedQuantity, _ design: Int) -> Double {
    let values = found.designs.values(quantity, design: design)
    return values.reduce(0, +) / Double(values.count)
  }
}
