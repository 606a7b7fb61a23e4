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
    // Not elsewhere: where fourteen partners would all have to sign, no tier gets them to.
    #expect(all.typical.isAbove)
    #expect(signUp.holds, "\(signUp.exceptions)")
  }

  @Test("P2: with third-tier representatives, decisions take longer and are referred back") func referBack() {
    let time = Trial("P2 months to agreed aims", { $0[.monthsToAgreedAims] }, higher: Self.juniors, lower: Self.seniors)
    let referred = Trial("P2 times referred back", { $0[.referredBack] }, higher: Self.juniors, lower: Self.seniors)
    report("P2 tier and time", [time, referred])
    #expect(time.holds, "\(time.exceptions)")
    #expect(referred.holds, "\(referred.exceptions)")
  }

  @Test("P4: the more partners, the longer it takes to agree") func size() {
    /// Five partners, each as often as it takes.
    func crowd(_ times: Int, _ setting: Setting) -> Partnership {
      var five = setting
      five.partners = 5
      return five.partnership.with { partnership in
        let originals = partnership.partners
        for copy in 1..<times {
          partnership.partners += originals.map { original in
            var partner = original
            partner.id += " (\(copy))"
            return partner
          }
        }
      }
    }
    func trial(_ many: Int, _ few: Int) -> Trial {
      Trial("P4 months to agreed aims, \(5 * many) partners over \(5 * few)") { setting, replications in
        Trial.compare({ $0[.monthsToAgreedAims] }, crowd(many, setting), crowd(few, setting), replications)
      }
    }
    let trials = [trial(2, 1), trial(4, 2), trial(4, 1)]
    report("P4 size", trials)
    for trial in trials { #expect(trial.holds, "\(trial)\(trial.exceptions)") }
  }
}
