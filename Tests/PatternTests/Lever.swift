import PartnershipModel
import TestSupport

/// One thing that a designer can set, and ways to set it.
struct Lever {
  let name: String
  /// Sets it otherwise than it is in a partnership; `choice` picks one of several ways.
  /// Returns 1 where that is more of it, -1 where it is less, 0 where ways have no order.
  let move: (_ partnership: inout Partnership, _ choice: Double) -> Double

  /// A number: moved to the end of its range that is further away.
  static func number(
    _ name: String, _ path: WritableKeyPath<Design, Quantity>, _ low: Double, _ high: Double
  ) -> Lever {
    Lever(name: name) { partnership, _ in
      let rises = partnership.design[keyPath: path].median < (low + high) / 2
      partnership.design[keyPath: path] = .fixed(rises ? high : low)
      return rises ? 1 : -1
    }
  }

  static func either(_ name: String, _ path: WritableKeyPath<Design, Bool>) -> Lever {
    Lever(name: name) { partnership, _ in
      partnership.design[keyPath: path].toggle()
      return partnership.design[keyPath: path] ? 1 : -1
    }
  }

  static func kind<Kind: CaseIterable & Equatable>(_ name: String, _ path: WritableKeyPath<Design, Kind>) -> Lever {
    Lever(name: name) { partnership, choice in
      let others = Kind.allCases.filter { $0 != partnership.design[keyPath: path] }
      partnership.design[keyPath: path] = others[Int(choice * Double(others.count))]
      return 0
    }
  }

  /// All of them.
  static var all: [Lever] { structure + accountability + resources + knowledge + people }

  private static var structure: [Lever] {
    [
      Lever(name: "form") { partnership, choice in
        partnership.design.form = choice < 0.5 ? .none : .informal
        return -1
      },
      kind("level", \.level), kind("function", \.function), kind("mode", \.governance.mode),
      kind("decision rule", \.governance.decisionRule),
      Lever(name: "lead") { partnership, choice in
        partnership.design.governance.mode = .lead
        partnership.design.governance.lead = partnership.partners[Int(choice * Double(partnership.partners.count))].id
        return 0
      },
      number("secretariat", \.governance.secretariat, 0, 4),
      either("deliberation", \.governance.hasDeliberation),
      Lever(name: "staged membership") { partnership, _ in
        partnership.design.governance.isStaged.toggle()
        if partnership.partners.allSatisfy({ $0.stage == 0 }) {
          for i in partnership.partners.indices { partnership.partners[i].stage = i / 3 }
        }
        return partnership.design.governance.isStaged ? 1 : -1
      },
      number("sanction", \.governance.sanction, 0, 0.7), either("statutory duty", \.governance.hasStatutoryDuty),
      number("risk sharing", \.governance.riskSharing, 0, 1),
    ]
  }

  private static var accountability: [Lever] {
    [
      number("roles of the accountable body", \.accountability.accountableBodyRoles, 0, 1),
      number("roles of elements", \.accountability.elementRoles, 0, 1),
      number("decision process", \.accountability.decisionProcess, 0, 1),
      number("project management", \.accountability.projectManagement, 0, 1),
      number("risk management", \.accountability.riskManagement, 0, 1),
    ]
  }

  private static var resources: [Lever] {
    [
      number("grant", \.resourcing.grant, 0, 600_000), number("pooled budget", \.resourcing.pooledBudget, 0, 1),
      number("funding streams", \.resourcing.fundingStreams, 1, 10),
      number("late funding", \.resourcing.lateFunding, 0, 0.8),
      pledge("staff pledged", \.staffPledged), pledge("money pledged", \.moneyPledged, atLeast: 10_000),
    ]
  }

  private static func pledge(
    _ name: String, _ path: WritableKeyPath<Partner, Quantity>, atLeast: Double = 0.1
  ) -> Lever {
    Lever(name: name) { partnership, choice in
      let factor = choice < 0.5 ? 0.5 : 2
      for i in partnership.partners.indices {
        partnership.partners[i][keyPath: path] = .fixed(
          max(atLeast, partnership.partners[i][keyPath: path].median) * factor)
      }
      return choice < 0.5 ? -1 : 1
    }
  }

  private static var knowledge: [Lever] {
    [
      either("providers on board", \.commissioning.hasProvidersOnBoard),
      number("conflict of interest rule", \.commissioning.conflictOfInterestRule, 0, 1),
      number("needs analysis", \.commissioning.needsAnalysis, 0, 1), kind("engagement", \.engagement.kind),
      either("support of engagement", \.engagement.hasSupport),
      either("engagement to understand need", \.engagement.forUnderstandingNeed),
      either("engagement for accountability", \.engagement.forAccountability),
      either("engagement for capacity", \.engagement.forCapacity),
      number("specific indicators", \.performance.specificIndicators, 0, 1),
      number("reuse of own indicators", \.performance.reuseOfOwnIndicators, 0, 1),
      number("outcome link", \.performance.outcomeLink, 0, 1),
      number("reporting load", \.performance.reportingLoad, 1, 8),
    ]
  }

  private static var people: [Lever] {
    [
      Lever(name: "tier") { partnership, choice in
        let tier = Tier.allCases[Int(choice * 4)]
        for i in partnership.partners.indices { partnership.partners[i].tier = tier }
        return 0
      },
      number("meeting interval", \.meetings.interval, 1, 6), number("meeting length", \.meetings.length, 0.5, 2),
      either("deputies", \.meetings.hasDeputies), either("induction", \.meetings.hasInduction),
      number("chair: process of change", \.chair.processOfChange, 0, 1),
      number("chair: cultures", \.chair.cultures, 0, 1),
      number("chair: team building", \.chair.teamBuilding, 0, 1),
    ]
  }
}
