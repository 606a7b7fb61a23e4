/// Finds boxes in which the runs of interest are dense: the patient rule induction method (Friedman & Fisher 1999,
/// doi:10.1023/A:1008894516817) for scenario discovery (Bryant & Lempert 2010, doi:10.1016/j.techfore.2009.08.002).
///
/// It starts from everything and peels off, a small share at a time, the end of a range or the category whose loss makes
/// the rest denser by most a run; then it pastes back what was peeled too much. Every box on the way is kept, so that one
/// may choose between a large box and a dense one.
public struct PRIM: Sendable, Hashable {
  /// What a peel or paste is judged by.
  public enum Objective: Sendable, Hashable {
    /// Gain in density over runs lost or gained; does not favour categories, whose peels are large.
    case gainPerRun
    /// Density, as in the original method.
    case density
  }

  /// Share of the runs in the box that one peel takes off, above 0 and below ½.
  public var peel = 0.05
  /// Share of the runs beyond a limit that one paste takes in.
  public var paste = 0.05
  /// A box holds at least this share of all runs.
  public var leastMass = 0.05
  public var objective = Objective.gainPerRun

  public init() {}

  /// The boxes that one search came by, from everything to the densest.
  public struct Trajectory: Sendable, Hashable {
    public let boxes: [DiscoveredBox]
    /// Those from this one on were pasted.
    public let firstPasted: Int

    public var last: DiscoveredBox { boxes[boxes.count - 1] }

    /// The box that is best in coverage and density together, by their harmonic mean.
    public var balanced: DiscoveredBox {
      boxes.max { Self.balance($0) < Self.balance($1) } ?? last
    }

    private static func balance(_ box: DiscoveredBox) -> Double {
      2 * box.coverage * box.density / max(box.coverage + box.density, 1e-300)
    }
  }

  /// - Parameter excluded: boxes found before, whose runs no longer count.
  public func trajectory(of sample: DiscoverySample, excluding excluded: [DiscoveredBox] = []) -> Trajectory {
    let runs = (0..<sample.runs).filter { run in
      !excluded.contains { box in box.contains(sample.columns.map { $0[run] }) }
    }
    var peeling = Peeling(sample, runs: runs)
    var limits = [peeling.limits]
    while let step = peeling.best(share: peel, objective: objective),
      Double(step.count) / Double(sample.runs) >= leastMass, step.count < peeling.count
    {
      peeling.take(step)
      limits.append(peeling.limits)
    }
    let firstPasted = limits.count
    var pasting = Pasting(sample: sample, runs: runs, limits: peeling.limits)
    while let next = pasting.best(share: paste, objective: objective) {
      pasting.limits = next
      limits.append(next)
    }
    return Trajectory(
      boxes: limits.map { DiscoveredBox(sample, among: runs, limits: $0) }, firstPasted: firstPasted)
  }

  /// The box without those limits that only seem to matter: while the largest quasi-p-value is above the level its limit
  /// is dropped.
  public func simplified(_ box: DiscoveredBox, of sample: DiscoverySample, level: Double = 0.05) -> DiscoveredBox {
    var box = box
    while true {
      let doubts = box.restrictions.flatMap { restriction -> [(Double, BoxLimits.Side, Int)] in
        [
          (restriction.lowerQuasiP ?? 0, .lower, restriction.input),
          (restriction.upperQuasiP ?? 0, .upper, restriction.input),
          (restriction.categoriesQuasiP ?? 0, .categories, restriction.input),
        ]
      }
      guard let worst = doubts.max(by: { $0.0 < $1.0 }), worst.0 > level else { return box }
      box = DiscoveredBox(
        sample, among: Array(0..<sample.runs), limits: box.limits.without(worst.1, of: worst.2))
    }
  }

  /// By how much a box of other runs is better than this one; 0 if they are as dense.
  static func gain(
    _ objective: Objective, from old: (count: Int, ofInterest: Int), to new: (count: Int, ofInterest: Int)
  )
    -> Double
  {
    let (before, after) = (density(old), density(new))
    switch objective {
    case .gainPerRun: return before == after ? 0 : (after - before) / Double(abs(old.count - new.count))
    case .density: return new.count > 0 ? after : -1
    }
  }

  static func density(_ box: (count: Int, ofInterest: Int)) -> Double {
    box.count > 0 ? Double(box.ofInterest) / Double(box.count) : 0
  }
}
