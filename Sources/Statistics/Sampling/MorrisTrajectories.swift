/// Walks through a grid in the unit cube that move one input at a time
/// (Morris 1991, doi:10.1080/00401706.1991.10484804).
///
/// Each walk starts at a random point of the grid, visits the inputs in a random order and moves each once, up or down, by
/// half the grid's width and a little more.
public struct MorrisTrajectories: Sendable {
  /// Even, so that every level is as likely as any other.
  public static let usualLevels = 4

  public let trajectories: Int
  public let inputs: Int
  /// Levels of the grid: 0, 1 / (levels - 1) ... 1.
  public let levels: Int
  /// [input][point], 0 ... 1; the points of a trajectory follow each other, `inputs + 1` of them.
  /// Both ends belong to it, so an input without bounds needs some: see `InputDistribution.quantile`.
  public let points: [[Double]]

  public static func fault(trajectories: Int, levels: Int = usualLevels) -> String? {
    if levels < 2 || levels % 2 != 0 { return "Morris's grid has an even number of levels, at least 2, not \(levels)." }
    if trajectories < 2 { return "Morris's method needs at least 2 trajectories; 10 to 50 are usual." }
    return nil
  }

  public init(trajectories: Int, inputs: Int, levels: Int = usualLevels, seed: UInt64) {
    precondition(Self.fault(trajectories: trajectories, levels: levels) == nil, "ask fault(trajectories:levels:) first")
    self.trajectories = trajectories
    self.inputs = inputs
    self.levels = levels
    var points = Array(repeating: Array(repeating: 0.0, count: trajectories * (inputs + 1)), count: inputs)
    for trajectory in 0..<trajectories {
      var stream = ResamplingStream(seed: seed, stream: trajectory)
      let order = stream.permutation(inputs)
      let first = trajectory * (inputs + 1)
      for (step, input) in order.enumerated() {
        // From the lower half up or from the upper half down: half of the levels further.
        let start = stream.below(levels)
        let end = (start + levels / 2) % levels
        for point in 0...inputs {
          points[input][first + point] = Double(point <= step ? start : end) / Double(levels - 1)
        }
      }
    }
    self.points = points
  }
}
