import PartnershipModel

/// Something that goes wrong with what a partnership lives on, in a severity from 0 (nothing does) to 1 (as bad as it gets).
///
/// A stress is an operation on a partnership; it says what would happen, not how likely that is. Several kinds at once are a
/// stress too: all of them in the same severity.
public struct Stress: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Budgets are cut by a share, from the onset to the end.
    case budgets(Whom)
    /// A partner, by its id, delivers a share of its pledge at most.
    case pledge(String)
    /// A partner, by its id, leaves for good; the worse the earlier.
    case departure(String)
    /// Only a share of the secretariat's posts is filled.
    case secretariat
    /// The grant is smaller by a share.
    case grant
    /// Each year's grant is late with a higher chance.
    case lateFunding
    /// Nobody chairs for so many months from the onset on.
    case chair
    /// Every partner sends somebody so many tiers lower.
    case representatives
    /// All partners are reorganised, so many times, evenly from the onset on.
    case reorganisation
    /// The aims need a share more effort, from the onset on.
    case demand
    /// The goals of national targets rise by so much at the onset.
    case targets
  }

  public enum Whom: String, Sendable, Hashable {
    case all
    /// The partner that pledges most.
    case largest
    case lead
  }

  /// At least one.
  public let kinds: [Kind]
  /// The month in which whatever begins at some time begins.
  public let onset: Int
  /// The partnership as it is designed.
  public let designed: Partnership
  /// Whether this is all that strikes everybody alike.
  public let isEverything: Bool

  public init(_ kinds: [Kind], onset: Int, of designed: Partnership, isEverything: Bool = false) {
    precondition(!kinds.isEmpty)
    self.kinds = kinds
    self.isEverything = isEverything
    self.onset = onset
    self.designed = designed
  }

  /// The severities that are looked at (assumption).
  public static let grades = [0.25, 0.5, 0.75, 1]

  /// The month in which stresses begin unless somebody says otherwise: after a third of the run (assumption).
  public static func usualOnset(_ partnership: Partnership) -> Int { partnership.horizon / 3 + 1 }

  /// As it is asked for and found in files, such as `pledge:police`.
  public var key: String { isEverything ? Self.everything : kinds.map(\.key).joined(separator: "+") }
  /// The key of everything at once.
  public static let everything = "everything"

  /// Both at once.
  public func with(_ other: Stress) -> Stress {
    Stress(kinds + other.kinds.filter { !kinds.contains($0) }, onset: onset, of: designed)
  }

  /// Whether it strikes the same partners without a partnership too. If it doesn't, their replications stay as they were.
  public var strikesAnyway: Bool { kinds.contains { $0.strikesAnyway } }
}

extension Stress.Kind {
  /// What all stresses of its sort are called, whomever they strike.
  public var family: String {
    switch self {
    case .budgets: "budgets"
    case .pledge: "pledge"
    case .departure: "departure"
    case .secretariat: "secretariat"
    case .grant: "grant"
    case .lateFunding: "late-funding"
    case .chair: "chair"
    case .representatives: "representatives"
    case .reorganisation: "reorganisation"
    case .demand: "demand"
    case .targets: "targets"
    }
  }

  public var key: String {
    switch self {
    case .budgets(.all): family
    case .budgets(let whom): "\(family):\(whom.rawValue)"
    case .pledge(let partner), .departure(let partner): "\(family):\(partner)"
    default: family
    }
  }

  fileprivate var strikesAnyway: Bool {
    switch self {
    case .budgets, .pledge, .grant, .reorganisation, .demand, .targets, .representatives: true
    case .departure, .secretariat, .lateFunding, .chair: false
    }
  }
}
