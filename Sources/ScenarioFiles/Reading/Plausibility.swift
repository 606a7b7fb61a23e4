import Experiments
import PartnershipModel

/// Something that may well stand in a scenario file, but that hardly anybody means: where, and why it is doubtful.
public struct Warning: Sendable, Hashable, CustomStringConvertible {
  public let file: String
  /// From 1.
  public let line, column: Int
  /// The keys that lead to the place; empty for the file as a whole.
  public let keyPath: String
  public let doubt: String

  /// For where the file is at hand: `line 14, design.resourcing.late funding: there is no grant that could be late`.
  public var brief: String {
    "line \(line)" + (keyPath.isEmpty ? "" : ", " + keyPath.legible(atMost: 200)) + ": " + doubt
  }

  /// One line, such as `crime.yaml:14:5: design.resourcing.late funding: there is no grant that could be late`.
  public var description: String {
    "\(file.legible(atMost: 300)):\(line):\(column): "
      + (keyPath.isEmpty ? "" : keyPath.legible(atMost: 200) + ": ") + doubt
  }
}

extension ScenarioFile {
  /// What is doubtful in the main part of the file, in its order.
  ///
  /// - Parameter scenario: what the file describes.
  public func warnings(of scenario: Scenario) -> [Warning] {
    guard let (root, _) = try? YAMLText(file: name, bytes: bytes).tree() else { return [] }
    let doubts = Plausibility(scenario).doubts
    return doubts.map { doubt in
      let place = root.nearest(to: doubt.path)
      return Warning(
        file: name, line: place.line, column: place.column, keyPath: doubt.path.joined(separator: "."),
        doubt: doubt.words)
    }.filter { warning in
      // What is at its default nobody wrote, so nobody can have meant it otherwise.
      !warning.keyPath.hasSuffix("late funding") || root.has(["design", "resourcing", "late funding"])
    }.sorted { ($0.line, $0.column, $0.keyPath, $0.doubt) < ($1.line, $1.column, $1.keyPath, $1.doubt) }
  }
}

extension Tree {
  /// Where a path leads, as far as it is written.
  fileprivate func nearest(to path: [String]) -> Position {
    guard let first = path.first, let entry = entries.first(where: { $0.key == first }) else { return position }
    return path.count == 1
      ? entry.position
      : entry.value.entries.isEmpty
        ? entry.position
        : entry.value.entries.contains { $0.key == path[1] }
          ? entry.value.nearest(to: Array(path.dropFirst())) : entry.position
  }

  fileprivate func has(_ path: [String]) -> Bool {
    path.isEmpty || self[path[0]]?.has(Array(path.dropFirst())) ?? false
  }
}

/// Looks for what hardly anybody means.
struct Plausibility {
  struct Doubt {
    let path: [String]
    let words: String
  }

  let title: String
  let partnership: Partnership
  /// Those of the file, the first among them: what any of them makes use of isn't there for nothing.
  private let designs: [Design]

  init(_ scenario: Scenario) {
    title = scenario.title
    partnership = scenario.designs[0].partnership
    designs = scenario.designs.map(\.partnership.design)
  }

  /// Below this share of what full attainment needs, a pledge of all partners together is far too little (assumption).
  static let leastPledged = 0.2

  var doubts: [Doubt] { people + pledges + structures + money + time }

  private var design: Design { partnership.design }
  private var atTable: [Partner] { partnership.partners.filter(\.isAtTable) }

  private func doubt(_ path: String..., because words: String) -> Doubt { Doubt(path: path, words: words) }

  private var people: [Doubt] {
    var doubts: [Doubt] = []
    if title == "My partnership" || partnership.partners.contains(where: { ScenarioTemplate.partners.contains($0.id) })
    {
      doubts.append(
        doubt("title", because: "what stands in the template is still here: give partners and aims their own names"))
    }
    if design.form == .formal, atTable.count == 1 {
      doubts.append(doubt("partners", because: "only one partner is at the table, and a partnership is of two or more"))
    }
    if design.governance.isStaged, !atTable.contains(where: { $0.stage > 0 }) {
      doubts.append(
        doubt("design", "governance", "membership", because: "it is staged, but every partner joins at the start"))
    }
    return doubts
  }

  private var pledges: [Doubt] {
    var doubts: [Doubt] = []
    let staffCost = partnership.constants[.costOfStaff]?.median ?? Parameter.costOfStaff.definition.defaultValue
    for partner in partnership.partners where !partner.staffPledged.isUncertain && !partner.moneyPledged.isUncertain {
      guard partner.staffPledged == 0, partner.moneyPledged == 0 else { continue }
      let needing = partnership.aims.filter { $0.inputs[partner.id] != nil }.map { "\"\($0.id)\"" }
      doubts.append(
        doubt(
          "partners", partner.id, "pledge",
          because: "it pledges nothing"
            + (needing.isEmpty ? "" : ", though its input is needed for \(needing.joined(separator: ", "))")))
    }
    let pledged = partnership.partners.reduce(0) { $0 + $1.staffPledged.median + $1.moneyPledged.median / staffCost }
    let granted = design.resourcing.grant.median / staffCost
    let needed = partnership.aims.reduce(0) { $0 + $1.effortNeeded.median }
    if pledged + granted < Self.leastPledged * needed {
      doubts.append(
        doubt(
          "aims",
          because:
            "full attainment needs \(rounded(needed)) FTE, and all pledges and the grant together come to \(rounded(pledged + granted)): little can be attained, whatever the design"
        ))
    }
    return doubts
  }

  private var structures: [Doubt] {
    guard design.form == .formal else { return [] }
    var doubts: [Doubt] = []
    if design.governance.mode != .lead, design.governance.lead != nil {
      doubts.append(
        doubt(
          "design", "governance", "lead",
          because: "a lead is named, but the mode is \(design.governance.mode.rawValue): it only leads with mode: lead")
      )
    }
    if design.governance.mode == .shared, design.governance.lead == nil, design.governance.decisionRule == .leadDecides
    {
      doubts.append(
        doubt("design", "governance", "decision rule", because: "the lead decides, but nobody is named to lead"))
    }
    if !designs.contains(where: { $0.function == .commissioning }), design.commissioning.conflictOfInterestRule != 0 {
      doubts.append(
        doubt(
          "design", "commissioning", "conflict of interest rule",
          because: "this does nothing unless the function is commissioning"))
    }
    if design.engagement.kind == .none, design.engagement.hasSupport {
      doubts.append(
        doubt("design", "engagement", "support", because: "nobody is engaged who could be supported (engagement: kind)")
      )
    }
    return doubts
  }

  private var money: [Doubt] {
    guard design.form == .formal else { return [] }
    let resourcing = design.resourcing
    var doubts: [Doubt] = []
    if designs.allSatisfy({ $0.resourcing.grant == 0 }) {
      doubts.append(doubt("design", "resourcing", "late funding", because: "there is no grant that could be late"))
      if partnership.surroundings.events.contains(where: { $0.kind == .grantStops }) {
        doubts.append(doubt("surroundings", "events", because: "there is no grant that could stop"))
      }
    } else if resourcing.grant != 0, design.governance.mode == .shared, design.governance.secretariat == 0 {
      doubts.append(
        doubt(
          "design", "resourcing", "grant",
          because: "nobody is there to spend it: there is no secretariat, and nobody leads; most of it will be returned"
        ))
    }
    return doubts
  }

  private var time: [Doubt] {
    partnership.aims.filter { $0.lag.median >= Double(partnership.horizon) }.map { aim in
      doubt(
        "aims", aim.id, "lag",
        because:
          "results take \(rounded(aim.lag.median)) months to show, and the run ends after \(partnership.horizon)")
    }
  }

  private func rounded(_ number: Double) -> String { ((number * 10).rounded() / 10).plain }
}
