/// The files of a run directory that aren't tables.
public enum RunFile {
  public static let scenario = "scenario.yaml"
  public static let manifest = "manifest.json"
  /// What the parts of a run are joined by; only parts have it.
  public static let tallies = "tallies.bin"
  /// The results for people to read, made from the other files.
  public static let report = "report.html"
  /// The charts of the report, one Vega-Lite specification a file.
  public static let charts = "charts"
  public static let dataPackage = "datapackage.json"
  /// The one file that may differ between two runs of the same.
  public static let performance = "performance.json"
}

/// What may differ between two runs of the same: how fast it went, and on what.
public struct Performance: Codable, Sendable, Hashable {
  /// Where a run was taken up again, this and the speeds are those of its last stretch.
  public var secondsInSimulation: Double
  /// Partners × months × lives, a second; a life is one replication of one design.
  public var partnerMonthsPerSecond: Double
  public var livesPerSecond: Double
  /// Random numbers that the process took.
  public var draws: Int
  public var threads: Int
  /// Bytes that the process held at most.
  public var peakMemory: Int
  /// What the fast path was built for.
  public var instructionSet: String

  public init(
    secondsInSimulation: Double, partnerMonths: Int, lives: Int, draws: Int, threads: Int, peakMemory: Int,
    instructionSet: String
  ) {
    self.secondsInSimulation = secondsInSimulation
    // Nothing takes no time at all; but nothing may have been left to do.
    let seconds = max(secondsInSimulation, 1e-9)
    partnerMonthsPerSecond = Double(partnerMonths) / seconds
    livesPerSecond = Double(lives) / seconds
    self.draws = draws
    self.threads = threads
    self.peakMemory = peakMemory
    self.instructionSet = instructionSet
  }
}
