import Experiments
import PartnershipModel

/// What somebody who sets up a partnership can do about an obstacle of Box 1, as changes to the scenario file's own keys.
///
/// `ObstacleRemoval` is a thought experiment: it takes away what nobody can (a culture, a stake, an interest). A mend can be
/// carried out, and has to be tried like any other change: it may do harm.
public enum ObstacleMend {
  /// The settings; empty where nothing in a design's own keys mends it.
  public static func settings(_ obstacle: ObstacleRemoval, of partnership: Partnership) -> [DesignChange.Setting] {
    func set(_ group: String, _ key: String, _ value: String) -> DesignChange.Setting { .init([group, key], value) }
    switch obstacle {
    case .sharedVision:
      return [set("governance", "deliberation", "yes"), .init(["aims", "all", "clarity"], "1")]
    case .targetsUnappreciated:
      return [
        set("commissioning", "needs analysis", "1"), set("performance", "reuse of own indicators", "1"),
        set("governance", "deliberation", "yes"), set("meetings", "induction", "yes"),
      ]
    // Stakes and timing of targets that others set; no key of a design moves them.
    case .localAgainstNational: return []
    case .riskSharing: return [set("governance", "risk sharing", "1")]
    case .absentPartners:
      return [
        set("governance", "sanction", "1"), set("governance", "membership", "all at once"),
        set("meetings", "deputies", "yes"),
      ]
    case .ideologies: return [set("chair", "cultures", "1")]
    case .conflict: return [set("governance", "deliberation", "yes"), set("accountability", "decision process", "1")]
    case .representation:
      let junior = partnership.partners.filter { $0.tier.rawValue > Tier.second.rawValue }
      return junior.map { .init(["partners", $0.id, "representative"], "tier \(Tier.second.rawValue)") }
    case .governance:
      return [
        set("accountability", "roles of the accountable body", "1"),
        set("accountability", "roles within the partnership", "1"), set("accountability", "decision process", "1"),
        set("accountability", "project management", "1"), set("accountability", "risk management", "1"),
        set("commissioning", "conflict of interest rule", "1"),
      ]
    case .trust: return [set("chair", "team building", "1"), set("meetings", "induction", "yes")]
    case .performanceManagement:
      return [set("performance", "specific indicators", "1"), set("performance", "outcome link", "1")]
    }
  }
}
