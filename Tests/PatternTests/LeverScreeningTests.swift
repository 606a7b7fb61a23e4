import Foundation
import PartnershipModel
import Statistics
import TestSupport
import Testing

/// Morris screening: every lever is moved by itself, from each scenario's own design and from designs near it, with the
/// same luck (Morris 1991, doi:10.1080/00401706.1991.10484804).
@Suite("Screening of levers") struct LeverScreeningTests {
  static let replications = 240
  static let neighbours = 2

  /// What a lever may move to count: no cost, and nothing that restates the design (obstacles, principles, scorecard).
  static let counted: [Outcome] =
    [
      .attainment, .meanAttainment, .ownTargets, .monthsToAgreedAims, .monthsToPlan, .monthsToFirstResults, .signUp,
      .plan,
      .trust, .trustSpread, .conflict, .attendance, .contribution, .contributionGini, .belief, .decisionsTaken,
      .referredBack,
      .members, .needKnown, .legitimacy,
    ] + Outcome.endStates

  /// How far a lever moves an outcome from one design.
  struct Effect {
    var scenario: Figure1
    var outcome: Outcome
    var mean: Double
    /// The mean over its standard error.
    var deviate: Double
  }

  @Test("Every lever moves something beyond Monte Carlo error in some scenario") func screening() throws {
    let levers = Lever.all
    let effects = try Self.effects(of: levers, in: Figure1.allCases)
    let byWeight = levers.indices.sorted { Self.meanSize(effects[$0]) > Self.meanSize(effects[$1]) }
    report(
      "Levers: largest effect on attainment, mean size of it over designs, and the most certain effect on anything",
      byWeight.map { Self.line(levers[$0], effects[$0]) })
    #expect(Self.inert(levers, effects).isEmpty)
  }

  @Test("A lever that nothing follows from is found out") func inertLever() throws {
    let nothing = Lever(name: "nothing") { partnership, _ in
      for i in partnership.partners.indices { partnership.partners[i].name += "!" }
      return 1
    }
    let levers = [nothing, .number("needs analysis", \.commissioning.needsAnalysis, 0, 1)]
    #expect(Self.inert(levers, try Self.effects(of: levers, in: [.crimeAndDisorder])) == ["nothing"])
  }

  /// The names of levers that move nothing: 5 standard errors are far beyond chance, though a lever has some 400 chances.
  private static func inert(_ levers: [Lever], _ effects: [[Effect]]) -> [String] {
    zip(levers, effects).filter { !$1.contains { abs($0.deviate) > 5 } }.map(\.0.name)
  }

  /// By lever: what moving it does to each outcome, from each scenario's own design and its neighbours.
  private static func effects(of levers: [Lever], in scenarios: [Figure1]) throws -> [[Effect]] {
    var effects: [[Effect]] = levers.map { _ in [] }
    for (index, scenario) in scenarios.enumerated() {
      let own = try scenario.partnership()
      let designs = [own] + (0..<neighbours).map { neighbour($0 + 10 * index, of: own) }
      for (d, design) in designs.enumerated() {
        let base = outcomes(design)
        for (l, lever) in levers.enumerated() {
          var moved = design
          let sign = lever.move(&moved, unit(UInt64(index), UInt64(d), UInt64(l)))
          effects[l] += Self.effects(of: outcomes(moved), on: base, sign: sign, scenario)
        }
      }
    }
    return effects
  }

  private static func outcomes(_ partnership: Partnership) -> [[Double]] {
    partnership.readings(counted.map { outcome in { $0[outcome] } }, replications: replications)
  }

  /// A design with about a third of the levers set otherwise; it stays formal.
  private static func neighbour(_ number: Int, of partnership: Partnership) -> Partnership {
    var other = partnership
    for (l, lever) in Lever.all.enumerated() where lever.name != "form" && unit(UInt64(number), UInt64(l), 7) < 0.33 {
      _ = lever.move(&other, unit(UInt64(number), UInt64(l), 8))
    }
    return other
  }

  private static func effects(of moved: [[Double]], on base: [[Double]], sign: Double, _ scenario: Figure1) -> [Effect]
  {
    counted.indices.map { k in
      let moments = PairedMoments(zip(moved[k], base[k]).map { $0 - $1 })
      let error = moments.standardError ?? 0
      return Effect(
        scenario: scenario, outcome: counted[k], mean: moments.mean * (sign == 0 ? 1 : sign),
        deviate: error > 0 ? moments.mean / error : 0)
    }
  }

  private static func meanSize(_ effects: [Effect]) -> Double {
    let onAttainment = effects.filter { $0.outcome == .attainment }
    return onAttainment.reduce(0) { $0 + abs($1.mean) } / Double(onAttainment.count)
  }

  private static func line(_ lever: Lever, _ effects: [Effect]) -> String {
    let onAttainment = effects.filter { $0.outcome == .attainment }
    let largest = onAttainment.max { abs($0.mean) < abs($1.mean) }!
    let surest = effects.max { abs($0.deviate) < abs($1.deviate) }!
    func padded(_ text: String, _ width: Int) -> String { text.padding(toLength: width, withPad: " ", startingAt: 0) }
    return padded(lever.name, 32) + String(format: "%+.3f in ", largest.mean) + padded("\(largest.scenario)", 23)
      + String(format: "mu* %.3f  surest %+.3f (z %+.0f) on ", meanSize(effects), surest.mean, surest.deviate)
      + "\(surest.outcome), \(surest.scenario)"
  }
}
