import Foundation
import PartnershipModel

/// One scenario of the fence: what must not get worse when a rule changes, and what the change is for.
struct FencedScenario {
  let name: String
  let partnership: Partnership
  let lives: Int

  /// Labels and values in the order of the table.
  func lines() -> [(String, String)] {
    let none = readings { $0.design.form = .none }
    let informal = readings { $0.design.form = .informal }
    let own = readings { _ in }
    let gain = own.attainment - none.attainment
    var rows: [(String, String)] = []
    func row(_ label: String, _ value: String) { rows.append((label, value)) }
    row("with", share(own.attainment.mean))
    row("none", share(none.attainment.mean))
    row("informal", share(informal.attainment.mean))
    row("P gain>3", two(gain.share { $0 > 0.03 }))
    row("P loss>3", two(gain.share { $0 < -0.03 }))
    let horizon = Double(partnership.horizon)
    row("agreed", month(own.agreed.median, horizon))
    row("first", month(own.firstResults.median, horizon))
    row("first none", month(none.firstResults.median, horizon))
    row("trust w/n/i", "\(two(own.trust.mean))/\(two(none.trust.mean))/\(two(informal.trust.mean))")
    row("giving w/n", "\(two(own.contribution.mean))/\(two(none.contribution.mean))")
    row("sd giving", two(own.contribution.deviation))
    row("dormant", two(own.dormant.mean))
    row("dissolved", two(own.dissolved.mean))
    row("cv", two(own.attainment.deviation / max(1e-9, own.attainment.mean)))
    row("history", points(effect { $0.surroundings.history = $1 }))
    row("chair", points(effect(setChair)))
    row("diary", points(effect(setDiary)))
    row("tier 1 v 3", points(effect(setTier)))
    row("measuring", points(effect(setMeasuring)))
    row("users", points(effect(setUsers)))
    row("box 2", points(effect(setBox2)))
    let cells = bestCells(own)
    row("best", cells.byAttainment)
    row("own gap", points(cells.gap))
    row("by value", cells.byValue)
    let silence = whenOthersStop(own)
    row("slope", two(silence.slope))
    row("trust drop", two(silence.trustLost))
    row("needed lost", percent(neededPartnerLost(own, gain: gain.mean)))
    row("secretariat", steps(own) { $0.design.governance.secretariat = $0.design.governance.secretariat.times($1) })
    row(
      "staff",
      steps(own) { p, k in
        for i in p.partners.indices { p.partners[i].staffPledged = p.partners[i].staffPledged.times(k) }
      })
    row("grant", steps(own) { $0.design.resourcing.grant = $0.design.resourcing.grant.times($1) })
    row("own targets", points((own.ownTargets - none.ownTargets).mean))
    row("books", Readings.errorOfBooks(partnership) < 1e-9 ? "balance" : "DON'T")
    return rows
  }

  private func readings(_ change: (inout Partnership) -> Void) -> Readings {
    var changed = partnership
    change(&changed)
    return Readings(changed, lives: lives)
  }

  /// From the worst of a lever to its best.
  private func effect(_ set: (inout Partnership, Quantity) -> Void) -> Double {
    let worst = readings { set(&$0, .fixed(0.1)) }
    let best = readings { set(&$0, .fixed(0.9)) }
    return (best.attainment - worst.attainment).mean
  }

  private func setChair(_ p: inout Partnership, _ ability: Quantity) {
    p.design.chair.processOfChange = ability
    p.design.chair.cultures = ability
    p.design.chair.teamBuilding = ability
  }
  /// Quarterly without deputies, or monthly with them.
  private func setDiary(_ p: inout Partnership, _ best: Quantity) {
    let isBest = best.median > 0.5
    p.design.meetings.interval = isBest ? 1 : 3
    p.design.meetings.hasDeputies = isBest
  }
  private func setTier(_ p: inout Partnership, _ best: Quantity) {
    for i in p.partners.indices { p.partners[i].tier = best.median > 0.5 ? .first : .third }
  }
  private func setMeasuring(_ p: inout Partnership, _ quality: Quantity) {
    p.design.performance.specificIndicators = quality
    p.design.performance.outcomeLink = quality
  }
  private func setUsers(_ p: inout Partnership, _ best: Quantity) {
    p.design.engagement.kind = best.median > 0.5 ? .sustained : .none
    p.design.engagement.hasSupport = true
  }
  private func setBox2(_ p: inout Partnership, _ quality: Quantity) {
    p.design.accountability.accountableBodyRoles = quality
    p.design.accountability.elementRoles = quality
    p.design.accountability.decisionProcess = quality
    p.design.accountability.projectManagement = quality
    p.design.accountability.riskManagement = quality
  }

  /// The nine cells of Figure 1.
  private func bestCells(_ own: Readings) -> (byAttainment: String, gap: Double, byValue: String) {
    let value = partnership.surroundings.valueOfFullAttainment?.median ?? 5e6
    var best = (name: "", attainment: -1.0)
    var dearest = (name: "", value: -Double.infinity)
    for level in Level.allCases {
      for function in Function.allCases {
        let cell = readings { ($0.design.level, $0.design.function) = (level, function) }
        let name = "\(level.rawValue.prefix(5))/\(function.rawValue.prefix(5))"
        if cell.attainment.mean > best.attainment { best = (name, cell.attainment.mean) }
        let worth = cell.attainment.mean * value - cell.cost.mean
        if worth > dearest.value { dearest = (name, worth) }
      }
    }
    return (best.name, best.attainment - own.attainment.mean, dearest.name)
  }

  /// From month 13 on all but the first partner deliver a twentieth of their pledge.
  private func whenOthersStop(_ own: Readings) -> (slope: Double, trustLost: Double) {
    let others = partnership.partners.indices.dropFirst()
    let silent = readings { p in
      for i in others {
        p.surroundings.events.append(
          ScheduledEvent(
            kind: .pledgeShortfall, month: 13, partner: p.partners[i].id, size: 0.05, duration: p.horizon))
      }
    }
    let mine = own.given[0].mean - silent.given[0].mean
    let theirs = others.map { own.given[$0].mean - silent.given[$0].mean }.mean
    return (mine / theirs, (own.trust - silent.trust).mean)
  }

  /// Share of the gain that goes with the partner whose input the aims need most.
  private func neededPartnerLost(_ own: Readings, gain: Double) -> Double {
    func needed(_ partner: Partner) -> Double {
      partnership.aims.reduce(0) { sum, aim in
        let all = aim.inputs.values.reduce(0) { $0 + $1.median }
        return sum + aim.weight.median * (aim.inputs[partner.id]?.median ?? 0) / max(1e-9, all)
      }
    }
    let most = partnership.partners.max { needed($0) < needed($1) }!
    let without = readings {
      $0.surroundings.events.append(ScheduledEvent(kind: .partnerLeaves, month: 1, partner: most.id))
    }
    return (own.attainment - without.attainment).mean / gain
  }

  /// Points lost with a fifth, half and four fifths of a resource taken away.
  private func steps(_ own: Readings, _ take: (inout Partnership, Double) -> Void) -> String {
    [0.8, 0.5, 0.2].map { left in
      points((readings { take(&$0, left) }.attainment - own.attainment).mean)
    }.joined(separator: " ")
  }

  private func share(_ x: Double) -> String { String(format: "%.3f", x) }
  private func two(_ x: Double) -> String { String(format: "%.2f", x) }
  private func points(_ x: Double) -> String { String(format: "%.1f", 100 * x) }
  private func percent(_ x: Double) -> String { String(format: "%.0f%%", 100 * x) }
  private func month(_ x: Double, _ horizon: Double) -> String { x > horizon ? "-" : String(format: "%.0f", x) }
}
