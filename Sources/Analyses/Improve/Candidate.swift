import Experiments
import PartnershipModel

/// A change of the design that is tried.
public struct Candidate: Sendable, Hashable {
  public enum Origin: Sendable, Hashable {
    /// One key of the design.
    case lever
    /// Another of the nine types of Figure 1 of the briefing.
    case type
    /// Something that can be done about an obstacle of Box 1.
    case mend(ObstacleRemoval)

    public var name: String {
      switch self {
      case .lever: "lever"
      case .type: "type"
      case .mend(let obstacle): "mend of \(obstacle.key)"
      }
    }
  }

  public let change: DesignChange
  public let origin: Origin
  public let hands: Hands

  public init(_ change: DesignChange, origin: Origin) {
    self.change = change
    self.origin = origin
    hands = Hands(change.settings)
  }

  /// The mends of all obstacles, for a partnership as it is.
  public static func mends(of partnership: Partnership) -> [Candidate] {
    ObstacleRemoval.allCases.compactMap { obstacle in
      let settings = ObstacleMend.settings(obstacle, of: partnership)
      guard !settings.isEmpty else { return nil }
      let name = "mend: \(obstacle.name.prefix(1).lowercased() + obstacle.name.dropFirst())"
      return Candidate(DesignChange(name: name, settings: settings), origin: .mend(obstacle))
    }
  }
}
