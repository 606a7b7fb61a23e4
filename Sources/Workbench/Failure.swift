/// Why a use case did not do what it was asked: plain sentences for whoever asked.
public struct Failure: Error, Sendable, Hashable {
  /// What a program ends with, after sysexits; one that did what it was asked ends with 0.
  public enum Status: Int32, Sendable {
    /// It ran, and the answer is no.
    case answerIsNo = 1
    /// The request makes no sense.
    case usage = 64
    /// An input file has faults.
    case badContent = 65
    case inputMissing = 66
    /// The program broke a promise of its own.
    case brokenInvariant = 70
    case cannotWrite = 73
    case interrupted = 130
  }

  public var status: Status
  public var message: String
  /// Where a scenario has them: each with its place, its value, what is allowed and the nearest word.
  public var faults: [Fault] = []

  public init(_ status: Status, _ message: String, faults: [Fault] = []) {
    self.status = status
    self.message = message
    self.faults = faults
  }
}
