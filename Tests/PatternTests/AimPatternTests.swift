import PartnershipModel
import TestSupport
import Testing

@Suite("Patterns of aims") struct AimPatternTests {
  /// So many aims, which need as much effort together whatever their number.
  private static func dividing(_ setting: Setting, into aims: Int, clarity: Double, difficulty: Double) -> Partnership {
    var other = setting
    (other.aims, other.clarity, other.difficulty) = (aims, clarity, difficulty)
    return other.partnership.with {
      for j in $0.aims.indices { $0.aims[j].effortNeeded = .fixed(15 / Double(aims)) }
    }
  }

  private static func trial(
    _ claim: String, higher: (aims: Int, clarity: Double, difficulty: Double),
    lower: (aims: Int, clarity: Double, difficulty: Double)
  ) -> Trial {
    Trial(claim) { setting, replications in
      Trial.compare(
        { $0[.attainment] },
        dividing(setting, into: higher.aims, clarity: higher.clarity, difficulty: higher.difficulty),
        dividing(setting, into: lower.aims, clarity: lower.clarity, difficulty: lower.difficulty), replications)
    }
  }

  @Test("P7: fewer, clearer, achievable aims are attained better") func fewerClearer() {
    let together = Self.trial("P7 fewer, clearer, achievable: attainment", higher: (3, 0.8, 0.3), lower: (8, 0.3, 0.6))
    let fewer = Self.trial("P7 fewer only, the same effort divided", higher: (3, 0.5, 0.45), lower: (8, 0.5, 0.45))
    let clearer = Self.trial("P7 clearer only (evidence: d about .8)", higher: (5, 0.8, 0.45), lower: (5, 0.3, 0.45))
    let easier = Self.trial("P7 easier only", higher: (5, 0.5, 0.3), lower: (5, 0.5, 0.6))
    report("P7 aims, the same total effort needed", [together, fewer, clearer, easier])
    #expect(together.holds, "\(together.exceptions)")
    #expect(fewer.holds, "\(fewer.exceptions)")
    #expect(clearer.holds, "\(clearer.exceptions)")
    #expect(easier.holds, "\(easier.exceptions)")
  }

  @Test("P8: aims beyond capacity lower what is attained in total, not just on average") func dilution() {
    func partnership(_ setting: Setting, aims: Int) -> Partnership {
      var other = setting
      other.aims = aims
      return other.partnership
    }
    func trial(_ few: Int, _ many: Int) -> Trial {
      Trial("P8 total attainment of \(few) aims over \(many)") { setting, replications in
        func total(_ aims: Int) -> [Double] {
          partnership(setting, aims: aims).readings([{ $0[.attainment] }], replications: replications)[0]
            .map { $0 * Double(aims) }
        }
        return PairedDifference(total(few), total(many))
      }
    }
    let trials = [trial(4, 2), trial(6, 4), trial(6, 10), trial(8, 16), trial(10, 20), trial(12, 24)]
    report("P8 dilution: below capacity more aims may add; beyond it they take away", trials)
    for trial in trials.suffix(3) { #expect(trial.holds, "\(trial)\(trial.exceptions)") }
  }
}
