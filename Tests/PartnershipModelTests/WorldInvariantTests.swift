import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("A world stays within what can be") struct WorldInvariantTests {
  static let seeds: ClosedRange<UInt64> = 1...200

  @Test("Whatever the partnership, every number is finite and within its range") func ranges() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      let record = Run(partnership, seed: seed).record(first: 0)
      let months = 0..<record.months
      for outcome in Outcome.allCases { expect(record[outcome], within: outcome.definition.range, "\(outcome)", seed) }
      for measure in Measure.allCases {
        for month in months {
          expect(record[measure, month: month], within: measure.definition.range, "\(measure) in month \(month)", seed)
        }
      }
      for measure in PartnerMeasure.allCases {
        for partner in 0..<record.partners {
          expect(
            record[measure, partner: partner], within: measure.definition.range, "\(measure) of partner \(partner)",
            seed)
        }
      }
      for month in months {
        for aim in 0..<record.aims { expect(record[aim: aim, month: month], within: 0...1, "aim \(aim)", seed) }
      }
    }
  }

  private func expect(_ lane: Lane, within range: ClosedRange<Double>, _ what: String, _ seed: UInt64) {
    for k in 0..<Lane.width where !range.contains(lane[k]) {
      Issue.record("\(what) is \(lane[k]) in replication \(k) of random partnership \(seed)")
      return
    }
  }

  @Test("A formal partnership ends in exactly one state, another form in none") func endStates() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      let record = Run(partnership, seed: seed).record(first: 0)
      var sum: Lane = 0
      for state in Outcome.endStates { sum += record[state] }
      let expected = partnership.design.form == .formal ? 1.0 : 0
      for k in 0..<Lane.width { #expect(sum[k] == expected, "random partnership \(seed), replication \(k)") }
    }
  }

  @Test("Money and counts so far never fall") func totalsRise() {
    for seed in Self.seeds {
      let record = Run(.random(seed), seed: seed).record(first: 8)
      for measure in [Measure.cost, .overhead, .decisionsTaken, .referredBack] {
        for month in 1..<record.months {
          let (before, now) = (record[measure, month: month - 1], record[measure, month: month])
          for k in 0..<Lane.width where now[k] < before[k] {
            Issue.record("\(measure) fell from \(before[k]) to \(now[k]) in month \(month), random partnership \(seed)")
          }
        }
      }
    }
  }

  @Test("Overhead is a part of cost, members are partners, and what ends the months is what is known at the end")
  func consistency() {
    for seed in Self.seeds {
      let partnership = Partnership.random(seed)
      let record = Run(partnership, seed: seed).record(first: 0)
      let end = partnership.horizon
      for k in 0..<Lane.width {
        #expect(record[.overhead, month: end][k] <= record[.cost, month: end][k] * (1 + 1e-12), "\(seed)")
        #expect(record[.cost][k] == record[.cost, month: end][k], "\(seed)")
        #expect(record[.attainment][k] == record[.attainment, month: end][k], "\(seed)")
        #expect(record[.members][k] <= Double(partnership.partners.count), "\(seed)")
        var left = 0.0
        for partner in 0..<record.partners { left += record[.representativesLeft, partner: partner][k] }
        #expect(record[.representativesLeft][k] == left, "\(seed)")
      }
    }
  }

  @Test("Nothing comes of nothing: without staff, money or a drift, next to nothing is attained") func nothing() {
    for form in Form.allCases {
      var partnership = Setting().partnership.without(formalPartnership: form).withPartners { partner, _ in
        partner.staffPledged = 0
        partner.moneyPledged = 0
      }
      partnership.design.resourcing.grant = 0
      let attainment = partnership.readings([{ $0[.attainment] }], replications: 400)[0]
      #expect(attainment.reduce(0, +) / 400 < 0.01, "\(form)")
    }
  }

  @Test("The largest partnership that can be described runs") func limits() {
    let ids = (0..<500).map { "p\($0)" }
    var partnership = Partnership(
      partners: ids.map { Partner(id: $0, ownTargets: [OwnTarget(name: "own")]) },
      aims: (0..<60).map { Aim(id: "a\($0)") }, horizon: 240)
    partnership.design.governance.mode = .administrative
    partnership.design.governance.secretariat = 20
    partnership.design.meetings.interval = 1
    let record = Run(partnership, seed: 0).record(first: 0)
    expect(record[.attainment], within: 0...1, "attainment", 0)
    expect(record[.trust], within: 0...1, "trust", 0)
    #expect(record[.members][0] <= 500)
  }
}

extension QuantityDefinition {
  /// What a number of this unit can be at all; not even the costliest partnership costs the national product.
  fileprivate var range: ClosedRange<Double> {
    switch unit {
    case .share, .truth: 0...1
    case .count, .months, .pounds, .fte: 0...1e12
    }
  }
}

/// One thread's way to run a partnership.
struct Run {
  let cohort: Cohort

  init(_ partnership: Partnership, seed: UInt64) { cohort = Cohort(Simulation(partnership, seed: seed)) }

  func record(first: Int) -> CohortRecord {
    let partnership = cohort.simulation.partnership
    let record = CohortRecord(
      horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
    cohort.run(first: first, into: record)
    return record
  }
}
