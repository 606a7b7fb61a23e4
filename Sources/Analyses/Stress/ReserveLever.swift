import PartnershipModel

/// A resource that a partnership could be given more of, in steps.
public enum ReserveLever: String, Sendable, CaseIterable {
  case secretariat, grant, pledges, representatives, deputies, induction

  public struct Step: Sendable, Hashable {
    public let lever: ReserveLever
    /// FTE, pounds a year, a factor of all pledges, or the lowest tier; 1 for what is there or isn't.
    let size: Double

    /// What changes, in few words.
    public var name: String {
      switch lever {
      case .secretariat: "secretariat +\(size == size.rounded() ? "\(Int(size))" : "\(size)") FTE"
      case .grant: "grant +£\(Int(size / 1_000))k a year"
      case .pledges: "all pledges +\(Int(((size - 1) * 100).rounded()))%"
      case .representatives: size == 1 ? "chief executives at the table" : "nobody below tier \(Int(size))"
      case .deputies: "named deputies"
      case .induction: "induction"
      }
    }

    /// The partnership with the step taken.
    public func taken(by partnership: Partnership) -> Partnership {
      var other = partnership
      switch lever {
      case .secretariat:
        other.design.governance.secretariat = partnership.design.governance.secretariat.plus(size)
      case .grant: other.design.resourcing.grant = partnership.design.resourcing.grant.plus(size)
      case .pledges:
        for index in other.partners.indices {
          other.partners[index].staffPledged = partnership.partners[index].staffPledged.times(size)
          other.partners[index].moneyPledged = partnership.partners[index].moneyPledged.times(size)
        }
      case .representatives:
        for index in other.partners.indices where other.partners[index].tier.rawValue > Int(size) {
          other.partners[index].tier = Tier(rawValue: Int(size)) ?? .first
        }
      case .deputies: other.design.meetings.hasDeputies = true
      case .induction: other.design.meetings.hasInduction = true
      }
      return other
    }
  }

  /// The steps within reach of a partnership, smallest first; sizes are assumptions. A grant is enlarged by shares of what
  /// there is, or of what partners pledge where there is none.
  public func steps(for partnership: Partnership) -> [Step] {
    func steps(_ sizes: [Double]) -> [Step] { sizes.map { Step(lever: self, size: $0) } }
    let lowest = partnership.partners.map(\.tier.rawValue).max() ?? 1
    let meetings = partnership.design.meetings
    switch self {
    case .secretariat: return steps([0.5, 1, 2])
    case .grant:
      let grant = partnership.design.resourcing.grant.median
      let basis = grant > 0 ? grant : partnership.partners.reduce(0) { $0 + Stress.pledge($1) }
      return steps([0.1, 0.25, 0.5].map { max(1_000, ($0 * basis / 1_000).rounded() * 1_000) })
    case .pledges: return steps([1.1, 1.25, 1.5])
    case .representatives: return steps([2.0, 1].filter { Int($0) < lowest })
    case .deputies: return steps(meetings.hasDeputies ? [] : [1])
    case .induction: return steps(meetings.hasInduction ? [] : [1])
    }
  }
}
