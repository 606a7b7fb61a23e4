/// Runs of which some are of interest, say failures, and the inputs that they had: what scenario discovery starts from.
public struct DiscoverySample: Sendable, Hashable {
  /// What the numbers of an input are.
  public enum Kind: Sendable, Hashable {
    case number
    /// Numbers of categories, 0 ..< the count.
    case categories(Int)
  }

  /// Fewer show no pattern.
  public static let fewestRuns = 40
  public static let fewestOfInterest = 10

  /// [input][run]
  public let columns: [[Double]]
  /// [input]
  public let kinds: [Kind]
  /// [run]
  public let isOfInterest: [Bool]
  public let countOfInterest: Int

  public var runs: Int { isOfInterest.count }

  /// Why nothing can be discovered, or nil.
  public static func fault(isOfInterest: [Bool]) -> String? {
    let count = isOfInterest.count { $0 }
    if isOfInterest.count < fewestRuns {
      return "Scenario discovery takes at least \(fewestRuns) runs, not \(isOfInterest.count)."
    }
    if count < fewestOfInterest || isOfInterest.count - count < fewestOfInterest {
      return
        "\(count) of \(isOfInterest.count) runs are of interest: it takes at least \(fewestOfInterest) that are and as "
        + "many that aren't. Choose another threshold."
    }
    return nil
  }

  /// - Parameter kinds: nil if all inputs are numbers.
  public init(columns: [[Double]], kinds: [Kind]? = nil, isOfInterest: [Bool]) {
    precondition(columns.allSatisfy { $0.count == isOfInterest.count }, "a number for each input of each run")
    self.columns = columns
    self.kinds = kinds ?? columns.map { _ in .number }
    self.isOfInterest = isOfInterest
    countOfInterest = isOfInterest.count { $0 }
  }

  /// Some of the runs.
  func picking(_ runs: [Int]) -> DiscoverySample {
    DiscoverySample(
      columns: columns.map { column in runs.map { column[$0] } }, kinds: kinds,
      isOfInterest: runs.map { isOfInterest[$0] })
  }
}
