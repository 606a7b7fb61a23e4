extension HistoryMatching {
  /// What isn't ruled out so far.
  struct Region {
    private let method: HistoryMatching
    private let emulators: [QuadraticEmulator?]
    /// Targets that count: those that something comes near to.
    private let reached: [Int]
    private let unreached: [Int]
    private let allowedMisses: Int
    private let plausible: Double
    /// The region that this one lies in.
    private let outer: [Region]

    /// Fits emulators to all that was evaluated, and sees how much of the cube is left.
    init(
      _ method: HistoryMatching, _ evaluations: [Evaluation], inputs: Int, among outer: Region?,
      _ stream: inout ResamplingStream
    ) {
      self.method = method
      self.outer = outer.map { $0.outer + [$0] } ?? []
      let points = evaluations.map(\.point)
      let emulators = method.targets.indices.map { target -> QuadraticEmulator? in
        guard method.targets[target] != nil else { return nil }
        let values = evaluations.map { $0.statistics[target] }
        return QuadraticEmulator(
          Self.active(points, values, most: method.mostInputs), points: points, values: values)
      }
      self.emulators = emulators
      let candidates = (0..<HistoryMatching.candidates).map { _ in (0..<inputs).map { _ in stream.unit() } }
      // By target and candidate.
      let implausibilities = method.targets.indices.map { target in
        emulators[target] == nil ? [] : candidates.map { method.implausibility(target, $0, by: emulators[target]) }
      }
      func isImplausible(_ target: Int, _ candidate: Int) -> Bool {
        emulators[target] != nil && implausibilities[target][candidate] > HistoryMatching.implausible
      }
      let unreached = method.used.filter { target in
        let evaluated = evaluations.map { method.implausibility(target, $0) }.min() ?? .infinity
        // An emulator that couldn't be fitted says nothing against a target.
        return evaluated > HistoryMatching.implausible
          && (emulators[target] == nil || candidates.indices.allSatisfy { isImplausible(target, $0) })
      }
      let reached = method.used.filter { !unreached.contains($0) }
      self.unreached = unreached
      self.reached = reached
      // Where targets can't be had together, points may miss as many as it takes for one in two thousand to stay.
      let misses = candidates.indices.map { place in
        reached.count { isImplausible($0, place) }
      }
      let needed = HistoryMatching.candidates / 2_000
      let sorted = misses.sorted()
      allowedMisses = sorted[needed - 1]
      let allowed = allowedMisses
      plausible = Double(misses.count { $0 <= allowed }) / Double(candidates.count)
    }

    func wave(evaluations: Int) -> Wave {
      Wave(
        evaluations: evaluations, emulators: emulators, unreached: unreached, plausible: plausible,
        allowedMisses: allowedMisses)
    }

    /// Draws points from what is thought beforehand until so many aren't ruled out.
    func draw(_ count: Int, inputs: Int, _ stream: inout ResamplingStream) -> [[Double]] {
      var drawn: [[Double]] = []
      var nearest: [(misses: Int, point: [Double])] = []
      for _ in 0..<(50 * HistoryMatching.candidates) where drawn.count < count {
        let point = (0..<inputs).map { _ in stream.unit() }
        let misses = misses(at: point)
        if misses <= allowedMisses, outer.allSatisfy({ $0.misses(at: point) <= $0.allowedMisses }) {
          drawn.append(point)
        } else if nearest.count < count {
          nearest.append((misses, point))
        }
      }
      // Where two waves contradict each other: draws from the whole.
      return drawn + nearest.prefix(count - drawn.count).map(\.point)
    }

    private func misses(at point: [Double]) -> Int {
      var misses = 0
      for target in reached
      where method.implausibility(target, point, by: emulators[target]) > HistoryMatching.implausible {
        misses += 1
        if misses > allowedMisses { break }
      }
      return misses
    }

    /// Whether what was really found at a point isn't ruled out.
    func holds(_ evaluation: Evaluation) -> Bool {
      reached.count { method.implausibility($0, evaluation) > HistoryMatching.implausible } <= allowedMisses
    }

    /// Inputs that a statistic goes with beyond chance among so many, the strongest first.
    private static func active(_ points: [[Double]], _ values: [Double], most: Int) -> [Int] {
      let known = points.indices.filter { values[$0].isFinite }
      guard known.count > 3, let inputs = points.first?.count else { return [] }
      let y = known.map { values[$0] }
      let strengths = (0..<inputs).map { input in
        let r = Correlation.linear(known.map { points[$0][input] }, y)
        return (r * r, input)
      }
      // As many as the points bear.
      let borne = max(1, min(most, (known.count - 16) / 4))
      return strengths.sorted { (-$0.0, $0.1) < (-$1.0, $1.1) }.prefix(borne).map(\.1)
    }
  }

  fileprivate func implausibility(_ target: Int, _ point: [Double], by emulator: QuadraticEmulator?) -> Double {
    guard let emulator else { return 0 }
    let (mean, variance) = emulator.predict(point)
    return implausibility(target, mean, variance: variance)
  }

  /// What the targets but one say of that one: its mean and standard deviation over points that are plausible for all others.
  public func predictionLeavingOut(_ target: Int, _ evaluations: [Evaluation], unreached: [Int]) -> Moments {
    let others = used.filter { $0 != target && !unreached.contains($0) }
    let known = evaluations.filter { $0.statistics[target].isFinite }
    func misses(_ evaluation: Evaluation) -> Int {
      others.count { implausibility($0, evaluation) > Self.implausible }
    }
    // Those that miss fewest of the others, ten at least.
    let sorted = known.map { (misses($0), $0.statistics[target]) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    guard let tenth = sorted.prefix(10).last?.0 else { return Moments() }
    return Moments(sorted.filter { $0.0 <= tenth }.map(\.1))
  }
}
