import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

@Suite struct StressCatalogueTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `Every partnership has stresses with keys and words of their own, and none of severity 0 changes it`(
    seed: UInt64
  ) {
    let partnership = Partnership.random(seed).with { $0.design.form = .formal }
    let stresses = StressCatalogue(partnership).stresses
    #expect(Set(stresses.map(\.key)).count == stresses.count)
    #expect(stresses.last?.key == "everything")
    for stress in stresses {
      #expect(stress.partnership(at: 0) == partnership)
      let worst = stress.partnership(at: 1)
      #expect(worst != partnership, "\(stress.key)")
      #expect(worst.partners.map(\.id) == partnership.partners.map(\.id) && worst.aims == partnership.aims)
      #expect(worst.horizon == partnership.horizon && worst.design.form == .formal)
      #expect(!stress.name.isEmpty && !stress.clause(at: 1).isEmpty && !stress.unit.isEmpty)
      for event in worst.surroundings.events.dropFirst(partnership.surroundings.events.count) {
        #expect((1...partnership.horizon).contains(event.month) && event.duration >= 1)
      }
    }
  }

  @Test func `Amounts go from as designed to the worst in the stress's own unit`() {
    var partnership = Setting().partnership
    partnership.design.resourcing.lateFunding = 0.2
    func amounts(_ key: String) -> [Double] {
      let stress = StressCatalogue(partnership).stresses(named: key)![0]
      return [0, 0.5, 1].map { (stress.amount(at: $0) * 1e9).rounded() / 1e9 }
    }
    #expect(amounts("budgets") == [0, 0.5, 1])
    #expect(amounts("pledge:partner 1") == [1, 0.5, 0])
    #expect(amounts("departure:partner 1") == [49, 25, 1])
    #expect(amounts("late-funding") == [0.2, 0.6, 1])
    #expect(amounts("chair") == [0, 16, 32])
    #expect(amounts("representatives") == [0, 2, 3])
    #expect(amounts("reorganisation") == [0, 3, 6])
    #expect(amounts("everything") == [0, 0.5, 1])
  }

  @Test func `What can't go wrong is no stress`() {
    let partnership = Setting().partnership.with {
      $0.design.governance.secretariat = 0
      $0.design.resourcing.grant = 0
      for i in $0.partners.indices {
        $0.partners[i].tier = .fourth
        $0.partners[i].ownTargets = []
      }
      $0.partners[0].staffPledged = 0
      $0.partners[0].moneyPledged = 0
    }
    let keys = StressCatalogue(partnership).stresses.map(\.key)
    for absent in ["secretariat", "grant", "late-funding", "representatives", "targets", "pledge:partner 0"] {
      #expect(!keys.contains(absent), "\(absent)")
    }
    #expect(keys.contains("pledge:partner 1") && keys.contains("chair") && keys.contains("demand"))
  }

  @Test func `Stresses go by key, by family or several at once`() {
    let catalogue = StressCatalogue(Setting().partnership)
    func keys(_ name: String) -> [String]? { catalogue.stresses(named: name)?.map(\.key) }
    #expect(keys("grant") == ["grant"])
    #expect(keys("pledge")?.count == Setting().partners)
    #expect(keys("budgets:largest") == ["budgets:largest"])
    #expect(keys("grant + demand") == ["grant+demand"])
    #expect(keys("everything") == ["everything"])
    #expect(keys("grannt") == nil && keys("grant+") == nil && keys("grant+rain") == nil && keys("") == nil)
  }

  @Test func `All partners and those that pledge too little to be looked at can be asked for by name`() {
    var setting = Setting()
    setting.partners = 30
    let catalogue = StressCatalogue(setting.partnership)
    #expect(catalogue.stresses.count { $0.key.hasPrefix("pledge:") } == StressCatalogue.mostPartners)
    for i in 0..<30 { #expect(catalogue.stresses(named: "departure:partner \(i)")?.count == 1) }
  }

  @Test func `An event of somebody who isn't there strikes nobody`() {
    let partnership = Setting().partnership
    let stress = StressCatalogue(partnership).stresses(named: "pledge:partner 1")![0]
    let others = partnership.with { $0.partners.removeAll { $0.id == "partner 1" } }
    #expect(stress.strike(others, at: 0.5) == others)
  }

  @Test func `Uncertain resources keep their draw`() {
    let staff = Quantity(name: "staff", .lognormal(low: 1, high: 3))
    #expect(staff.times(0.5) == Quantity(name: "staff", .lognormal(low: 0.5, high: 1.5)))
    #expect(staff.times(0) == Quantity(name: "staff", .fixed(0)))
    let chance = Quantity(name: "late", .logitNormal(low: 0.1, high: 0.5, floor: 0, ceiling: 1))
    let moved = chance.moved(0.5, towards: 1)
    #expect(abs(moved.median - (chance.median + 1) / 2) < 1e-12)
    #expect(moved.name == "late" && chance.moved(1, towards: 1).distribution == .fixed(1))
    #expect(Quantity.fixed(2).plus(0.5) == .fixed(2.5))
  }
}

@Suite struct FailureRuleTests {
  @Test func `Rules are read as they are written, and written as they are read`() throws {
    #expect(
      try FailureRule("attainment < 25%")
        == FailureRule(.outcome(.attainment), failsBelow: true, limit: .number(0.25)))
    #expect(try FailureRule("cost>2000000") == FailureRule(.outcome(.cost), failsBelow: false, limit: .number(2e6)))
    #expect(try FailureRule("gain_over_none < 50% of as designed") == .usual)
    for rule in [FailureRule.usual, try FailureRule("trust < 0.3")] {
      #expect(try FailureRule(rule.description) == rule)
    }
  }

  @Test func `What is no rule is told apart`() {
    func fault(_ text: String) -> FailureRule.Fault? {
      do {
        _ = try FailureRule(text)
        return nil
      } catch { return error }
    }
    #expect(fault("attainment") == .form && fault("attainment < 3 4") == .form && fault("< 3") == .form)
    #expect(fault("atainment < 3") == .unknownOutcome("atainment"))
    #expect(fault("gain_over_informal < 0") == .unknownOutcome("gain_over_informal"))
    #expect(fault("attainment < much") == .number("much") && fault("attainment < inf") == .number("inf"))
  }
}
