import PartnershipModel
import Statistics

/// Stresses in plain words.
extension Stress {
  /// In few words, for tables.
  public var name: String {
    isEverything ? "Everything at once" : kinds.count == 1 ? name(of: kinds[0]) : key
  }

  private func name(of kind: Kind) -> String {
    switch kind {
    case .budgets(.all): "All budgets cut"
    case .budgets(let whom): "Budget of \(named(whom)) cut"
    case .pledge(let partner): "Less from \(named(partner))"
    case .departure(let partner): "Loss of \(named(partner))"
    case .secretariat: "Secretariat short of staff"
    case .grant: "Grant smaller"
    case .lateFunding: "Grant late"
    case .chair: "Nobody to chair"
    case .representatives: "Representatives of lower tier"
    case .reorganisation: "Everybody reorganised"
    case .demand: "Demand up"
    case .targets: "National targets up"
    }
  }

  /// What has happened at an amount, as a clause: `all budgets are cut by 40% from month 13`.
  public func clause(at severity: Double) -> String {
    kinds.map { clause($0, text(amount(of: $0, at: severity), $0), isLimit: false) }.joined(separator: " and ")
  }

  /// What must not happen, as a clause after "until".
  ///
  /// - Parameter limit: an amount as `text(ofAmount:)` puts it, with an interval behind it perhaps.
  public func clause(beyond limit: String) -> String {
    kinds.count == 1
      ? clause(kinds[0], limit, isLimit: true)
      : "\(isEverything ? "everything at once goes" : "\(key) together go") beyond \(limit) of the worst"
  }

  /// An amount of this stress with its unit.
  public func text(ofAmount amount: Double) -> String {
    kinds.count == 1 ? text(amount, kinds[0]) : Self.percent(amount)
  }

  /// An amount with its interval, where that says more: `58% (52% to 63%)`, `month 14 (12 to 17)`.
  public func text(of amount: Estimate) -> String {
    let text = text(ofAmount: amount.value)
    let ends = amount.interval.map { [$0.lowerBound, $0.upperBound].map(self.text(ofAmount:)) } ?? []
    guard Set(ends).count == 2 else { return text }
    let numbers = ends.map { $0.filter { $0.isNumber || $0 == "%" } }
    return "\(text) (\(numbers[0]) to \(numbers[1]))"
  }

  private func text(_ amount: Double, _ kind: Kind) -> String {
    func counted(_ word: String) -> String { "\(Int(amount)) \(word)\(amount == 1 ? "" : "s")" }
    return switch kind {
    case .budgets, .pledge, .secretariat, .grant, .lateFunding, .demand: Self.percent(amount)
    case .departure: Int(amount) > designed.horizon ? "never" : "month \(Int(amount))"
    case .chair: counted("month")
    case .representatives: counted("tier")
    case .reorganisation: counted("time")
    case .targets: "\(Int((amount * 100).rounded())) points"
    }
  }

  private func clause(_ kind: Kind, _ amount: String, isLimit: Bool) -> String {
    let more = isLimit ? "more than " : ""
    let orMore = isLimit ? " or more" : ""
    return switch kind {
    case .budgets(.all): "all budgets are cut by \(more)\(amount) from month \(onset)"
    case .budgets(let whom): "the budget of \(named(whom)) is cut by \(more)\(amount) from month \(onset)"
    case .pledge(let partner): "\(named(partner)) delivers \(isLimit ? "less than" : "at most") \(amount) of its pledge"
    case .departure(let partner): "\(named(partner)) leaves in \(amount)\(isLimit ? " or before" : "")"
    case .secretariat: "\(isLimit ? "fewer than " : "")\(amount) of the secretariat's posts are filled"
    case .grant: "the grant is \(more)\(amount) smaller"
    case .lateFunding: "each year's grant is late with a chance of \(more)\(amount)"
    case .chair: "nobody chairs for \(amount)\(orMore) from month \(onset)"
    case .representatives: "every partner sends somebody lower by \(amount)\(orMore)"
    case .reorganisation: "all partners are reorganised \(amount)\(orMore)"
    case .demand: "the aims need \(more)\(amount) more effort from month \(onset)"
    case .targets: "national targets rise by \(more)\(amount) in month \(onset)"
    }
  }

  /// Whether amounts are whole.
  var isCounted: Bool {
    guard kinds.count == 1 else { return false }
    return switch kinds[0] {
    case .departure, .chair, .representatives, .reorganisation: true
    default: false
    }
  }

  /// Unit of `amount(at:)`, for files.
  public var unit: String {
    guard kinds.count == 1 else { return "share of the worst" }
    return switch kinds[0] {
    case .budgets: "share cut"
    case .pledge: "share of the pledge delivered at most"
    case .departure: "month of leaving"
    case .secretariat: "share of posts filled"
    case .grant: "share cut"
    case .lateFunding: "chance a year"
    case .chair: "months"
    case .representatives: "tiers"
    case .reorganisation: "times"
    case .demand: "share more effort"
    case .targets: "rise of the goals, share"
    }
  }

  private func named(_ partner: String) -> String { designed.partners.first { $0.id == partner }?.name ?? partner }
  private func named(_ whom: Whom) -> String { Self.partner(whom, of: designed)?.name ?? "everybody" }
  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
