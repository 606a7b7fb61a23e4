import Statistics

/// How often the procedures that choose among designs choose right where it is hardest: all but one alike, and that one
/// better by just what matters (the slippage configuration).
public enum SelectionRaces {
  public static let races = 4_000
  /// Of common luck between the designs.
  public static let correlations = [0.0, 0.5, 0.9]

  /// The share of races in which Kim & Nelson's procedure finds the best of five, and the units it takes on average.
  public static func kimNelson(correlation: Double) -> (share: Double, units: Int) {
    let (systems, indifference) = (5, 0.25)
    var normals = Normals(seed: UInt64(correlation * 10) + 1)
    var (correct, units) = (0, 0)
    for _ in 0..<races {
      var race = KimNelson(systems: systems, indifference: indifference, firstStage: 16)
      while race.selected == nil {
        let shared = correlation.squareRoot() * normals.next()
        race.add(
          (0..<systems).map { system in
            (system == 3 ? indifference : 0) + shared + (1 - correlation).squareRoot() * normals.next()
          })
      }
      correct += race.selected == 3 ? 1 : 0
      units += race.units
    }
    return (Double(correct) / Double(races), units / races)
  }

  /// The share of races in which the best of five stays in the subset.
  public static func subset() -> Double {
    var normals = Normals(seed: 11)
    var kept = 0
    for _ in 0..<races {
      let samples = (0..<5).map { system in (0..<20).map { _ in (system == 0 ? 0.01 : 0) + normals.next() } }
      kept += SubsetSelection.onCommonLuck(samples)[0] ? 1 : 0
    }
    return Double(kept) / Double(races)
  }

  public static var checks: [Check] {
    correlations.map { correlation in
      let share = kimNelson(correlation: correlation).share
      return Check(
        "KN finds the best of five, common luck \(correlation)", promised: "95%", measured: percent(share),
        isKept: share >= 0.95)
    } + [
      { share in
        Check("the subset holds the best of five", promised: "95%", measured: percent(share), isKept: share >= 0.95)
      }(subset())
    ]
  }
}

/// Standard normal, by the sum of twelve uniforms of one stream: close enough in the middle, and quick.
struct Normals: Sendable {
  private var stream: ResamplingStream

  init(seed: UInt64) { stream = ResamplingStream(seed: seed) }

  mutating func next() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += Double(stream.next() >> 11) * 0x1p-53 }
    return sum
  }
}
