import Experiments
import PartnershipModel
import Statistics

/// How the variance of attainment in population D divides: each lever of the designs by itself, and the place by itself.
struct LeverShares {
  /// By lever: first-order share; linear for what is set by degrees.
  let levers: [(name: String, share: Double)]
  /// What all designs and both lives of a future have in common, less what is drawn of the designs.
  let place: Double

  /// What the rows of the orthogonal array set, in words.
  private static let choices: [(name: String, setting: @Sendable (Partnership) -> String)] = [
    ("deputies", { "\($0.design.meetings.hasDeputies)" }), ("level", { $0.design.level.rawValue }),
    ("function", { $0.design.function.rawValue }), ("mode", { $0.design.governance.mode.rawValue }),
    ("decision rule", { $0.design.governance.decisionRule.rawValue }),
    ("representatives", { "\($0.partners[0].tier.rawValue)" }),
    ("meetings", { "\($0.design.meetings.interval.median)" }),
    ("engagement", { $0.design.engagement.kind.rawValue }),
  ]

  /// Nil where there is no variance to divide.
  init?(_ group: PopulationGroup) {
    let designs = group.scenario.designs.indices.filter { group.scenario.designs[$0].name.hasPrefix("design ") }
    let attained = designs.map { group.values($0, .outcome(.attainment)) }
    let whole = Moments(attained.joined())
    guard designs.count > 1, whole.squares > 0 else { return nil }
    let n = Double(whole.count)

    var levers: [(name: String, share: Double)] = Self.choices.map { choice in
      var settings: [String] = []
      var moments: [Moments] = []
      for (place, design) in designs.enumerated() {
        let setting = choice.setting(group.scenario.designs[design].partnership)
        let index = settings.firstIndex(of: setting) ?? settings.count
        if index == settings.count {
          settings.append(setting)
          moments.append(Moments())
        }
        moments[index].merge(Moments(attained[place]))
      }
      let between = moments.reduce(0) { $0 + Double($1.count) * ($1.mean - whole.mean) * ($1.mean - whole.mean) }
      return (choice.name, between / whole.squares)
    }
    let lives = attained[0].indices
    let means = lives.map { life in attained.reduce(0) { $0 + $1[life] } / Double(designs.count) }
    var drawn = 0.0
    for name in Population.drawnLevers {
      let r = Sizes.correlation(group.values(designs[0], .drawn(name)), means)
      guard r.isFinite else { continue }
      let share = r * r * Moments(means).variance / (whole.squares / (n - 1))
      levers.append((name, share))
      drawn += share
    }
    let pairs = stride(from: 0, to: means.count - 1, by: 2)
    let (one, other) = (pairs.map { means[$0] }, pairs.map { means[$0 + 1] })
    let (a, b) = (Moments(one), Moments(other))
    let together = zip(one, other).reduce(0) { $0 + ($1.0 - a.mean) * ($1.1 - b.mean) } / Double(max(1, one.count - 1))
    self.levers = levers
    place = together / (whole.squares / (n - 1)) - drawn
  }

  /// The share of the lever that has most, on the mean over scenarios.
  static func largest(_ groups: [PopulationGroup]) -> Double {
    let shares = groups.compactMap(LeverShares.init)
    guard let first = shares.first else { return .nan }
    return first.levers.map { lever in
      Sizes.mean(shares.compactMap { $0.levers.first { $0.name == lever.name }?.share })
    }.max() ?? .nan
  }
}
