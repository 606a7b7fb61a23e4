import PartnershipModel
import TestSupport
import Testing

@Suite("Patterns of agreement") struct AgreementPatternTests {
  static func seniors(_ partnership: Partnership) -> Partnership {
    partnership.withPartners { partner, i in partner.tier = i % 2 == 0 ? .first : .second }
  }
  static func juniors(_ partnership: Partnership) -> Partnership {
    partnership.withPartners { partner, i in partner.tier = i % 2 == 0 ? .third : .fourth }
  }

  @Test("P1: with first- and second-tier representatives, aims signed by all are likelier") func sign() {
    let all = Trial(
      "P1 every partner signed four fifths (share)", { $0.isSignedByAll(0.8) }, higher: Self.seniors,
      lower: Self.juniors)
    let signUp = Trial("P1 sign-up at the end", { $0[.signUp] }, higher: Self.seniors, lower: Self.juniors)
    let attainment = Trial(
      "P1 attainment (held out: size)", { $0[.attainment] }, higher: Self.seniors, lower: Self.juniors)
    report("P1 tier", [all, signUp, attainment])
    #expect(all.typical.isAbove)
    #expect(signUp.holds)
  }

  @Test("P2: with third-tier representatives, decisions take longer and are referred back") func referBack() {
    let time = Trial("P2 months to agreed aims", { $0[.monthsToAgreedAims] }, higher: Self.juniors, lower: Self.seniors)
    let referred = Trial("P2 times referred back", { $0[.referredBack] }, higher: Self.juniors, lower: Self.seniors)
    report("P2 tier and time", [time, referred])
    #expect(time.holds)
    #expect(referred.holds)
  }

  @Test("P4: the more partners, the longer it takes to agree") func size() {
    func trial(_ many: Int, _ few: Int) -> Trial {
      Trial("P4 months to agreed aims, \(many) partners over \(few)") { setting, replications in
        func partnership(_ n: Int) -> Partnership {
          var sized = setting
          sized.partners = n
          return sized.partnership
        }
        return Trial.compare({ $0[.monthsToAgreedAims] }, partnership(many), partnership(few), replications)
      }
    }
    let trials = [trial(10, 5), trial(20, 10)]
    report("P4 size", trials)
    for trial in trials { #expect(trial.holds, "\(trial)") }
  }
}
