import Analyses
import Ensembles
import Experiments
import PartnershipModel
import ScenarioFiles
import TestSupport
import Testing
import Workbench

/// One rule for every comparison: what is said of a design hangs on the design, not on how or beside what it is written.
@Suite struct OwnCounterfactualsTests {
  private func scenario(_ design: String, _ alternatives: String) throws -> Scenario {
    let text = """
      title: One rule
      horizon: 18 months
      aims: {calm: {effort needed: 2 FTE, inputs: {police: 2, council: 1}}, clean: {}}
      partners:
        police: {pledge: {staff: 0.5 to 1 FTE}, own targets: [{name: Burglary}]}
        council: {pledge: {staff: 1 FTE, money: £20k/year}}
        charity: {pledge: {staff: 0.5 FTE}}
      \(design)
      alternatives:
      \(alternatives)
      """
    return try ScenarioFile(text: text, named: "s.yaml").scenario()
  }

  /// All that is found of the designs of a scenario.
  private func found(_ scenario: Scenario, chosen: [NamedDesign]? = nil) throws -> ComparisonFindings {
    let experiment = Experiment(scenario, chosen: chosen ?? scenario.designs, replications: 64, seed: 7)
    let table = try #require(
      try OutcomeTable.running(experiment.designs, replications: 0..<64, threads: 2) {
        Cohort(Simulation(experiment.designs[$0].partnership, seed: 7)).run(first:into:)
      })
    return ComparisonFindings(experiment, table)
  }

  /// What is said of a design by name.
  private func said(_ found: ComparisonFindings, of name: String) throws -> [Double] {
    let design = try #require(found.designs.names.firstIndex(of: name))
    let none = found.designs.noPartnerships[design]
    let judged = try #require(found.justification.cases.first { $0.design == design })
    let verdict = Justification.Verdict.allCases.firstIndex(of: judged.verdict) ?? -1
    let gains = zip(
      found.designs.values(.outcome(.attainment), design: design),
      found.designs.values(.outcome(.attainment), design: none)
    ).map { $0 - $1 }
    let judgement: [Double] = [
      Double(verdict), judged.gain.mean, judged.extra.mean, judged.breakEven?.ratio ?? -1, judged.costPerPoint ?? -1,
      found.robustness.risksOfFailure[design].mean,
    ]
    let effects = found.partners.effects(ofDesign: design)
    let ofPartners: [[Double]] = effects.map { [$0.cost.mean, $0.benefitGain?.mean ?? -1, $0.costShare] }
    return gains + judgement + ofPartners.flatMap { $0 }
  }

  @Test func `Written as the main design or as an alternative, a design is the same to the bit`() throws {
    let one = try scenario("design: {name: plain}", "  granted: {resourcing: {grant: £60k/year}}")
    let other = try scenario(
      "design: {name: granted, resourcing: {grant: £60k/year}}", "  plain: {resourcing: {grant: £0/year}}")
    let (a, b) = (try found(one), try found(other))
    for name in ["plain", "granted"] { #expect(try said(a, of: name) == said(b, of: name), "\(name)") }
  }

  @Test func `Designs in another order, under other names or alone are the same`() throws {
    let alternatives = """
        granted: {resourcing: {grant: £60k/year}}
        clear: {aims: {keep: [calm]}}
        few: {partners: {drop: [charity]}}
      """
    let all = try scenario("design: {name: plain}", alternatives)
    let together = try found(all)
    let reversed = try found(all, chosen: all.designs.reversed())
    for design in all.designs {
      let expected = try said(together, of: design.name)
      #expect(try said(reversed, of: design.name) == expected, "\(design.name) in another order")
      #expect(try said(found(all, chosen: [design]), of: design.name) == expected, "\(design.name) alone")
      var renamed = design
      renamed.name = "another"
      #expect(try said(found(all, chosen: [renamed]), of: "another") == expected, "\(design.name) by another name")
    }
    // Two worlds: with and without a grant that would partly come anyway.
    #expect(together.experiment.designs.count == 4 + 2 * 2)
  }

  @Test func `A run of a design says the same of it as a comparison`() throws {
    let all = try scenario("design: {name: plain}", "  clear: {aims: {keep: [calm]}}")
    let experiments = [all.designs, [all.designs[1]]].map { Experiment(all, chosen: $0, replications: 64, seed: 7) }
    let gains = try experiments.map { experiment in
      let found = try Ensemble(experiment, threads: 2).run(extracting: { _ in 0 }, deliver: { _, _ in })
      let place = try #require(experiment.designs.firstIndex { $0.name == "clear" })
      return found.designs[place][.gainOverNone].moments.mean
    }
    #expect(gains[0] == gains[1])
    let compared = try found(all)
    let mean = try said(compared, of: "clear").prefix(64).reduce(0, +) / 64
    #expect(abs(mean - gains[0]) < 1e-12)
  }

  @Test func `A design that drops something compares with the same world without a partnership`() throws {
    let all = try scenario("design: {name: plain}", "  few: {partners: {drop: [charity]}, aims: {drop: [clean]}}")
    let experiment = Experiment(all, chosen: all.designs, replications: 8, seed: 7)
    #expect(experiment.designs.map(\.name) == ["plain", "few", "no partnership", "informal working"])
  }
}
