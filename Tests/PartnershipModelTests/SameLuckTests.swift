import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

/// Luck belongs to who and what it befalls, so what changes nothing else changes nothing.
@Suite("The same luck for every design") struct SameLuckTests {
  static let seeds: ClosedRange<UInt64> = 1...120

  @Test("A replication is the same whatever ran before it") func company() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      let alone = Run(partnership, seed: seed).record(first: 16)
      let run = Run(partnership, seed: seed)
      _ = run.record(first: 0)
      _ = run.record(first: 800)
      #expect(run.record(first: 16).bits == alone.bits, "random partnership \(seed)")
    }
  }

  @Test("Other seeds and other replications are other lives") func lives() {
    let partnership = Setting().partnership
    let bits = Run(partnership, seed: 1).record(first: 0).bits
    #expect(Run(partnership, seed: 2).record(first: 0).bits != bits)
    #expect(Run(partnership, seed: 1).record(first: 8).bits != bits)
    let attainment = Run(partnership, seed: 1).record(first: 0)[.attainment]
    #expect(Set((0..<Lane.width).map { attainment[$0] }).count == Lane.width)
  }

  @Test("The order of partners and aims in the description is the order of the results, nothing else") func order() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      var shuffled = partnership
      let partners = partnership.partners.indices.sorted { unit(seed, UInt64($0), 1) < unit(seed, UInt64($1), 1) }
      let aims = partnership.aims.indices.sorted { unit(seed, UInt64($0), 2) < unit(seed, UInt64($1), 2) }
      shuffled.partners = partners.map { partnership.partners[$0] }
      shuffled.aims = aims.map { partnership.aims[$0] }

      let (a, b) = (Run(partnership, seed: seed).record(first: 0), Run(shuffled, seed: seed).record(first: 0))
      #expect(Self.bits(a.outcomes) == Self.bits(b.outcomes), "random partnership \(seed)")
      #expect(Self.bits(a.monthly) == Self.bits(b.monthly), "random partnership \(seed)")
      for (position, partner) in partners.enumerated() {
        for measure in PartnerMeasure.allCases {
          #expect(
            a[measure, partner: partner].words == b[measure, partner: position].words,
            "\(measure), random partnership \(seed)")
        }
      }
      for (position, aim) in aims.enumerated() {
        #expect(
          a[aim: aim, month: partnership.horizon].words == b[aim: position, month: partnership.horizon].words,
          "random partnership \(seed)")
      }
    }
  }

  @Test("A longer horizon leaves the months before as they were") func horizon() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      let longer = partnership.with { $0.horizon += 17 }
      let (a, b) = (Run(partnership, seed: seed).record(first: 0), Run(longer, seed: seed).record(first: 0))
      #expect(Self.bits(a.monthly) == Array(Self.bits(b.monthly).prefix(a.monthly.count)), "random partnership \(seed)")
    }
  }

  @Test("A lever that isn't in use leaves everything but the cost as it was") func unusedLevers() {
    let unused: [(String, (inout Partnership) -> Void)] = [
      (
        "conflict of interest where nothing is commissioned",
        {
          $0.design.function = .delivery
          $0.design.commissioning.conflictOfInterestRule = 0.9
        }
      ),
      ("support of no engagement", { $0.design.engagement.hasSupport = true }),
      ("late funding of no grant", { $0.design.resourcing.lateFunding = 0.9 }),
      ("the stage of partners who all join at once", { for i in $0.partners.indices { $0.partners[i].stage = 2 } }),
      ("the lead of shared governance", { $0.design.governance.lead = $0.partners[3].id }),
      ("the value of full attainment", { $0.surroundings.valueOfFullAttainment = 5_000_000 }),
      ("names", { for i in $0.partners.indices { $0.partners[i].name = "N" } }),
    ]
    var partnership = Setting().partnership
    partnership.design.function = .delivery
    partnership.design.governance.mode = .shared
    partnership.design.resourcing.grant = 0
    let base = Run(partnership, seed: 5).record(first: 0)
    for (name, change) in unused {
      let changed = Run(partnership.with(change), seed: 5).record(first: 0)
      for measure in Measure.allCases where measure != .cost && measure != .overhead {
        for month in 0..<base.months where base[measure, month: month].words != changed[measure, month: month].words {
          Issue.record("\(name) moved \(measure) in month \(month)")
          break
        }
      }
    }
  }

  @Test("A partner more leaves every other's resignations as they were") func minimallyDifferentWorld() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      let joined = partnership.with {
        $0.partners.append(
          Partner(id: "a newcomer", staffPledged: 0, discretionaryStaff: 1, weight: 1e-6, otherStance: 0))
      }
      let (a, b) = (Run(partnership, seed: seed).record(first: 0), Run(joined, seed: seed).record(first: 0))
      for partner in partnership.partners.indices {
        #expect(
          a[.representativesLeft, partner: partner].words == b[.representativesLeft, partner: partner].words,
          "random partnership \(seed)")
      }
    }
  }

  @Test("Every design meets the same resignations") func sameResignations() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      var other = partnership
      other.design = Partnership.random(seed + 1000).design
      other.design.form = partnership.design.form
      let (a, b) = (Run(partnership, seed: seed).record(first: 0), Run(other, seed: seed).record(first: 0))
      #expect(a[.representativesLeft].words == b[.representativesLeft].words, "random partnership \(seed)")
    }
  }

  private static func bits(_ lanes: UnsafeMutableBufferPointer<Lane>) -> [[UInt64]] { lanes.map(\.words) }
}

extension Lane {
  /// The bits of each replication.
  fileprivate var words: [UInt64] { (0..<Lane.width).map { self[$0].bitPattern } }
}

extension CohortRecord {
  /// The bits of everything that was recorded.
  fileprivate var bits: [[UInt64]] { [monthly, aimAttainment, outcomes, byPartner].flatMap { $0.map(\.words) } }
}
