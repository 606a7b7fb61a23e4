/// The files of a run directory that aren't tables.
public enum RunFile {
  public static let scenario = "scenario.yaml"
  public static let manifest = "manifest.json"
  public static let dataPackage = "datapackage.json"
  /// The one file that may differ between two runs of the same.
  public static let performance = "performance.json"
}

/// What may differ between two runs of the same: how fast it went, and on what.
public struct Performance: Codable, Sendable, Hashable {
  public var secondsInSimulation: Double
  /// Partners × months × replications × designs, a second.
  public var partnerMonthsPerSecond: Double
  public var replicationsPerSecond: Double
  public var threads: Int
  /// Bytes that the process held at most.
  public var peakMemory: Int
  public var instructionSet: String

  public init(
    secondsInSimulation: Double, partnerMonths: Double, replications: Int, threads: Int, peakMemory: Int,
    instructionSet: String
  ) {
    self.secondsInSimulation = secondsInSimulation
    partnerMonthsPerSecond = partnerMonths / secondsInSimulation
    replicationsPerSecond = Double(replications) / secondsInSimulation
    self.threads = threads
    self.peakMemory = peakMemory
    self.instructionSet = instructionSet
  }
}
