import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("Patterns of contribution") struct ContributionPatternTests {
  /// Every second partner has a target that the aims serve, the others one that they don't.
  private static func targets(stake: Double, sanction: Double) -> (Partnership) -> Partnership {
    { partnership in
      partnership.withPartners { partner, i in
        partner.ownTargets = [
          OwnTarget(
            name: "own", level: 0.58, goal: 0.74, stake: .fixed(stake), otherAlignment: i % 2 == 0 ? 0.5 : 0)
        ]
      }.with { $0.design.governance.sanction = .fixed(sanction) }
    }
  }

  /// Mean contribution of every second partner, from the first or from the second on.
  private static func contribution(from first: Int) -> Reading {
    { record in
      var sum: Lane = 0
      let partners = Array(stride(from: first, to: record.partners, by: 2))
      for partner in partners { sum += record[.contribution, partner: partner] }
      return sum * Lane(1 / Double(partners.count))
    }
  }

  @Test("P9: strong own targets without a sanction lower contribution, most where they are least aligned")
  func ownTargets() {
    let weak = Self.targets(stake: 0.2, sanction: 0)
    let strong = Self.targets(stake: 0.9, sanction: 0)
    let overall = Trial(
      "P9 contribution, weak own targets over strong", { $0[.contribution] }, higher: weak, lower: strong)
    func gaps(_ partnership: Partnership, _ replications: Int, sanction: Double) -> (
      aligned: [Double], other: [Double], all: [Double]
    ) {
      let readings: [Reading] = [Self.contribution(from: 0), Self.contribution(from: 1), { $0[.contribution] }]
      let a = Self.targets(stake: 0.2, sanction: sanction)(partnership).readings(readings, replications: replications)
      let b = Self.targets(stake: 0.9, sanction: sanction)(partnership).readings(readings, replications: replications)
      let gap = (0..<3).map { k in zip(a[k], b[k]).map { $0 - $1 } }
      return (gap[0], gap[1], gap[2])
    }
    let alignment = Trial("P9 gap of the least aligned over gap of the aligned") { setting, replications in
      let gap = gaps(setting.partnership, replications, sanction: 0)
      return PairedDifference(gap.other, gap.aligned)
    }
    let sanction = Trial("P9 gap without a sanction over gap with one of .6") { setting, replications in
      PairedDifference(
        gaps(setting.partnership, replications, sanction: 0).all,
        gaps(setting.partnership, replications, sanction: 0.6).all)
    }
    report("P9 own targets", [overall, alignment, sanction])
    #expect(overall.holds, "\(overall.exceptions)")
    #expect(alignment.holds, "\(alignment.exceptions)")
    #expect(sanction.typical.mean > 0)
  }

  @Test("P10: without a sanction, contribution starts well above zero and decays") func decay() throws {
    func unsanctioned(_ partnership: Partnership) -> Partnership {
      partnership.with { $0.design.governance.sanction = 0 }
    }
    // As in a public-goods game: nothing there but what the members give.
    func withoutGrant(_ partnership: Partnership) -> Partnership {
      unsanctioned(partnership).with { $0.design.resourcing.grant = 0 }
    }
    func trial(_ claim: String, _ change: (Partnership) -> Partnership) -> Trial {
      Trial("P10 contribution at month 1 over month 30, \(claim)") { setting, replications in
        let months = change(setting.partnership)
          .readings([{ $0[.contribution, month: 1] }, { $0[.contribution, month: 30] }], replications: replications)
        return PairedDifference(months[0], months[1])
      }
    }
    func path(_ partnership: Partnership) -> [Double] {
      let months = [1, 6, 12, 18, 24, 30, 36].filter { $0 <= partnership.horizon }
      return unsanctioned(partnership)
        .readings(months.map { month in { $0[.contribution, month: month] } }, replications: 800)
        .map { ($0.reduce(0, +) / Double($0.count) * 1000).rounded() / 1000 }
    }
    let (withGrant, alone) = (trial("with grant", unsanctioned), trial("no grant", withoutGrant))
    let start = path(withoutGrant(Setting().partnership))
    report(
      "P10 decay (evidence: from .4-.6 to .1-.35 in 30 months)",
      [withGrant.description, alone.description]
        + [
          "months 1, 6, 12 ... 36, typical: \(path(Setting().partnership))", "typical, no grant: \(start)",
        ] + (try Figure1.allCases.map { "\($0): \(path(try $0.partnership()))" }))
    // With a grant, results and belief may make up for it: reported, not asserted.
    #expect(alone.holds, "\(alone.exceptions)")
    #expect((0.35...0.65).contains(start[0]))
    #expect((0.1...0.35).contains(start[5]))
  }

  @Test("P13: an aligned own target brings more than none, and none more than a conflicting one") func alignment() {
    func alignment(_ alignment: Double?) -> (Partnership) -> Partnership {
      { partnership in
        partnership.withPartners { partner, _ in
          partner.ownTargets =
            alignment.map { [OwnTarget(name: "own", level: 0.58, goal: 0.74, stake: 0.7, otherAlignment: .fixed($0))] }
            ?? []
        }
      }
    }
    let aligned = Trial(
      "P13 contribution, aligned own target over none", { $0[.contribution] }, higher: alignment(0.8),
      lower: alignment(nil))
    let conflicting = Trial(
      "P13 contribution, none over conflicting", { $0[.contribution] }, higher: alignment(nil), lower: alignment(-0.4))
    report("P13 alignment", [aligned, conflicting])
    #expect(aligned.holds, "\(aligned.exceptions)")
    #expect(conflicting.holds, "\(conflicting.exceptions)")
  }
}
