import Experiments

/// In whose hands a change of a design lies.
public enum Hands: String, Sendable, Hashable, CaseIterable {
  /// The board decides it for itself.
  case board = "the board"
  /// The partners have to agree to it, each for itself: whom they send, what they give up, what they are bound by.
  case partners = "the partners"
  /// A government or a funder: money, conditions of money, and the law.
  case government = "a government"

  /// Who has to move for all of the settings: the one that is hardest to move.
  public init(_ settings: [DesignChange.Setting]) {
    let all = settings.map { Self.holding($0.keys) }
    self = all.contains(.government) ? .government : all.contains(.partners) ? .partners : .board
  }

  /// By the keys of an alternative; the longest that fits counts. What isn't listed is the board's own.
  static let keys: [(keys: [String], hands: Hands)] = [
    (["partners"], .partners), (["aims"], .partners), (["level"], .partners), (["function"], .partners),
    (["form"], .partners), (["horizon"], .government), (["surroundings"], .government),
    (["governance", "mode"], .partners), (["governance", "lead"], .partners),
    (["governance", "decision rule"], .partners), (["governance", "membership"], .partners),
    (["governance", "sanction"], .partners), (["governance", "risk sharing"], .partners),
    (["governance", "statutory duty"], .government),
    (["resourcing"], .government), (["resourcing", "pooled budget"], .partners),
    (["performance", "reporting load"], .government),
  ]

  private static func holding(_ path: [String]) -> Hands {
    keys.filter { path.starts(with: $0.keys) }.max { $0.keys.count < $1.keys.count }?.hands ?? .board
  }
}

extension Hands {
  /// As it is asked for on a command line.
  public var word: String {
    switch self {
    case .board: "board"
    case .partners: "partners"
    case .government: "government"
    }
  }
}
