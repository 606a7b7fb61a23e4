import PartnershipModel

/// One thing that a plan varies from row to row.
public struct PlanInput: Sendable, Hashable {
  /// What the input is to somebody who has to decide.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Resources and rules that a designer could set otherwise.
    case lever
    /// A number of the scenario that nobody knows.
    case unknown = "uncertain quantity"
    /// A constant of the model that nobody knows.
    case constant = "model constant"
    /// All that nobody knows and no other input says, together.
    case rest = "everything else"
    /// Acts on nothing: what a method makes of it is its error.
    case dummy
  }

  /// What the input can be, and how likely each is.
  public enum Domain: Sendable, Hashable {
    case number(Distribution)
    /// Whole numbers, all as likely.
    case whole(ClosedRange<Int>)
    /// Words, all as likely; the input's value is the place of one, from 0.
    case choice([String])
    /// A future: one draw of everything that no other input says. The value is its number, from 0.
    case future
  }

  /// What the input does to a replication.
  public enum Action: Sendable, Hashable {
    /// Its value takes the place of the draw of the same name.
    case tells
    /// Its choices are tiers of the partner's seat, given by their numbers.
    case seats(partner: String, tiers: [Int])
    /// Another choice is another partnership.
    case redesigns
    /// Its future is where everything that isn't told is drawn.
    case draws
    case nothing
  }

  /// The key path in a scenario file, such as `design.governance.secretariat`.
  public let name: String
  public let role: Role
  public let domain: Domain
  public let action: Action
  /// Where the range comes from: `the scenario`, `the model's range`, `assumption` or `as asked for`.
  public let origin: String
  /// Of the values, as scenario files have it, such as `FTE` or `£/year`; empty for words and for numbers that have none.
  public let unit: String

  public init(name: String, role: Role, domain: Domain, action: Action, origin: String, unit: String = "") {
    self.name = name
    self.role = role
    self.domain = domain
    self.action = action
    self.origin = origin
    self.unit = unit
  }

  /// The value at a point of the unit interval.
  ///
  /// - Parameter chance: 0 … 1; an end that has no value stands for the chance `tail` beyond it.
  public func value(at chance: Double) -> Double {
    switch domain {
    case .number(let distribution):
      switch distribution {
      case .fixed, .uniform, .triangular: return distribution.value(at: chance)
      case .normal, .lognormal, .logitNormal:
        return distribution.value(at: min(max(chance, Self.tail), 1 - Self.tail))
      }
    case .whole(let range):
      return Double(range.lowerBound + min(Int(chance * Double(range.count)), range.count - 1))
    case .choice(let words): return Double(min(Int(chance * Double(words.count)), words.count - 1))
    case .future: return min((chance * 0x1p32).rounded(.down), 0x1p32 - 1)
    }
  }

  /// What the ends of the unit interval stand for, where a distribution has none of its own.
  static let tail = 0.005

  /// How many levels tell all that the input can be; nil for numbers.
  public var levels: Int? {
    switch domain {
    case .number, .future: nil
    case .whole(let range): range.count
    case .choice(let words): words.count
    }
  }

  /// The value in words or digits, as plans are written.
  public func written(_ value: Double) -> String {
    if case .choice(let words) = domain { return words[Int(value)] }
    return Int(exactly: value).map { String($0) } ?? String(value)
  }

  public static let everythingElse = PlanInput(
    name: "everything else", role: .rest, domain: .future, action: .draws, origin: "the scenario and the model's ranges"
  )
  public static let dummy = PlanInput(
    name: "dummy", role: .dummy, domain: .number(.uniform(low: 0, high: 1)), action: .nothing, origin: "none")
}
