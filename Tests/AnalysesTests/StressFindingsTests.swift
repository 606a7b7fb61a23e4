import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

/// Known answers of made-up models.
@Suite struct StressFindingsTests {
  private let design = NamedDesign(name: "as it is", partnership: Setting().partnership)
  private var none: Partnership { design.partnership.without(formalPartnership: .none) }
  private func stress(_ key: String) -> Stress { StressCatalogue(design.partnership).stresses(named: key)![0] }
  private func noise(_ replication: Int) -> Double { unit(7, UInt64(replication)) - 0.5 }

  /// The design attains .6, no partnership .2, each with the luck of the replication.
  private func asDesigned(futures: Int) -> AsDesigned {
    let designs = [design, NamedDesign(name: "no partnership", partnership: none)]
    return AsDesigned(
      table(designs, futures: futures) { d, k in ([0.6, 0.2][d] + 0.1 * noise(k), 0.8, [300, 100][d]) }, none: 1)
  }

  @Test func `The effect of a stress is its effect, exact where the luck is the same`() throws {
    let asDesigned = asDesigned(futures: 50)
    let rule = ResolvedRule(.usual, asDesigned)
    #expect(abs(rule.threshold - 0.2) < 1e-12)
    for key in ["demand", "secretariat"] {
      let stress = stress(key)
      let designs = StressEffects.designs(stress, without: none)
      #expect(designs.count == (key == "demand" ? 8 : 4))
      // Demand costs the design .4 at worst and no partnership .1; the secretariat costs the design .4 alone.
      let stressed = table(designs, futures: 50) { d, k in
        let severity = Stress.grades[d % 4]
        return d < 4
          ? (0.6 - 0.4 * severity + 0.1 * noise(k), 0.8, 300) : (0.2 - 0.1 * severity + 0.1 * noise(k), 0.8, 100)
      }
      let effects = StressEffects(stress, stressed, asDesigned: asDesigned, rule: rule)
      for (grade, severity) in zip(effects.grades, Stress.grades) {
        #expect(abs(grade.change(.outcome(.attainment)).mean + 0.4 * severity) < 1e-12)
        let gained = key == "demand" ? -0.3 * severity : -0.4 * severity
        let change = grade.change(.comparison(.gainOverNone))
        #expect(abs(change.mean - gained) < 1e-12)
        #expect(try #require(change.interval()).contains(change.mean) && (change.standardError ?? 1) < 1e-12)
        #expect(abs(grade.margin.mean - (0.4 + gained - 0.2)) < 1e-12)
        #expect(grade.failures.mean == (0.4 + gained < 0.2 - 1e-9 ? 1 : grade.failures.mean))
        #expect(grade.change(.outcome(.cost)).mean == 0)
      }
      let again = try #require(StressEffects(stress, numbers: effects.numbers))
      #expect(again.grades.map(\.changes) == effects.grades.map(\.changes))
      #expect(again.worst.failures == effects.worst.failures && again.worst.margin == effects.worst.margin)
      #expect(StressEffects(stress, numbers: [1, 2]) == nil)
    }
  }

  @Test func `Pairs compound, overlap or add up as they were made to`() throws {
    let stresses = ["budgets", "grant", "chair", "demand"].map(stress)
    let harms = [0.1, 0.2, 0.05, 0.1]
    let beyond: [[Double]] = [[0, 0.05, 0, -0.04], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
    let replications = 0..<400
    let base = replications.map { 0.3 + 0.2 * noise($0) }
    func luck(_ k: Int, _ pair: UInt64) -> Double { 0.02 * (unit(pair, UInt64(k), 3) - 0.5) }
    let alone = harms.map { harm in zip(base, replications).map { value, _ in value - harm } }
    let together = Compounding.pairs(stresses).enumerated().map { index, pair in
      replications.map { k in
        base[k] - harms[pair.first] - harms[pair.second] - beyond[pair.first][pair.second] - luck(k, UInt64(index))
      }
    }
    let compounding = Compounding(stresses, asDesigned: base, alone: alone, together: together)
    #expect(compounding.pairs.count == 6)
    #expect(compounding.compounding.map { [$0.first.key, $0.second.key] } == [["budgets", "grant"]])
    let overlapping = compounding.pairs.filter { $0.verdict == .overlaps }
    #expect(overlapping.map { [$0.first.key, $0.second.key] } == [["budgets", "demand"]])
    for pair in compounding.pairs {
      let place = { (stress: Stress) in stresses.firstIndex(of: stress)! }
      let interval = try #require(pair.interval)
      #expect(interval.contains(beyond[place(pair.first)][place(pair.second)]))
      #expect(abs(pair.harmOfFirst - harms[place(pair.first)]) < 1e-12)
    }
  }

  @Test func `A family is represented by its worst`() {
    let asDesigned = asDesigned(futures: 4)
    let rule = ResolvedRule(.usual, asDesigned)
    let effects = ["pledge:partner 0", "pledge:partner 1", "chair"].enumerated().map { place, key in
      let stress = stress(key)
      let harm = [0.1, 0.3, 0.2][place]
      let stressed = table(StressEffects.designs(stress, without: none), futures: 4) { d, _ in
        (d < 4 ? 0.6 - harm : 0.2, 0, 0)
      }
      return StressEffects(stress, stressed, asDesigned: asDesigned, rule: rule)
    }
    #expect(Compounding.representatives(effects).map(\.key) == ["pledge:partner 1", "chair"])
  }

  /// The margin falls evenly from .3 to -.2, so the design fails from .6 on.
  private func switching(_ key: String, noise: Double, seed: UInt64) -> SwitchingValue {
    SwitchingValue(stress(key), rule: ResolvedRule(.usual, threshold: 0)) { severity, futures in
      futures.map { 0.3 - 0.5 * severity + noise * (unit(seed, UInt64($0)) - 0.5) }
    }
  }

  @Test func `The switching value's interval holds the truth in at least 95% of searches`() {
    let values = (1...200).map { switching("budgets", noise: 0.5, seed: $0) }
    let hits = values.count { $0.severity?.interval?.contains(0.6) ?? false }
    #expect(values.allSatisfy { $0.verdict == .switches })
    #expect(hits >= 190)
    let widths = values.compactMap { $0.severity.map { 2 * $0.halfWidth } }
    #expect(widths.reduce(0, +) / 200 < 0.1)
  }

  @Test func `A switching value is said in the stress's own unit`() {
    let exact = switching("pledge:partner 1", noise: 0, seed: 1)
    #expect(exact.sentence.hasPrefix("holds until partner 1 delivers less than "))
    #expect(abs((exact.amount?.value ?? 0) - 0.4) < 0.02)
    // .6 of six times at worst is 3.6, which is four times.
    let counted = switching("reorganisation", noise: 0, seed: 1)
    #expect(counted.limit == "all partners are reorganised 4 times or more")
    let early = switching("departure:partner 2", noise: 0, seed: 1)
    #expect(early.limit?.hasPrefix("partner 2 leaves in month 20") == true)
  }

  @Test func `What can't fail holds, and what fails already is said to`() {
    func verdict(_ margin: @escaping (Double) -> Double) -> SwitchingValue.Verdict {
      SwitchingValue(stress("budgets"), rule: ResolvedRule(.usual, threshold: 0)) { severity, futures in
        futures.map { margin(severity) + 0.1 * (unit(5, UInt64($0)) - 0.5) }
      }.verdict
    }
    #expect(verdict { 0.3 - 0.1 * $0 } == .holds)
    #expect(verdict { -0.2 - $0 } == .fails)
    #expect(verdict { -0.2 + $0 } == .fails)
  }

  @Test func `What may fail as designed isn't said to hold until anything`() {
    let near = SwitchingValue(stress("budgets"), rule: ResolvedRule(.usual, threshold: 0)) { severity, futures in
      futures.map { -0.0001 - 0.1 * severity + 0.3 * (unit(7, UInt64($0)) - 0.5) }
    }
    #expect(near.verdict == .mayFail && near.sentence.hasPrefix("may fail already as designed, and surely fails once"))
  }

  @Test func `Where a design comes to nothing there is nothing to lose, and nothing is asked of it`() {
    let idle = table(
      [
        NamedDesign(name: "idle", partnership: design.partnership),
        NamedDesign(name: "no partnership", partnership: none),
      ],
      futures: 20, values: { _, k in (0.1 * unit(2, UInt64(k)), 0, 0) })
    let rule = ResolvedRule(.usual, AsDesigned(idle, none: 1))
    #expect(rule.hasNothingToLose && rule.threshold == 0)
    let value = SwitchingValue(stress("budgets"), rule: rule) { _, _ in
      Issue.record("asked")
      return []
    }
    #expect(value.verdict == .nothingToLose && value.futures == 0)
  }

  @Test func `A limit that is a share of what the design comes to is as uncertain as that`() {
    let designed = table(
      [design, NamedDesign(name: "no partnership", partnership: none)],
      futures: 200, values: { place, k in (place == 0 ? 0.3 + 0.2 * unit(3, UInt64(k)) : 0.2, 0, 0) })
    let asDesigned = AsDesigned(designed, none: 1)
    let rule = ResolvedRule(.usual, asDesigned)
    let gain = PairedMoments(asDesigned.values(.comparison(.gainOverNone)))
    #expect(rule.error == 0.5 * (gain.standardError ?? 0) && rule.error > 0)
    #expect(ResolvedRule(FailureRule(.outcome(.cost), failsBelow: false, limit: .number(1)), asDesigned).error == 0)
  }

  @Test func `A rule about what an outcome can't be is refused, with what was meant`() throws {
    func fault(_ text: String) -> FailureRule.Fault? {
      do throws(FailureRule.Fault) {
        _ = try FailureRule(text)
        return nil
      } catch { return error }
    }
    #expect(
      fault("attainment<25")
        == .range(outcome: "attainment", value: "25", allowed: "0% to 100%", suggestion: "25%"))
    #expect(
      fault("gain_over_none < 5")
        == .range(
          outcome: "gain_over_none", value: "5", allowed: "-100% to 100%", suggestion: "5%"))
    #expect(
      fault("cost > 20%")
        == .range(
          outcome: "cost", value: "20%", allowed: "a number of pounds", suggestion: "20% of as designed"))
    #expect(fault("attainment < 250")?.suggested == nil)
    #expect(
      fault("attainment < 25%") == nil && fault("attainment < 0.25") == nil
        && fault("cost > 120% of as designed") == nil)
  }
}

/// The search for a reserve, with a judge whose answers are known.
@Suite struct ReserveTests {
  private let partnership = Setting().partnership.with {
    $0.design.resourcing.grant = 0
    for i in $0.partners.indices { $0.partners[i].tier = .second }
    $0.design.meetings.hasInduction = true
    $0.design.meetings.hasDeputies = true
  }

  /// Failures fall by .1 for each half post and by .15 where chief executives come; posts cost 10 a piece, chiefs 25.
  private func judge(
    from chance: Double
  ) -> (_ partnerships: [Partnership], _ futures: Range<Int>) -> [Reserve.Judgement] {
    { partnerships, futures in
      partnerships.map { changed in
        let posts = changed.design.governance.secretariat.median - self.partnership.design.governance.secretariat.median
        let chiefs = changed.partners[0].tier == .first ? 1.0 : 0
        let extra =
          (changed.partners[0].staffPledged.median > self.partnership.partners[0].staffPledged.median ? 500.0 : 0)
        let grant = changed.design.resourcing.grant.median
        let fails = chance - 0.2 * posts - 0.15 * chiefs
        let lives = futures.lowerBound * 2..<futures.upperBound * 2
        return (
          failures: lives.map { unit(11, UInt64($0)) < fails ? 1 : 0 },
          costs: lives.map { 1_000 * unit(12, UInt64($0)) + 10 * posts + 25 * chiefs + extra + grant }
        )
      }
    }
  }

  @Test func `The cheapest that is enough is found, and judged again`() throws {
    // From .5 to .2 or below: two posts do it for 20, one post and chiefs for 35.
    let reserve = Reserve(for: partnership, risk: 0.2, judge: judge(from: 0.5))
    #expect(reserve.verdict == .found)
    let chosen = try #require(reserve.chosen)
    #expect(chosen.name == "secretariat +2 FTE")
    #expect(abs(chosen.cost.mean - 20) < 1e-6 && chosen.failures.count == 4_096)
    #expect(abs(reserve.asDesigned.failures.mean - 0.5) < 0.03)
    #expect(try #require(chosen.failures.chanceInterval()).contains(0.1))
    #expect(reserve.finalists.contains { $0.name == chosen.name })
  }

  @Test func `Nothing is changed where nothing has to be, and out of reach is said to be`() throws {
    let fine = Reserve(for: partnership, risk: 0.2, judge: judge(from: 0.1))
    #expect(fine.verdict == .notNeeded && fine.chosen == nil && fine.tried == 0)
    let hopeless = Reserve(for: partnership, risk: 0.05, judge: judge(from: 0.9))
    #expect(hopeless.verdict == .outOfReach)
    let least = try #require(hopeless.chosen)
    #expect(least.steps.contains { $0.lever == .secretariat } && least.steps.contains { $0.lever == .representatives })
    #expect(abs(least.failures.mean - 0.35) < 0.03)
  }

  @Test func `Steps are more of what there is, once each`() {
    for lever in ReserveLever.allCases {
      for step in lever.steps(for: Setting().partnership) {
        let changed = step.taken(by: Setting().partnership)
        #expect(changed != Setting().partnership && !step.name.isEmpty, "\(lever)")
        #expect(changed.partners.map(\.id) == Setting().partnership.partners.map(\.id))
      }
    }
    #expect(ReserveLever.induction.steps(for: partnership).isEmpty)
    #expect(ReserveLever.representatives.steps(for: partnership).count == 1)
  }
}
